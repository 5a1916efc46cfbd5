// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/main_text.h"

#include "model/ingest/html/hints.h"
#include "model/ingest/html/trimming.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <map>

namespace crossread::html {

namespace {

/// A block of this many bytes and few links is a paragraph of text beyond doubt.
constexpr double sureParagraph = 200;
constexpr double mostLinksInText = 0.35;
/// An element that holds more than this share of the page's text is not furniture by its name.
constexpr double largestFurniture = 0.45;

/// Elements that hold one paragraph's words, so that none of them is the article.
bool isParagraph(GumboTag tag)
{
    return tag == GUMBO_TAG_P || tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_TR ||
           tag == GUMBO_TAG_TD;
}

/// How much a block speaks for text; 0 for menus, labels and lists of links.
double weightOf(const Block& block, const Passage& passage)
{
    if (block.linkDensity() > mostLinksInText || block.textBytes < 40 || passage.kind == PassageKind::Heading)
        return 0;
    return block.textBytes * std::min(1.0, block.textBytes / sureParagraph) * (1 - block.linkDensity());
}

/// Sums over the elements of a page.
struct Mass {
    std::vector<double> text;  ///< weight of the blocks under each element
    std::vector<double> bytes; ///< all bytes under each element
    double allText = 0;
};

class Finder {
public:
    Finder(const Page& page, const std::vector<Passage>& passages) : m_page(page), m_passages(passages) {}

    std::vector<Verdict> run()
    {
        readHints();
        setAgainst();
        return judge(findContainer());
    }

private:
    const Passage& passageOf(const Block& block) const { return m_passages[block.passage]; }

    void readHints()
    {
        m_hints.reserve(m_page.elements.size());
        for (const Element& element : m_page.elements)
            m_hints.push_back(hintOf(element));
    }

    Mass massOf(bool countsFurniture) const
    {
        Mass mass;
        mass.text.resize(m_page.elements.size());
        mass.bytes.resize(m_page.elements.size());
        for (const Block& block : m_page.blocks) {
            if (!countsFurniture && !m_against[block.element].empty())
                continue;
            const double weight = weightOf(block, passageOf(block));
            mass.allText += weight;
            mass.text[block.element] += weight;
            mass.bytes[block.element] += block.textBytes;
        }
        // Children stand after their parents.
        for (std::size_t i = m_page.elements.size(); i-- > 1;) {
            mass.text[m_page.elements[i].parent] += mass.text[i];
            mass.bytes[m_page.elements[i].parent] += mass.bytes[i];
        }
        return mass;
    }

    /// A word that names elements which hold much of the page's text does not mean furniture on this page
    /// ("widget" where a site builder makes everything of widgets).
    void forgiveCommonWords(const Mass& mass)
    {
        std::map<std::string_view, double> share;
        std::vector<std::string_view> around(m_page.elements.size());
        for (std::size_t i = 1; i < m_page.elements.size(); ++i) {
            around[i] = around[m_page.elements[i].parent];
            const auto word = m_hints[i].word;
            if (word.empty() || word == around[i])
                continue;
            share[word] += mass.text[i];
            around[i] = word;
        }
        for (Hint& hint : m_hints)
            if (!hint.word.empty() && share[hint.word] > largestFurniture * mass.allText)
                hint.against = {};
    }

    /// What is furniture by tag or name, with all that is in it.
    void setAgainst()
    {
        m_against.resize(m_page.elements.size());
        const Mass mass = massOf(true);
        forgiveCommonWords(mass);
        for (std::size_t i = 1; i < m_page.elements.size(); ++i) {
            const auto parent = m_page.elements[i].parent;
            m_against[i] = m_against[parent];
            const bool isTooLarge = mass.text[i] > largestFurniture * mass.allText;
            if (m_against[i].empty() && !isTooLarge && !m_hints[i].isContent)
                m_against[i] = m_hints[i].against;
        }
    }

    /// The element whose text is most like all paragraphs of the page: the best F measure of the weight under
    /// it against the weight of the page (recall) and the other words under it (precision).
    std::size_t findContainer() const
    {
        const Mass mass = massOf(false);
        std::size_t best = 0;
        double bestScore = -1;
        for (std::size_t i = 0; i < m_page.elements.size(); ++i) {
            if (!m_against[i].empty() || mass.text[i] <= 0 || isParagraph(m_page.elements[i].tag))
                continue;
            const double recall = mass.text[i] / mass.allText;
            const double precision = mass.text[i] / std::max(mass.bytes[i], 1.0);
            double score = 2 * precision * recall / (precision + recall);
            const GumboTag tag = m_page.elements[i].tag;
            if (m_hints[i].isContent)
                score *= 1.15;
            else if (tag == GUMBO_TAG_ARTICLE)
                score *= 1.08;
            else if (tag == GUMBO_TAG_MAIN)
                score *= 1.03;
            // Of two that are alike the inner one, which comes later.
            if (score >= bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return aroundOneParagraph(best);
    }

    /// Of a short page one paragraph is nearly all the text: the heading and the table beside it are known to
    /// be the article's by standing there without links, not by their weight.
    std::size_t aroundOneParagraph(std::size_t container) const
    {
        std::vector<std::uint32_t> paragraphs(m_page.elements.size());
        std::vector<std::uint32_t> links(m_page.elements.size());
        for (const Block& block : m_page.blocks) {
            if (!m_against[block.element].empty())
                continue;
            paragraphs[block.element] += weightOf(block, passageOf(block)) > 0 ? 1u : 0u;
            links[block.element] += block.linkDensity() > mostLinksInText ? 1u : 0u;
        }
        for (std::size_t i = m_page.elements.size(); i-- > 1;) {
            paragraphs[m_page.elements[i].parent] += paragraphs[i];
            links[m_page.elements[i].parent] += links[i];
        }
        if (paragraphs[container] != 1)
            return container;
        while (container != 0) {
            const std::size_t parent = m_page.elements[container].parent;
            if (links[parent] != links[container] || !m_against[parent].empty())
                break;
            container = parent;
        }
        return container;
    }

    bool isWithin(std::uint32_t element, std::size_t container) const
    {
        while (m_page.elements[element].depth > m_page.elements[container].depth)
            element = m_page.elements[element].parent;
        return element == container;
    }

    std::vector<Verdict> judge(std::size_t container) const
    {
        std::vector<Verdict> verdicts;
        verdicts.reserve(m_page.blocks.size());
        for (const Block& block : m_page.blocks) {
            std::string_view reason = m_against[block.element];
            if (reason.empty() && !isWithin(block.element, container))
                reason = "html/outside";
            else if (reason.empty() && isOnlyLinks(block) && !headsText(block, container))
                reason = "html/links";
            verdicts.push_back({reason.empty(), reason});
        }
        return verdicts;
    }

    static bool isOnlyLinks(const Block& block) { return block.linkDensity() > 0.8 && block.textBytes < 200; }

    /// Whether the block is a heading with text below it: such a heading may be a link.
    bool headsText(const Block& block, std::size_t container) const
    {
        if (passageOf(block).kind != PassageKind::Heading)
            return false;
        const Block* const end = m_page.blocks.data() + m_page.blocks.size();
        for (const Block* next = &block + 1; next < end && next <= &block + 2; ++next)
            if (isWithin(next->element, container) && weightOf(*next, passageOf(*next)) > 0)
                return true;
        return false;
    }

    const Page& m_page;
    const std::vector<Passage>& m_passages;
    std::vector<Hint> m_hints;
    std::vector<std::string_view> m_against;
};

} // namespace

MainText findMainText(const Page& page, const std::vector<Passage>& passages, std::string_view text,
                      const KnownOfPage& known)
{
    MainText mainText;
    mainText.verdicts = Finder{page, passages}.run();
    trim({page, passages, text}, known, mainText);
    return mainText;
}

} // namespace crossread::html

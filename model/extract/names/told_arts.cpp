// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/listed_words.h"
#include "model/extract/names/told_kinds.h"

#include <array>

namespace crossread::names {

namespace {
constexpr Rule byArt = "names/work-of-art";
constexpr Rule byJournal = "names/journal";

constexpr ListedWords artNouns{std::to_array<std::string_view>(
    {"album",  "ballet",  "biopic", "comedy",  "debut",    "documentary", "drama",  "film", "memoir",
     "movie",  "musical", "novel",  "novella", "opera",    "painting",    "play",   "poem", "sculpture",
     "sequel", "series",  "single", "sitcom",  "symphony", "thriller",    "trilogy"})};
constexpr ListedWords artDeterminers{std::to_array<std::string_view>(
    {"a", "an", "her", "his", "its", "my", "our", "that", "the", "their", "this", "whose", "'s"})};
constexpr ListedWords titleLinks{std::to_array<std::string_view>(
    {"a", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"})};

/// Newspapers behind a possessive: "today's The Guardian".
constexpr ListedWords paperNames{std::to_array<std::string_view>(
    {"guardian", "times", "telegraph", "sun", "mail", "independent", "economist", "observer", "hague"})};

constexpr auto asWork = EntityKind::Work;
/// Journals that are nothing else; longer ones before those that they begin with.
constexpr auto knownJournals = std::to_array<ListedPhrase>({
    {"Astrophysical Journal Letters", asWork},
    {"Astrophysical Journal", asWork},
    {"Annals of Internal Medicine", asWork},
    {"BMJ", asWork},
    {"British Medical Journal", asWork},
    {"Current Biology", asWork},
    {"Environmental Research Letters", asWork},
    {"Geophysical Research Letters", asWork},
    {"JAMA Internal Medicine", asWork},
    {"JAMA Network Open", asWork},
    {"JAMA Oncology", asWork},
    {"JAMA Pediatrics", asWork},
    {"JAMA Psychiatry", asWork},
    {"JAMA", asWork},
    {"Journal of Clinical Oncology", asWork},
    {"Journal of Experimental Psychology", asWork},
    {"Lancet Oncology", asWork},
    {"Lancet Planetary Health", asWork},
    {"Lancet Public Health", asWork},
    {"Nature Astronomy", asWork},
    {"Nature Biotechnology", asWork},
    {"Nature Climate Change", asWork},
    {"Nature Communications", asWork},
    {"Nature Ecology & Evolution", asWork},
    {"Nature Ecology and Evolution", asWork},
    {"Nature Energy", asWork},
    {"Nature Food", asWork},
    {"Nature Genetics", asWork},
    {"Nature Geoscience", asWork},
    {"Nature Human Behaviour", asWork},
    {"Nature Medicine", asWork},
    {"Nature Neuroscience", asWork},
    {"Nature Physics", asWork},
    {"Nature Sustainability", asWork},
    {"New England Journal of Medicine", asWork},
    {"PLOS Biology", asWork},
    {"PLOS Medicine", asWork},
    {"PLOS ONE", asWork},
    {"PLoS ONE", asWork},
    {"PNAS", asWork},
    {"Physical Review Letters", asWork},
    {"Proceedings of the National Academy of Sciences", asWork},
    {"Proceedings of the Royal Society B", asWork},
    {"Science Advances", asWork},
    {"Science Immunology", asWork},
    {"Science Robotics", asWork},
    {"Science Translational Medicine", asWork},
    {"The BMJ", asWork},
    {"The Lancet Oncology", asWork},
    {"The Lancet Planetary Health", asWork},
    {"The Lancet Public Health", asWork},
    {"The Lancet", asWork},
    {"Lancet", asWork},
});
constexpr WordGlance knownJournalGlance = glanceOf(knownJournals, phraseHead);

/// Journals named by a word of English: only where something appears in them.
constexpr ListedWords plainJournals{
    std::to_array<std::string_view>({"nature", "science", "cell", "neuron", "icarus", "chest", "brain"})};
constexpr ListedWords appearingWords{std::to_array<std::string_view>(
    {"appear",  "appeared",  "appearing", "appears", "article",  "paper",     "papers",
     "publish", "published", "publishes", "report",  "reported", "reporting", "studies",
     "study",   "write",     "writes",    "writing", "wrote",    "described", "editorial"})};

bool isJournal(const ToldWords& words, std::uint32_t i)
{
    const std::string_view before = words.before(i);
    if (before == "journal" || before == "journals")
        return true;
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t steps = 2; before == "in" && steps < reach; ++steps) {
        const std::string_view word = words.before(i, steps);
        if (word.empty() || word == ".")
            break;
        if (appearingWords.contains(word))
            return true;
    }
    return false;
}

/// The end of a title that begins at \a first: small words stand between capitals only.
std::uint32_t artTitleEnd(const ToldWords& words, std::uint32_t first)
{
    constexpr std::uint32_t longest = 8;
    std::uint32_t end = first;
    for (std::uint32_t i = first; i < words.size() && i - first < longest; ++i) {
        if (i > first && words.token(i).has(LineBefore))
            break;
        const bool isInside =
            (words.isCapital(i) && words.word(i) != "I") || (end > first && words.isPossessive(i));
        if (isInside && !words.isPossessive(i))
            end = i + 1;
        else if (!isInside && !(i > first && titleLinks.contains(words.word(i)) && words.isSmall(i)))
            break;
    }
    return end;
}

/// "of" and "the" of a sentence that goes on are none of the title's: "the film Orla in London".
std::uint32_t withoutPlace(const ToldWords& words, std::uint32_t first, std::uint32_t end)
{
    for (std::uint32_t i = first + 1; i + 1 < end; ++i) {
        const std::string_view word = words.word(i);
        const bool isOpen =
            word == "at" || word == "by" || word == "in" || word == "with" || word == "on" || word == "and";
        const FoundName* name = words.nameAt(end - 1);
        if (isOpen && words.isSmall(i) && name && name->first > i)
            return i;
    }
    return end;
}

/// "Her novel The Salt Garden won".
void tellTitle(ToldWords& words, std::uint32_t first)
{
    constexpr std::uint32_t reach = 6;
    bool isOne = false;
    for (std::uint32_t steps = 2; steps < reach && !isOne; ++steps) {
        const std::string_view word = words.before(first, steps);
        if (word.empty() || word == "." || word == ",")
            return;
        isOne = artDeterminers.contains(word) || word == "\xE2\x80\x99s";
    }
    const FoundName* name = words.nameAt(first);
    static constexpr ListedWords subjects{
        std::to_array<std::string_view>({"and", "can", "could", "i", "may", "must", "not", "should", "they",
                                         "to", "we", "who", "will", "would", "you"})};
    const std::string_view start = words.word(first);
    const bool isPlain = words.token(first).has(AllUpper) || start.find('\'') != std::string_view::npos;
    if (isCalendarName(start) || isPlain || subjects.contains(words.before(first, 2)))
        return;
    const bool hasArticle = words.word(first) == "The" || words.word(first) == "A";
    const std::uint32_t facts = words.factsOf(first);
    const bool isSomebody =
        name && name->kind == EntityKind::Person && (name->size() > 1 || (facts & FirstName));
    if (!isOne ||
        (!hasArticle && (isSomebody || (facts & (Body | Region | People)) || isOfPeople(words.word(first)))))
        return;
    const std::uint32_t end = withoutPlace(words, first, artTitleEnd(words, first));
    const FoundName* last = words.nameAt(end - 1);
    const bool isJoined = words.after(end) == "-" && !words.token(end).has(SpaceBefore);
    if (end > first && !isJoined && !(last && last->end > end) && (!hasArticle || end > first + 1))
        words.add(first, end, EntityKind::Work, byArt);
}

/// "Rooney's The Salt Garden": no body's name has the article behind an owner.
void tellOwned(ToldWords& words, std::uint32_t the)
{
    const FoundName* owner = words.nameAt(the >= 2 ? the - 2 : 0);
    const std::uint32_t end = artTitleEnd(words, the);
    if (!owner || owner->kind != EntityKind::Person || end < the + 2 ||
        paperNames.contains(words.word(end - 1)))
        return;
    const std::uint32_t cut = withoutPlace(words, the, end);
    if (!words.isPartOfLonger(the, cut))
        words.add(the, cut, EntityKind::Work, byArt);
}

void tellJournal(ToldWords& words, std::uint32_t i)
{
    for (const ListedPhrase& journal : knownJournals) {
        const std::uint32_t end = phraseEnd(words, journal.tokens, i);
        if (end == 0)
            continue;
        const bool isSurname = journal.tokens == "Lancet" && words.before(i) != "the" && !isJournal(words, i);
        if (!isSurname && !words.isPartOfLonger(i, end))
            words.add(i, end, journal.kind, byJournal);
        return;
    }
    if (words.isTold(i))
        return;
    if (plainJournals.contains(words.word(i)) && isJournal(words, i) && !words.isCapitalNext(i + 1))
        words.add(i, i + 1, asWork, byJournal);
}
} // namespace

void tellArts(ToldWords& words)
{
    for (const std::uint32_t i : words.capitals()) {
        const std::string_view word = words.word(i);
        if (words.isTold(i))
            continue;
        if (knownJournalGlance.mayHold(word) || plainJournals.contains(word))
            tellJournal(words, i);
        if (words.isTold(i) || words.token(i).has(LineBefore) || i == 0)
            continue;
        const std::string_view before = words.word(i - 1);
        if (before == "journal" && !words.token(i).has(AllUpper) &&
            !words.isPartOfLonger(i, artTitleEnd(words, i)))
            words.add(i, withoutPlace(words, i, artTitleEnd(words, i)), asWork, byJournal);
        else if (words.isSmall(i - 1) && artNouns.contains(before))
            tellTitle(words, i);
        else if (word == "The" && words.isPossessive(i - 1))
            tellOwned(words, i);
    }
}

} // namespace crossread::names

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/document.h"
#include "model/extract/extractors.h"
#include "model/extract/figures/claim.h"
#include "model/extract/figures/national_currency.h"
#include "model/extract/figures/number_words.h"
#include "model/extract/figures/table_columns.h"

#include <algorithm>

namespace crossread {

namespace {

using namespace figures;

/// Whether a sentence can hold a figure: a digit, a currency sign or a number word.
bool hasTrigger(const Document& document, const Sentence& sentence)
{
    const auto tokens = sentence.tokensIn(document.tokens);
    return std::ranges::any_of(tokens, [&](const Token& token) {
        if (token.kind == TokenKind::Number || token.kind == TokenKind::Currency || token.has(HasDigit))
            return true;
        const std::string_view word = token.span.in(document.text);
        if (!token.isWord() || token.has(NonAscii))
            return token.kind == TokenKind::Symbol && token.has(NonAscii);
        const NumberWord* number = findNumberWord(word);
        return number && number->role != NumberRole::Article && number->role != NumberRole::Abbreviation &&
               number->role != NumberRole::Point && number->role != NumberRole::Minus;
    });
}

/// The items of a sorted list that lie in one sentence after the other: a window that only moves forward.
template <typename Item>
class Window {
public:
    explicit Window(const std::vector<Item>& items) : m_items(items) {}

    std::span<const Item> moveTo(Span span)
    {
        while (m_first < m_items.size() && m_items[m_first].span.begin < span.begin)
            ++m_first;
        std::size_t end = m_first;
        while (end < m_items.size() && m_items[end].span.begin < span.end)
            ++end;
        return std::span(m_items).subspan(m_first, end - m_first);
    }
    [[nodiscard]] std::size_t first() const { return m_first; }

private:
    const std::vector<Item>& m_items;
    std::size_t m_first = 0;
};

Figure figureOf(const Sight& sight, const Quantity& quantity, Measure measure)
{
    Figure figure;
    figure.span = markedSpan(sight.line, quantity);
    figure.value = quantity.value;
    figure.low = quantity.low;
    figure.high = quantity.high;
    figure.unit = quantity.unit;
    figure.comparator = quantity.comparator;
    figure.measure = measure;
    figure.subject = subjectOf(sight, quantity, measure);
    figure.period = periodOf(sight, quantity);
    figure.hedge = hedgeOf(sight, quantity);
    figure.by = quantity.by;
    return figure;
}

/// What a sentence has told so far.
struct Telling {
    const Quantity* quantity = nullptr; ///< the one before
    std::size_t figure = 0;             ///< its figure
};

/// The figure of a quantity in the light of the one before it.
Figure figureBehind(const Sight& sight, const Quantity& quantity, const Telling& last,
                    const std::vector<Figure>& figures)
{
    const Measure own = measureOf(sight, quantity);
    if (!last.quantity)
        return figureOf(sight, quantity, own);
    const Figure& before = figures[last.figure];
    const bool isMoneyAgain = quantity.kind == UnitKind::Money && last.quantity->kind == UnitKind::Money;
    if (isMoneyAgain && isRestated(sight.line, *last.quantity, quantity)) {
        Figure figure = figureOf(sight, quantity, before.measure);
        figure.subject = before.subject;
        figure.comparator = figure.comparator == Comparator::Equal ? before.comparator : figure.comparator;
        return figure;
    }
    // "rose to $2.1 billion from $1.8 billion"
    const std::size_t first = quantity.firstWithComparator;
    const bool isFormer = isMoneyAgain && own == Measure::Other && first > 0 &&
                          sight.line.is(first - 1, "from") && before.measure != Measure::Change;
    const bool isPair =
        before.unit == quantity.unit && (isFormer || isComparedWithPrevious(sight.line, quantity));
    return figureOf(sight, quantity, isPair ? before.measure : own);
}

/// The figures among the quantities of one sentence; \a currency becomes the last one of the article.
void addFigures(const Sight& sight, const std::vector<Quantity>& quantities, std::string& currency,
                std::vector<Figure>& figures)
{
    Telling last;
    for (const Quantity& quantity : quantities) {
        if (quantity.kind == UnitKind::Money)
            currency = quantity.unit;
        if (!isFigure(sight, quantity))
            continue;
        figures.push_back(figureBehind(sight, quantity, last, figures));
        last = {&quantity, figures.size() - 1};
    }
}

} // namespace

std::vector<Figure> findFigures(const Document& document, const std::vector<Mention>& mentions,
                                const std::vector<DateFinding>& dates)
{
    std::vector<Figure> figures;
    std::vector<Atom> atoms;
    std::string currency;
    Topic topic;
    TableColumns columns;
    NationalCurrencies coins(document.text, mentions);
    Window<Mention> names(mentions);
    Window<DateFinding> times(dates);
    for (const Sentence& sentence : document.sentences) {
        const auto mentionsHere = names.moveTo(sentence.span);
        columns.read(sentence.span.in(document.text));
        if (!hasTrigger(document, sentence)) {
            topic.learn(document.text, mentionsHere, names.first());
            continue;
        }
        atoms.clear();
        scanAtoms(document.text, sentence.span, atoms);
        const Line line{document.text, atoms};
        const auto datesHere = times.moveTo(sentence.span);
        const Sight sight{line, mentionsHere, names.first(), datesHere, times.first(), topic};
        std::vector<Quantity> quantities = readQuantities(line);
        columns.giveUnits(line, quantities);
        coins.nameIn(sight, quantities);
        implyUnits(sight, currency, quantities);
        addFigures(sight, quantities, currency, figures);
        topic.learn(document.text, mentionsHere, names.first());
    }
    std::ranges::sort(figures, {}, &Figure::span);
    return figures;
}

} // namespace crossread

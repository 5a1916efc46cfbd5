// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/article_decisions.h"

#include "model/extract/extract.h"
#include "model/notes/findings_edit.h"

#include <QCoreApplication>

#include <algorithm>

namespace crossread {

namespace {

/// The TIMEX3 value of a range that is one unit of its precision; empty for others.
std::string timexOf(const DateRange& range)
{
    if (!range.from || !range.to)
        return {};
    const std::string day = isoDate(*range.from);
    switch (range.precision) {
    case DatePrecision::Time:
    case DatePrecision::Day:
        return range.from == range.to ? day : std::string();
    case DatePrecision::Month:
        return day.substr(0, day.size() - 3);
    case DatePrecision::Year:
        return day.substr(0, day.size() - 6);
    default:
        return {};
    }
}

QString notThere()
{
    return QCoreApplication::translate("crossread", "The machine does not find it any more.");
}

/// Applies decisions to a copy of one article.
class ArticleEdit {
public:
    ArticleEdit(const AnalyzedArticle& found, const Lexicon* lexicon)
        : m_lexicon(lexicon),
          m_result(std::make_shared<AnalyzedArticle>()),
          m_placer(found.article),
          m_found(found)
    {
    }

    /// First what is known of the article, since its findings hang on it.
    void describe(std::span<const Decision* const> decisions, std::vector<ArticleEffect>& effects)
    {
        m_result->article = m_found.article;
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            if (const auto* article = std::get_if<CorrectArticle>(&decisions[i]->correction))
                effects[i] = correct(*article);
            else if (const auto* passage = std::get_if<MarkPassage>(&decisions[i]->correction))
                effects[i] = mark(*passage);
        }
        const bool isReadAnew = m_isReadAnew && m_lexicon != nullptr;
        m_edit.emplace(isReadAnew ? extract(m_result->article, *m_lexicon) : m_found.findings,
                       m_result->article.text);
    }

    void decide(std::span<const Decision* const> decisions, std::vector<ArticleEffect>& effects)
    {
        for (std::size_t i = 0; i < decisions.size(); ++i)
            std::visit([&](const auto& act) { apply(act, effects[i]); }, decisions[i]->correction);
    }

    [[nodiscard]] std::shared_ptr<const AnalyzedArticle> take()
    {
        m_result->findings = m_edit->take();
        return std::move(m_result);
    }

private:
    ArticleEffect correct(const CorrectArticle& act)
    {
        Article& article = m_result->article;
        if (act.title)
            article.title = *act.title;
        if (act.source)
            article.source = *act.source;
        if (act.author)
            article.author = *act.author;
        if (act.published) {
            const auto before = article.published.reference();
            const bool isKnown = act.published->from || act.published->to;
            article.published = {*act.published, {}, isKnown ? DateBasis::Analyst : DateBasis::None};
            m_isReadAnew = m_isReadAnew || before != article.published.reference();
        }
        return {1, {}};
    }

    ArticleEffect mark(const MarkPassage& act)
    {
        const Placement placement = m_placer.place(act.passage);
        if (!placement.isPlaced())
            return {0, placement.evidence};
        ArticleEffect effect;
        for (Passage& passage : m_result->article.passages) {
            if (!passage.span.intersects(placement.span))
                continue;
            const bool wasRead = passage.isRead();
            passage.role = act.isFurniture ? PassageRole::Furniture
                           : wasRead       ? passage.role
                                           : PassageRole::Body;
            passage.roleIsGiven = true;
            passage.reason = FindingsEdit::analyst;
            if (!act.isFurniture)
                passage.repeats.reset();
            m_isReadAnew = m_isReadAnew || wasRead != passage.isRead();
            ++effect.places;
        }
        return effect;
    }

    std::optional<Index> find(const FindingRef& ref, QString& obstacle)
    {
        const Placement placement = m_placer.place(ref.anchor);
        const auto index =
            placement.isPlaced() ? m_edit->find(ref.kind, placement.span, ref.ordinal) : std::nullopt;
        if (!index)
            obstacle = placement.isPlaced() ? notThere() : placement.evidence;
        return index;
    }

    void apply(const AddMention& act, ArticleEffect& effect)
    {
        const Placement placement = m_placer.place(act.anchor);
        if (!placement.isPlaced()) {
            effect.obstacle = placement.evidence;
            return;
        }
        m_edit->addMention(placement.span, act.kind);
        effect.places = 1;
    }
    void apply(const RejectFinding& act, ArticleEffect& effect)
    {
        if (const auto index = find(act.finding, effect.obstacle)) {
            m_edit->reject(act.finding.kind, *index);
            effect.places = 1;
        }
    }
    void apply(const RejectRule& act, ArticleEffect& effect) { effect.places = m_edit->rejectRule(act.rule); }
    void apply(const CorrectFigure& act, ArticleEffect& effect)
    {
        const auto index = find(act.figure, effect.obstacle);
        if (!index)
            return;
        Figure& figure = m_edit->findings().figures[*index];
        figure.by = FindingsEdit::analyst;
        if (act.quantity) {
            figure.value = act.quantity->value;
            figure.low = act.quantity->low;
            figure.high = act.quantity->high;
        }
        figure.unit = act.unit.value_or(figure.unit);
        figure.comparator = act.comparator.value_or(figure.comparator);
        figure.measure = act.measure.value_or(figure.measure);
        if (act.subject)
            figure.subject =
                act.subject->mention ? find(*act.subject->mention, effect.obstacle) : std::nullopt;
        if (act.speaker)
            setSpeaker(figure, *act.speaker, effect);
        effect.places = 1;
    }
    void setSpeaker(Figure& figure, const CorrectFigure::Speaker& speaker, ArticleEffect& effect)
    {
        const bool isTold = speaker.mention || !speaker.text.empty() || speaker.stance == Stance::Reported;
        const Span cue = figure.attribution ? figure.attribution->cue : Span{};
        figure.attribution.reset();
        if (!isTold)
            return;
        figure.attribution = Attribution{{}, speaker.text, cue, speaker.stance};
        if (speaker.mention)
            figure.attribution->speaker = find(*speaker.mention, effect.obstacle);
    }
    void apply(const CorrectEventDate& act, ArticleEffect& effect)
    {
        const auto index = find(act.event, effect.obstacle);
        if (!index)
            return;
        DateFinding& date = m_edit->ownDateOf(*index);
        date.range = act.range;
        date.timex = timexOf(act.range);
        date.type = DateType::Date;
        date.anchor.reset();
        date.by = FindingsEdit::analyst;
        effect.places = 1;
    }
    /// Entities are decided on where names of all articles come together; describe() did the rest.
    template <typename Act>
    void apply(const Act&, ArticleEffect&)
    {
    }

    const Lexicon* m_lexicon;
    std::shared_ptr<AnalyzedArticle> m_result;
    AnchorPlacer m_placer;
    const AnalyzedArticle& m_found;
    std::optional<FindingsEdit> m_edit;
    bool m_isReadAnew = false;
};

} // namespace

ArticleKey articleOf(const Correction& correction)
{
    if (const auto* article = std::get_if<CorrectArticle>(&correction))
        return article->article;
    if (std::holds_alternative<SplitEntity>(correction))
        return {};
    const std::vector<const Anchor*> anchors = anchorsOf(correction);
    return anchors.empty() ? ArticleKey{} : anchors.front()->article;
}

bool isAboutAllArticles(const Correction& correction)
{
    return std::holds_alternative<RejectRule>(correction);
}

std::shared_ptr<const AnalyzedArticle> decidedArticle(const std::shared_ptr<const AnalyzedArticle>& found,
                                                      std::span<const Decision* const> decisions,
                                                      const Lexicon* lexicon,
                                                      std::vector<ArticleEffect>& effects)
{
    effects.assign(decisions.size(), {});
    ArticleEdit edit(*found, lexicon);
    edit.describe(decisions, effects);
    edit.decide(decisions, effects);
    const bool isChanged =
        std::any_of(effects.begin(), effects.end(), [](const ArticleEffect& e) { return e.places > 0; });
    return isChanged ? edit.take() : found;
}

std::shared_ptr<const AnalyzedArticle> withoutMentions(const AnalyzedArticle& article,
                                                       std::span<const Index> mentions)
{
    auto result = std::make_shared<AnalyzedArticle>();
    result->article = article.article;
    FindingsEdit edit(article.findings, result->article.text);
    for (const Index mention : mentions)
        edit.reject(FindingKind::Mention, mention);
    result->findings = edit.take();
    return result;
}

} // namespace crossread

// SPDX-License-Identifier: GPL-3.0-or-later
// What an article said before it was read again: which of its earlier texts stands beside the present one.
#include "ui/compare/copies_view.h"
#include "ui/compare/text_comparison.h"
#include "ui/compare/text_heading.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QStackedLayout>

#include <algorithm>

namespace crossread {

namespace {

/// In bytes: what is looked through within a blink.
constexpr std::size_t analyzedAtOnce = 50'000;

/// In the reader's locale, to the minute or to the second.
QString momentText(quint64 moment, bool hasSeconds)
{
    const QLocale locale;
    QString format = locale.dateTimeFormat(QLocale::ShortFormat);
    if (hasSeconds)
        format.replace(QLatin1String("mm"), QLatin1String("mm:ss"));
    return locale.toString(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(moment)), format);
}

/// Each by when it stood there and the file it was read from.
QStringList namesOf(const std::vector<Capture>& captures)
{
    QStringList names;
    for (const bool hasSeconds : {false, true}) {
        names.clear();
        for (const Capture& capture : captures)
            names << CopiesView::tr("Until %1 · %2", "date and time; file")
                         .arg(momentText(capture.until, hasSeconds),
                              QFileInfo(capture.article->path).fileName());
        if (QStringList(names).removeDuplicates() == 0)
            break;
    }
    if (names.size() == 1)
        names.front() += QStringLiteral(" · ") + CopiesView::tr("the only one kept", "an earlier text");
    return names;
}

} // namespace

void CopiesView::compareCaptures(ArticleId article)
{
    if (&corpus() != &workspace().corpus())
        return;
    const std::vector<Capture>& captures = workspace().captures().of(keyOf(corpus().article(article)));
    if (captures.empty())
        return;
    m_capturedArticle = article;
    m_captures.assign(captures.rbegin(), captures.rend());
    compareCapture(chosenCapture());
}

/// The last one, unless the reader chose another since it came.
int CopiesView::chosenCapture() const
{
    const auto choice = m_choices.find(keyOf(*m_captures.front().article));
    if (choice == m_choices.end() || choice->second.latest != m_captures.front().textHash)
        return 0;
    const auto at = std::find_if(m_captures.begin(), m_captures.end(), [&](const Capture& capture) {
        return capture.textHash == choice->second.chosen;
    });
    return at == m_captures.end() ? 0 : static_cast<int>(at - m_captures.begin());
}

bool CopiesView::showsCapture() const
{
    const ComparedText& first = m_comparison->compared(TextComparison::First);
    return first.corpus && first.corpus != sharedCorpus();
}

void CopiesView::chooseCapture(int index)
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_captures.size())
        return;
    const Capture& capture = m_captures[static_cast<std::size_t>(index)];
    m_choices[keyOf(*capture.article)] = {capture.textHash, m_captures.front().textHash};
    compareCapture(index);
}

void CopiesView::compareCapture(int index)
{
    m_task.cancel();
    const Capture& capture = m_captures[static_cast<std::size_t>(index)];
    if (showsCapture()) {
        const Article& shown = m_comparison->compared(TextComparison::First).corpus->article(ArticleId{0});
        if (keyOf(shown) == keyOf(*capture.article) && shown.text == capture.article->text)
            return;
    }
    const auto earlier = [analyzed = capture.analyzed](const auto&) { return buildCorpus({analyzed()}); };
    if (capture.article->text.size() <= analyzedAtOnce) {
        showCapture(index, earlier(nullptr));
        return;
    }
    m_comparison->sayComparing();
    m_task.start(this, earlier,
                 [this, index](const std::shared_ptr<const Corpus>& corpus) { showCapture(index, corpus); });
}

void CopiesView::showCapture(int index, const std::shared_ptr<const Corpus>& earlier)
{
    const QString heading = headingOf(corpus().article(m_capturedArticle));
    m_comparison->compare({earlier, ArticleId{0}, tr("Before · %1").arg(heading), {}},
                          {sharedCorpus(), m_capturedArticle, tr("Now · %1").arg(heading), {}},
                          {namesOf(m_captures), index});
    m_pages->setCurrentIndex(1);
    light();
}

} // namespace crossread

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/article_set_reading.h"

#include "model/extract/lexicon.h"

namespace crossread {

void ArticleSetReading::start(const QStringList& paths, std::shared_ptr<const Corpus> before)
{
    m_isRunning = true;
    Q_EMIT started();
    const auto report = [this](ReadingProgress progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    };
    const auto work = [paths, before = std::move(before), known = m_lexicon,
                       report](const LatestOnly<Answer>::IsCancelled& isCancelled) {
        Answer answer;
        std::shared_ptr<const Lexicon> lexicon = known;
        if (!lexicon) {
            Result<std::shared_ptr<const Lexicon>> loaded = Lexicon::load();
            if (!loaded) {
                answer.failure = loaded.reason();
                return answer;
            }
            lexicon = *loaded;
        }
        answer.lexicon = lexicon;
        answer.set = readArticleSet(paths, *lexicon, before, report, isCancelled);
        return answer;
    };
    m_task.start(this, work, [this, paths](Answer answer) { take(std::move(answer), paths); });
}

void ArticleSetReading::cancel()
{
    if (!m_isRunning)
        return;
    m_task.cancel();
    m_isRunning = false;
    Q_EMIT failed({});
}

void ArticleSetReading::take(Answer answer, const QStringList& paths)
{
    m_isRunning = false;
    if (answer.lexicon)
        m_lexicon = answer.lexicon;
    if (!answer.failure.isEmpty())
        Q_EMIT failed(answer.failure);
    else if (answer.set.isCancelled || !answer.set.corpus)
        Q_EMIT failed({});
    else
        Q_EMIT finished(answer.set, paths);
}

} // namespace crossread

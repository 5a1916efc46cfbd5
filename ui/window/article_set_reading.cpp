// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/article_set_reading.h"

#include "model/extract/lexicon.h"

namespace crossread {

std::function<void(ReadingProgress)> ArticleSetReading::report()
{
    return [this](ReadingProgress progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    };
}

bool ArticleSetReading::loadLexicon(Answer& answer, const std::shared_ptr<const Lexicon>& known)
{
    answer.lexicon = known;
    if (known)
        return true;
    Result<std::shared_ptr<const Lexicon>> loaded = Lexicon::load();
    if (loaded)
        answer.lexicon = *loaded;
    else
        answer.failure = loaded.reason();
    return loaded.isOk();
}

void ArticleSetReading::start(const QStringList& paths, std::shared_ptr<const Corpus> before)
{
    m_isRunning = true;
    Q_EMIT started();
    const auto work = [paths, before = std::move(before), known = m_lexicon,
                       tell = report()](const LatestOnly<Answer>::IsCancelled& isCancelled) {
        Answer answer;
        if (loadLexicon(answer, known))
            answer.set = readArticleSet(paths, *answer.lexicon, before, tell, isCancelled);
        return answer;
    };
    m_task.start(this, work, [this, paths](const Answer& answer) { take(answer, paths); });
}

void ArticleSetReading::reread(const QStringList& paths, std::shared_ptr<const Corpus> present)
{
    m_isRunning = true;
    Q_EMIT started();
    const auto work = [paths, present = std::move(present), known = m_lexicon,
                       tell = report()](const LatestOnly<Answer>::IsCancelled& isCancelled) {
        Answer answer;
        if (loadLexicon(answer, known))
            answer.set = rereadArticleSet(paths, present, *answer.lexicon, tell, isCancelled);
        return answer;
    };
    m_task.start(this, work, [this, paths](const Answer& answer) { take(answer, paths); });
}

void ArticleSetReading::startStored(StoredSet read)
{
    m_isRunning = true;
    Q_EMIT started();
    const auto work = [read = std::move(read), known = m_lexicon,
                       tell = report()](const LatestOnly<Answer>::IsCancelled& isCancelled) {
        Answer answer;
        if (!loadLexicon(answer, known))
            return answer;
        answer.set = read(*answer.lexicon, tell, isCancelled);
        return answer;
    };
    m_task.start(this, work, [this](const Answer& answer) { take(answer, {}); });
}

void ArticleSetReading::end()
{
    cancel();
    m_task.wait();
}

void ArticleSetReading::cancel()
{
    if (!m_isRunning)
        return;
    m_task.cancel();
    m_isRunning = false;
    Q_EMIT failed({});
}

void ArticleSetReading::take(const Answer& answer, const QStringList& paths)
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/article_set.h"
#include "model/store/project_articles.h"
#include "ui/latest_only.h"

#include <QObject>

namespace crossread {

/// Reads sets of articles in the background. A new request takes the place of the one under way; destruction
/// cancels and waits.
class ArticleSetReading : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// \a before keeps its articles in front; null begins a new set.
    void start(const QStringList& paths, std::shared_ptr<const Corpus> before);
    /// Reads again what has changed on the disk since \a present was read.
    void reread(const QStringList& paths, std::shared_ptr<const Corpus> present);
    using StoredSet = std::function<ArticleSet(const Lexicon&, const std::function<void(ReadingProgress)>&,
                                               const std::function<bool()>& isCancelled)>;
    /// Takes the set that \a read gives, called in the background, instead of reading files.
    void startStored(StoredSet read);
    void cancel();
    /// Cancels, and waits until what is under way has ended: before what it reads from goes.
    void end();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Null before the first set was read.
    [[nodiscard]] std::shared_ptr<const Lexicon> lexicon() const { return m_lexicon; }

Q_SIGNALS:
    void started();
    void progressed(const crossread::ReadingProgress& progress);
    void finished(const crossread::ArticleSet& set, const QStringList& paths);
    /// Nothing was read, and \a reason says why; empty when it was cancelled.
    void failed(const QString& reason);

private:
    struct Answer {
        ArticleSet set;
        std::shared_ptr<const Lexicon> lexicon;
        QString failure;
    };

    [[nodiscard]] std::function<void(ReadingProgress)> report();
    static bool loadLexicon(Answer& answer, const std::shared_ptr<const Lexicon>& known);
    void take(const Answer& answer, const QStringList& paths);

    std::shared_ptr<const Lexicon> m_lexicon; ///< read with the first set, kept for the next
    bool m_isRunning = false;
    LatestOnly<Answer> m_task; ///< last, so that it has ended before anything it touches goes
};

} // namespace crossread

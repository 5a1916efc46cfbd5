// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace crossread {

/// Applies the analyst's decisions to the found corpus whenever either changes, and gives the workspace the
/// decided one: at once where that takes less than 100 ms, else from the background. Of several changes made
/// meanwhile the last counts.
class CorpusRevision : public QObject {
    Q_OBJECT

public:
    using LexiconOf = std::function<std::shared_ptr<const Lexicon>()>;

    /// \a lexicon may give null while nothing was read yet.
    CorpusRevision(Workspace& workspace, LexiconOf lexicon, QObject* parent = nullptr);
    /// Waits for what is under way.
    ~CorpusRevision() override;

    void revise();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// It takes longer than 100 ms.
    void delayed();
    void revised();

private:
    struct Work;

    void start();
    void take(const std::shared_ptr<Work>& work);

    Workspace& m_workspace;
    LexiconOf m_lexicon;
    std::shared_ptr<Decider> m_decider; ///< made with the first decision
    QFuture<void> m_task;
    bool m_isRunning = false;
    bool m_isWantedAgain = false;
};

} // namespace crossread

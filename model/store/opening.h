// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/project_state.h"

namespace crossread {

/// The way from a path to an open project, step by step. Nothing is written before the content was verified:
/// a log that SQLite takes for shorter than it is would be written over.
class Opening {
public:
    Opening(const QString& path, const OpenOptions& options);
    [[nodiscard]] ProjectOpening run();

private:
    using Refusal = std::optional<ProjectProblem>;

    [[nodiscard]] Refusal lookAtFile();
    [[nodiscard]] Refusal lock();
    [[nodiscard]] Refusal checkThatLogBelongs() const;
    [[nodiscard]] Refusal connect();
    [[nodiscard]] Refusal connectForReading();
    [[nodiscard]] Refusal lookAtContent();
    [[nodiscard]] Refusal bringUpToDate();
    [[nodiscard]] Refusal verify();
    [[nodiscard]] Refusal beginSession();

    [[nodiscard]] DamageReport tailDamages() const;
    [[nodiscard]] Result<Done> writeSession();
    [[nodiscard]] Refusal refusalFor(const Failure& failure) const;
    void noteReadOnly(const QString& reason);
    void offerBackup(ProjectProblem& problem) const;

    std::unique_ptr<ProjectFile> m_file;
    ProjectFile::State& m_state;
    bool m_isHeldElsewhere = false; ///< read only, while another window writes
    struct LogBefore {
        bool exists = false;
        bool isEmpty = true;
        qint64 commitsBehind = 0;
    } m_log; ///< before SQLite touched it
    std::optional<Testimony> m_testimony;
    std::optional<ProjectProblem> m_note;
};

} // namespace crossread

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
    [[nodiscard]] Refusal lookAtHeader();
    [[nodiscard]] Refusal lock();
    [[nodiscard]] Refusal checkThatLogBelongs() const;
    [[nodiscard]] bool isLogMissing() const;
    [[nodiscard]] Refusal connect();
    [[nodiscard]] Refusal connectForReading();
    [[nodiscard]] QString copyInScratch();
    [[nodiscard]] Refusal lookAtContent();
    [[nodiscard]] Refusal verify();
    [[nodiscard]] Refusal verifyNewer();
    [[nodiscard]] Refusal bringUpToDate();
    [[nodiscard]] Refusal beginSession();

    [[nodiscard]] Refusal judge(DamageReport report);
    [[nodiscard]] DamageReport tailDamages() const;
    void keepLog();
    [[nodiscard]] Result<Done> writeSession();
    [[nodiscard]] Refusal refusalFor(const Failure& failure) const;
    void noteReadOnly(const QString& reason);
    void offerBackup(ProjectProblem& problem) const;

    std::unique_ptr<ProjectFile> m_file;
    ProjectFile::State& m_state;
    bool m_isHeldElsewhere = false; ///< read only, while another window writes
    bool m_isNewer = false;         ///< of a newer version: nothing is written to it or beside it
    bool m_isLogKept = false;
    int m_version = 0; ///< as the file says
    struct LogBefore {
        bool exists = false;
        bool isEmpty = true;
        qint64 commitsBehind = 0;
    } m_log; ///< before SQLite touched it
    std::optional<Testimony> m_testimony;
    std::optional<ProjectProblem> m_note;
};

} // namespace crossread

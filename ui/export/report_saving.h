// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/report.h"
#include "ui/latest_only.h"

#include <QObject>

#include <functional>

namespace crossread {

/// Makes a report and writes it to a file, in the background: a long one takes seconds to lay out.
class ReportSaving : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// \a make is called in another thread. The ending of \a path says the format; one that is none of a
    /// report's is a failure.
    void start(std::function<Report()> make, const QString& path);

Q_SIGNALS:
    void started();
    /// The file is there whole, or not at all: \a sentence says which.
    void ended(const QString& sentence);

private:
    LatestOnly<QString> m_task;
};

} // namespace crossread

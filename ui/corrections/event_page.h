// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/corrections/correction_page.h"

class QLineEdit;

namespace crossread {

/// A date as people write it down: "2025-01-31", "2025-01" for a month, "2025" for a year. Nothing for
/// anything else.
[[nodiscard]] std::optional<DateRange> writtenRange(const QString& text);
/// The other way; empty for an end that is not known.
[[nodiscard]] QString writtenDay(const std::optional<Day>& day, DatePrecision precision);

/// When an event happened: a day, a month, a year, or from one to another.
class EventPage : public CorrectionPage {
    Q_OBJECT

public:
    explicit EventPage(QWidget* parent);

    void show(std::shared_ptr<const Corpus> corpus, EventId event);
    [[nodiscard]] QLineEdit& fromField() const { return *m_from; }
    void apply();

private:
    EventId m_event{};
    QLineEdit* m_from;
    QLineEdit* m_to;
};

} // namespace crossread

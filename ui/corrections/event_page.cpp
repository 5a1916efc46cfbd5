// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/event_page.h"

#include "model/notes/reference.h"
#include "ui/wording.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace crossread {

std::optional<DateRange> writtenRange(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?$"));
    const QRegularExpressionMatch match = shape.match(text.simplified());
    if (!match.hasMatch())
        return {};
    const int year = match.captured(1).toInt();
    const auto month = match.captured(2).toUInt();
    if (match.captured(2).isEmpty())
        return yearRange(year);
    if (month < 1 || month > 12)
        return {};
    if (match.captured(3).isEmpty())
        return monthRange(year, month);
    const auto day = dayOf(year, month, match.captured(3).toUInt());
    return day ? std::optional(dayRange(*day)) : std::nullopt;
}

QString writtenDay(const std::optional<Day>& day, DatePrecision precision)
{
    if (!day)
        return {};
    const QString whole = toQString(isoDate(*day));
    if (precision == DatePrecision::Year)
        return whole.left(4);
    return precision == DatePrecision::Month ? whole.left(7) : whole;
}

EventPage::EventPage(QWidget* parent)
    : CorrectionPage(parent), m_from(new QLineEdit(this)), m_to(new QLineEdit(this))
{
    m_from->setPlaceholderText(tr("2025-01-31 or 2025"));
    m_from->setToolTip(tr("2025-01-31, 2025-01 or 2025"));
    m_to->setPlaceholderText(tr("the same"));
    QFormLayout* form = addForm();
    form->addRow(tr("&When, or from"), m_from);
    form->addRow(tr("&to"), m_to);
    connect(addButton(tr("A&pply")), &QPushButton::clicked, this, &EventPage::apply);
    addFaultLine({m_from, m_to});
    for (QLineEdit* field : {m_from, m_to})
        connect(field, &QLineEdit::returnPressed, this, &EventPage::apply);
}

void EventPage::show(std::shared_ptr<const Corpus> corpus, EventId event)
{
    if (corpus == m_corpus && event == m_event)
        return;
    m_corpus = std::move(corpus);
    m_event = event;
    const DateRange& range = m_corpus->date(m_corpus->dateOf(event)).range;
    setHeading(toQString(m_corpus->event(event).headline), dateText(range));
    m_from->setText(writtenDay(range.from, range.precision));
    const bool isOne = range == writtenRange(m_from->text());
    m_to->setText(isOne ? QString() : writtenDay(range.to, range.precision));
    tellFault({});
}

void EventPage::apply()
{
    const auto from = writtenRange(m_from->text());
    const auto to = m_to->text().isEmpty() ? from : writtenRange(m_to->text());
    if (!from || !to || *to->to < *from->from) {
        tellFault(tr("A date is written 2025-01-31, 2025-01 or 2025, and the end is not before the "
                     "beginning."));
        return;
    }
    tellFault({});
    const DateRange range{from->from, to->to, std::min(from->precision, to->precision)};
    if (range != m_corpus->date(m_corpus->dateOf(m_event)).range)
        decide({CorrectEventDate{refTo(*m_corpus, m_event), range}});
}

} // namespace crossread

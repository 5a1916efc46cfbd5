// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/fact_sheet.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace crossread {

FactSheet::FactSheet(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_title(makeText()),
      m_subtitle(makeText()),
      m_grid(new QGridLayout)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_icon->setFixedSize(20, 20);
    m_icon->setAlignment(Qt::AlignCenter);
    m_grid->setContentsMargins(0, 4, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    auto* whole = new QGridLayout(this);
    whole->setContentsMargins(8, 8, 8, 8);
    whole->setHorizontalSpacing(8);
    whole->setVerticalSpacing(0);
    whole->addWidget(m_icon, 0, 0, Qt::AlignTop);
    whole->addWidget(m_title, 0, 1);
    whole->addWidget(m_subtitle, 1, 1);
    whole->addLayout(m_grid, 2, 0, 1, 2);
    whole->setColumnStretch(1, 1);
}

QLabel* FactSheet::makeText()
{
    auto* label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

void FactSheet::show(const Facts& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    m_title->setText(facts.title);
    m_subtitle->setText(facts.subtitle);
    m_subtitle->setVisible(!facts.subtitle.isEmpty());
    while (m_rows.size() < facts.facts.size()) {
        const Row row{makeText(), makeText()};
        row.name->setWordWrap(false);
        row.name->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Minimum);
        row.name->setForegroundRole(QPalette::PlaceholderText);
        const int line = static_cast<int>(m_rows.size());
        m_grid->addWidget(row.name, line, 0, Qt::AlignTop);
        m_grid->addWidget(row.value, line, 1);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool isUsed = i < facts.facts.size();
        m_rows[i].name->setVisible(isUsed);
        m_rows[i].value->setVisible(isUsed);
        if (isUsed) {
            m_rows[i].name->setText(facts.facts[i].name);
            const bool isHtml = facts.facts[i].isHtml;
            m_rows[i].value->setTextFormat(isHtml ? Qt::RichText : Qt::PlainText);
            m_rows[i].value->setTextInteractionFlags(isHtml ? Qt::TextBrowserInteraction
                                                            : Qt::TextSelectableByMouse);
            m_rows[i].value->setOpenExternalLinks(isHtml);
            m_rows[i].value->setText(facts.facts[i].value);
        }
    }
    recolour();
}

void FactSheet::recolour()
{
    if (m_facts.iconName.isEmpty())
        return;
    const QColor colour = m_facts.kind ? m_theme.palette().of(*m_facts.kind) : m_theme.palette().mutedText;
    m_icon->setPixmap(symbolicPixmap(m_facts.iconName, colour, 18, devicePixelRatioF()));
}

} // namespace crossread

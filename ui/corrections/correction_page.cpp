// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/correction_page.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace crossread {

CorrectionPage::CorrectionPage(QWidget* parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this)),
      m_heading(new QLabel(this)),
      m_words(new QLabel(this)),
      m_fault(new QLabel(this))
{
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_column->setContentsMargins(8, 8, 8, 8);
    m_column->setSpacing(4);
    m_column->setAlignment(Qt::AlignTop);
    QFont bold = m_heading->font();
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    for (QLabel* label : {m_heading, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        m_column->addWidget(label);
    }
    m_words->setForegroundRole(QPalette::PlaceholderText);
}

void CorrectionPage::setHeading(const QString& heading, const QString& words)
{
    m_heading->setText(heading);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void CorrectionPage::decide(const std::vector<Correction>& corrections)
{
    for (QLineEdit* field : findChildren<QLineEdit*>()) {
        const int caret = field->cursorPosition();
        field->setText(field->text());
        field->setCursorPosition(caret);
    }
    Q_EMIT decided(corrections);
}

void CorrectionPage::fill(QLineEdit& field, const QString& text)
{
    field.setText(text);
    field.setCursorPosition(0);
}

QFormLayout* CorrectionPage::addForm()
{
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 4, 0, 4);
    form->setSpacing(4);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_column->addLayout(form);
    return form;
}

void CorrectionPage::complete()
{
    m_column->addStretch(1);
    for (const QFormLayout* form : findChildren<QFormLayout*>()) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const auto* label = qobject_cast<QLabel*>(form->itemAt(row, QFormLayout::LabelRole)->widget());
            QWidget* field = form->itemAt(row, QFormLayout::FieldRole)->widget();
            if (label != nullptr && field->accessibleName().isEmpty())
                field->setAccessibleName(label->text().remove(u'&'));
        }
    }
}

QPushButton* CorrectionPage::addButton(const QString& text)
{
    auto* button = new QPushButton(text, this);
    m_column->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void CorrectionPage::addFaultLine(const QList<QLineEdit*>& fields)
{
    m_column->addWidget(m_fault);
    for (QLineEdit* field : fields)
        connect(field, &QLineEdit::textChanged, this, [this] { tellFault({}); });
}

QString CorrectionPage::fault() const
{
    return m_fault->text();
}

void CorrectionPage::tellFault(const QString& sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    // In a low panel the line comes to stand below the fold.
    QTimer::singleShot(0, m_fault, [this] {
        for (QWidget* around = parentWidget(); around != nullptr; around = around->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(around))
                area->ensureWidgetVisible(m_fault, 0, 0);
        }
    });
}

} // namespace crossread

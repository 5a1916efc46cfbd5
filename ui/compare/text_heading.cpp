// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/text_heading.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace crossread {

namespace {

/// On one line; its text is the whole.
class ElidedLabel : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const QRect room = contentsRect();
        style()->drawItemText(&painter, room, int(alignment()), palette(), isEnabled(),
                              fontMetrics().elidedText(text(), Qt::ElideRight, room.width()),
                              foregroundRole());
    }
};

/// Its current text likewise.
class ElidedBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        constexpr int padding = 4; ///< of the words in their field
        const QRect field =
            style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        option.currentText = fontMetrics().elidedText(currentText(), Qt::ElideRight, field.width() - padding);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

} // namespace

TextHeading::TextHeading(QWidget* parent)
    : QWidget(parent), m_words(new ElidedLabel(this)), m_offered(new ElidedBox(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_words->setContentsMargins(12, 4, 4, 4);
    QFont bold = m_words->font();
    bold.setWeight(QFont::DemiBold);
    m_words->setFont(bold);
    m_offered->setAccessibleName(tr("Earlier text to compare with"));
    m_offered->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_offered->hide();
    connect(m_offered, &QComboBox::activated, this, &TextHeading::chosen);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words);
    row->addWidget(m_offered, 1);
    setMinimumHeight(m_offered->sizeHint().height() + 2);
}

void TextHeading::setWords(const QString& words, const QString& citation)
{
    m_words->setText(words);
    m_words->setToolTip(citation.isEmpty() ? words : words + QLatin1Char('\n') + citation);
}

QString TextHeading::words() const
{
    return m_words->text();
}

/// The box stays where it is while it has something to offer: it may have the keyboard.
void TextHeading::offer(const OfferedTexts& offered)
{
    const bool isChoice = offered.names.size() > 1;
    const QSignalBlocker quiet(m_offered);
    m_offered->clear();
    m_offered->addItems(offered.names);
    m_offered->setCurrentIndex(offered.current);
    m_offered->setEnabled(isChoice);
    const QString words = isChoice ? tr("Which earlier text is compared with the present one")
                                   : tr("The only earlier text that is kept");
    m_offered->setToolTip(words + QLatin1Char('\n') + m_offered->currentText());
    m_offered->setAccessibleDescription(words);
    m_offered->setVisible(!offered.names.isEmpty());
    m_words->setVisible(offered.names.isEmpty());
}

} // namespace crossread

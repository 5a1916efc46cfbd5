// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/find_bar.h"

#include "model/text/fold.h"
#include "model/text/utf8.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <string>

namespace crossread {

namespace {

QToolButton* button(const QString& icon, const QString& name, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setAutoRaise(true);
    made->setIcon(symbolicIcon(icon));
    made->setToolTip(name);
    made->setAccessibleName(name);
    return made;
}

} // namespace

FindBar::FindBar(QWidget* parent) : QWidget(parent), m_field(new QLineEdit(this)), m_count(new QLabel(this))
{
    m_field->setPlaceholderText(tr("Find in article"));
    m_field->setAccessibleName(tr("Find in article"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    auto* previous = button(QStringLiteral("previous"), tr("Previous hit (Shift+Enter)"), this);
    auto* next = button(QStringLiteral("next"), tr("Next hit (Enter)"), this);
    auto* close = button(QStringLiteral("close"), tr("Close (Esc)"), this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    for (QToolButton* each : {previous, next, close})
        layout->addWidget(each);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousAsked);
    connect(next, &QToolButton::clicked, this, &FindBar::nextAsked);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void FindBar::open()
{
    show();
    m_field->setFocus();
    m_field->selectAll();
    Q_EMIT wordsChanged(m_field->text());
}

void FindBar::setHits(std::size_t present, std::size_t inAll)
{
    if (m_field->text().isEmpty())
        m_count->clear();
    else
        m_count->setText(inAll == 0 ? tr("no hits") : tr("%1 of %2").arg(present + 1).arg(inAll));
}

QString FindBar::words() const
{
    return m_field->text();
}

/// Where Ctrl+U empties a line by custom, the field would take the key that shows the source.
bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_U && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool FindBar::event(QEvent* event)
{
    // The window has a use of its own for Esc; while one finds, it ends the finding.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            Q_EMIT previousAsked();
        else
            Q_EMIT nextAsked();
        return;
    case Qt::Key_Escape:
        hide();
        Q_EMIT closed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

std::vector<Span> FindBar::find(std::string_view text, std::string_view words)
{
    std::vector<Span> hits;
    const std::string wanted = folded(words);
    if (wanted.empty())
        return hits;
    // Folding code point by code point keeps the way back from each folded byte to its source.
    std::string all;
    std::vector<quint32> sources;
    bool isAfterSpace = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8::decode(text, at).length;
        const std::string_view one = text.substr(at, length);
        const bool isSpace = one == " " || one == "\n" || one == "\t" || one == "\u00A0";
        const std::string piece = isSpace ? std::string(isAfterSpace ? "" : " ") : folded(one);
        all += piece;
        sources.insert(sources.end(), piece.size(), static_cast<quint32>(at));
        isAfterSpace = isSpace;
        at += length;
    }
    sources.push_back(static_cast<quint32>(text.size()));
    for (std::size_t at = all.find(wanted); at != std::string::npos;
         at = all.find(wanted, at + wanted.size()))
        hits.push_back({sources[at], sources[at + wanted.size()]});
    return hits;
}

} // namespace crossread

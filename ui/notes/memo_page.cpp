// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/memo_page.h"

#include "ui/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace crossread {

MemoPage::MemoPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_of(new QComboBox(this)),
      m_field(new QPlainTextEdit(this)),
      m_delay(this)
{
    m_of->setAccessibleName(tr("Memo of"));
    m_of->addItem(tr("Memo of the project"));
    m_field->setAccessibleName(tr("Memo"));
    m_field->setFrameShape(QFrame::NoFrame);
    m_field->setTabChangesFocus(true);
    m_field->setPlaceholderText(tr("What this is about, what is still open, what to look up …"));
    m_field->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    column->addWidget(m_of);
    column->addWidget(m_field, 1);
    setFocusProxy(m_field);
    connect(&m_delay, &TypingDelay::passed, this, &MemoPage::keep);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isFilling)
            m_delay.begin();
    });
    connect(m_of, &QComboBox::activated, this, [this](int index) {
        keep();
        const auto article = articleInFocus();
        m_shown = index == 1 && article ? keyOf(m_workspace.corpus().article(*article)) : ArticleKey();
        showMemo();
    });
}

std::optional<ArticleId> MemoPage::articleInFocus() const
{
    const Selection& selection = m_workspace.selection();
    if (selection.articles.size() == 1)
        return selection.articles.front();
    if (selection.text)
        return selection.text->article;
    const auto places = m_workspace.noteBoard().placesOf(selection.notes);
    return places.empty() ? std::nullopt : std::optional(places.front().article);
}

void MemoPage::showArticle()
{
    const auto article = articleInFocus();
    if (!article)
        return;
    const QString name = tr("Memo of “%1”").arg(titleOf(m_workspace.corpus().article(*article)));
    if (m_of->count() < 2)
        m_of->addItem(name);
    else
        m_of->setItemText(1, name);
    if (m_shown.isNull())
        return;
    keep();
    m_shown = keyOf(m_workspace.corpus().article(*article));
    showMemo();
}

void MemoPage::refresh()
{
    if (!m_delay.isPending())
        showMemo();
}

void MemoPage::showMemo()
{
    const Memo* memo = m_workspace.notebook().memo(m_shown);
    const QString text = memo != nullptr ? toQString(memo->text) : QString();
    if (m_field->toPlainText() == text)
        return;
    m_isFilling = true;
    m_field->setPlainText(text);
    m_isFilling = false;
}

/// Only what was typed: the field may be behind the notebook, as in a frozen view.
void MemoPage::keep()
{
    if (!m_delay.isPending())
        return;
    m_delay.end();
    const Memo* memo = m_workspace.notebook().memo(m_shown);
    const std::string text = m_field->toPlainText().toStdString();
    if (text != (memo != nullptr ? memo->text : std::string()))
        (void)m_workspace.door().perform(SetMemo{m_shown, text, presentTime()});
}

bool MemoPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        keep();
    return QWidget::eventFilter(watched, event);
}

} // namespace crossread

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/project_notice.h"

#include "ui/theme/icons.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {
constexpr int buttonsInRow = 3;
constexpr int leastForRows = 640; ///< pixels; where there are less each button has a row
} // namespace

ProjectNotice::ProjectNotice(QWidget* parent)
    : QFrame(parent), m_sentence(new QLabel(this)), m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("projectNotice"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(tr("About the project"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setAccessibleName(tr("About the project"));
    auto* dismiss = new QToolButton(this);
    dismiss->setIcon(symbolicIcon(QStringLiteral("close")));
    dismiss->setAutoRaise(true);
    dismiss->setFocusPolicy(Qt::TabFocus);
    dismiss->setToolTip(tr("Dismiss"));
    dismiss->setAccessibleName(dismiss->toolTip());
    connect(dismiss, &QToolButton::clicked, this, &QWidget::hide);
    m_grid->setSpacing(8);
    m_grid->setColumnStretch(buttonsInRow, 1);
    auto* head = new QHBoxLayout;
    head->addWidget(m_sentence, 1);
    head->addWidget(dismiss, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 4, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addLayout(m_grid);
    hide();
}

QString ProjectNotice::nameOf(WayOn way)
{
    switch (way) {
    case WayOn::TryAgain:
        return tr("Try &Again");
    case WayOn::ChooseAnother:
        return tr("&Choose Another…");
    case WayOn::OpenReadOnly:
        return tr("Open for &Reading");
    case WayOn::OpenCopy:
        return tr("&Work on a Copy…");
    case WayOn::BeginAnew:
        return tr("&New Project…");
    case WayOn::OpenDamaged:
        return tr("Open What Is &Left");
    case WayOn::RestoreBackup:
        return tr("Go Back to the Last Good &Backup");
    }
    return {};
}

void ProjectNotice::clearButtons()
{
    for (QWidget* button : m_buttons) {
        button->setParent(nullptr); // it may be the one whose click led here
        button->deleteLater();
    }
    m_buttons.clear();
}

void ProjectNotice::placeButtons()
{
    const int inRow = width() < leastForRows ? 1 : buttonsInRow;
    for (QWidget* button : m_buttons)
        m_grid->removeWidget(button);
    for (int i = 0; i < m_buttons.size(); ++i)
        m_grid->addWidget(m_buttons[i], i / inRow, i % inRow, Qt::AlignLeft);
}

void ProjectNotice::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if ((event->size().width() < leastForRows) != (event->oldSize().width() < leastForRows))
        placeButtons();
}

QSize ProjectNotice::minimumSizeHint() const
{
    return {160, QFrame::minimumSizeHint().height()};
}

void ProjectNotice::show(const ProjectProblem& problem, const QString& path)
{
    m_problem = problem;
    m_path = path;
    clearButtons();
    QStringList lines{problem.sentence};
    lines += problem.details.mid(0, 4);
    if (problem.details.size() > 4)
        lines << tr("and %Ln more", nullptr, static_cast<int>(problem.details.size()) - 4);
    m_sentence->setText(lines.join(u'\n'));
    m_sentence->setAccessibleName(m_sentence->text());
    for (const WayOn way : problem.waysOn) {
        auto* button = new QPushButton(nameOf(way), this);
        connect(button, &QPushButton::clicked, this, [this, way] {
            hide();
            Q_EMIT wayChosen(way, m_path);
        });
        m_buttons.append(button);
    }
    placeButtons();
    QFrame::show();
}

} // namespace crossread

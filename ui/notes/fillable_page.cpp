// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/fillable_page.h"

#include <QStackedLayout>

namespace crossread {

FillablePage::FillablePage(QWidget& empty, QWidget& filled, QWidget* parent)
    : QWidget(parent), m_layers(new QStackedLayout(this))
{
    m_layers->addWidget(&empty);
    m_layers->addWidget(&filled);
    setFocusProxy(&filled);
}

void FillablePage::setFilled(bool isFilled)
{
    m_layers->setCurrentIndex(isFilled ? 1 : 0);
}

bool FillablePage::isFilled() const
{
    return m_layers->currentIndex() == 1;
}

} // namespace crossread

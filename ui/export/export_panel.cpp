// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_panel.h"

#include "ui/theme/icons.h"
#include "ui/view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace crossread {

namespace {

const QString formatKey = QStringLiteral("export/format");
const QString ownSizeKey = QStringLiteral("export/holds-everything");
const QString widthKey = QStringLiteral("export/width");
const QString heightKey = QStringLiteral("export/height");
const QString scaleKey = QStringLiteral("export/scale");
const QString folderKey = QStringLiteral("export/folder");

QSpinBox* pixelField(const QString& name, QWidget* parent)
{
    auto* field = new QSpinBox(parent);
    field->setRange(320, 8000);
    field->setSingleStep(40);
    field->setSuffix(ExportPanel::tr(" px"));
    field->setAccessibleName(name);
    return field;
}

} // namespace

ExportPanel::ExportPanel(View& view, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_view(&view),
      m_format(new QComboBox(this)),
      m_isOwnSize(new QCheckBox(tr("Size that holds everything"), this)),
      m_width(pixelField(tr("Width"), this)),
      m_height(pixelField(tr("Height"), this)),
      m_scale(new QDoubleSpinBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Export %1").arg(view.windowTitle()));
    createRows();
    restoreChoice();
    showFormat();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportPanel::showFormat);
    connect(m_isOwnSize, &QCheckBox::toggled, this, &ExportPanel::showFormat);
}

bool ExportPanel::hasPicture() const
{
    return m_view && !m_view->exportable()->exportSize().isEmpty();
}

void ExportPanel::createRows()
{
    const std::array names{tr("PNG picture"), tr("SVG drawing"), tr("PDF page"), tr("CSV data")};
    for (const ExportFormat format : exportFormats) {
        if (hasPicture() || format == ExportFormat::Csv)
            m_format->addItem(names[static_cast<std::size_t>(format)], int(format));
    }
    m_scale->setRange(0.5, 6);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setPrefix(QStringLiteral("× "));
    auto* size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new QLabel(QStringLiteral("×"), this));
    size->addWidget(m_height);
    auto* copying = new QPushButton(symbolicIcon(QStringLiteral("copy")), tr("&Copy"), this);
    auto* saving = new QPushButton(symbolicIcon(QStringLiteral("export")), tr("&Save…"), this);
    saving->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(copying);
    buttons->addWidget(saving);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 12, 12, 12);
    form->addRow(tr("&Format"), m_format);
    form->addRow(QString(), m_isOwnSize);
    form->addRow(tr("Size"), size);
    form->addRow(tr("S&cale"), m_scale);
    form->addRow(buttons);
    form->setRowVisible(m_isOwnSize, hasPicture());
    form->setRowVisible(size, hasPicture());
    form->setRowVisible(m_scale, hasPicture());
    connect(copying, &QPushButton::clicked, this, &ExportPanel::copy);
    connect(saving, &QPushButton::clicked, this, &ExportPanel::save);
}

void ExportPanel::restoreChoice()
{
    if (!hasPicture())
        return;
    const QSettings stored;
    const auto format = exportFormatOf(stored.value(formatKey).toString()).value_or(ExportFormat::Png);
    const QSize own = m_view->exportable()->exportSize();
    m_format->setCurrentIndex(int(format));
    m_isOwnSize->setChecked(stored.value(ownSizeKey, true).toBool());
    m_width->setValue(stored.value(widthKey, own.width()).toInt());
    m_height->setValue(stored.value(heightKey, own.height()).toInt());
    m_scale->setValue(stored.value(scaleKey, 2).toDouble());
}

void ExportPanel::rememberChoice() const
{
    if (!hasPicture())
        return;
    QSettings stored;
    stored.setValue(formatKey, suffixOf(settings().format));
    stored.setValue(ownSizeKey, m_isOwnSize->isChecked());
    stored.setValue(scaleKey, m_scale->value());
    if (!m_isOwnSize->isChecked()) {
        stored.setValue(widthKey, m_width->value());
        stored.setValue(heightKey, m_height->value());
    }
}

ExportSettings ExportPanel::settings() const
{
    ExportSettings chosen;
    chosen.format = static_cast<ExportFormat>(m_format->currentData().toInt());
    chosen.scale = m_scale->value();
    if (!m_isOwnSize->isChecked())
        chosen.size = {m_width->value(), m_height->value()};
    return chosen;
}

void ExportPanel::showFormat()
{
    const ExportFormat format = settings().format;
    const bool hasSize = format != ExportFormat::Csv;
    m_isOwnSize->setEnabled(hasSize);
    m_width->setEnabled(hasSize && !m_isOwnSize->isChecked());
    m_height->setEnabled(hasSize && !m_isOwnSize->isChecked());
    m_scale->setEnabled(format == ExportFormat::Png);
}

QString ExportPanel::askForFile(const QString& title) const
{
    const QString suffix = suffixOf(settings().format);
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QString folder = QSettings().value(folderKey, pictures).toString();
    return QFileDialog::getSaveFileName(m_view->window(), tr("Export"),
                                        QDir(folder).filePath(fileStem(title) + QLatin1Char('.') + suffix),
                                        QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), suffix));
}

void ExportPanel::save()
{
    rememberChoice();
    hide();
    const Exportable* what = m_view ? m_view->exportable() : nullptr;
    const QString path = what != nullptr ? askForFile(what->exportTitle()) : QString();
    if (!path.isEmpty() && m_view) {
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
        const auto result = writeExport(*what, settings(), path);
        Q_EMIT done(result ? tr("Written to “%1”.").arg(path) : result.reason());
    }
    close();
}

void ExportPanel::copy()
{
    rememberChoice();
    if (m_view && m_view->exportable() != nullptr) {
        copyExport(*m_view->exportable(), settings());
        Q_EMIT done(tr("Copied to the clipboard."));
    }
    close();
}

ExportPanel* showExportPanel(View& view, const QRect& place)
{
    if (view.exportable() == nullptr)
        return nullptr;
    auto* panel = new ExportPanel(view, view.window());
    const QRect screen = view.screen()->availableGeometry();
    const QSize size = panel->sizeHint();
    int y = place.bottom() + 4;
    if (y + size.height() > screen.bottom())
        y = place.top() - size.height() - 4;
    const int right = std::max(screen.left(), screen.right() - size.width());
    panel->move(std::clamp(place.right() - size.width(), screen.left(), right), std::max(screen.top(), y));
    panel->show();
    return panel;
}

} // namespace crossread

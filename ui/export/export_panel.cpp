// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_panel.h"

#include "ui/file_ending.h"
#include "ui/theme/icons.h"
#include "ui/view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
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

constexpr int leastWidth = 232;

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
      m_scale(new QDoubleSpinBox(this)),
      m_problem(new QLabel(this)),
      m_save(nullptr)
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
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 12, 12, 12);
    form->addRow(tr("&Format"), m_format);
    form->addRow(QString(), m_isOwnSize);
    form->addRow(tr("Size"), size);
    form->addRow(tr("S&cale"), m_scale);
    form->addRow(m_problem);
    form->addRow(createButtons());
    form->setRowVisible(m_isOwnSize, hasPicture());
    form->setRowVisible(size, hasPicture());
    form->setRowVisible(m_scale, hasPicture());
}

QLayout* ExportPanel::createButtons()
{
    auto* copying = new QPushButton(symbolicIcon(QStringLiteral("copy")), tr("&Copy"), this);
    m_save = new QPushButton(symbolicIcon(QStringLiteral("export")), tr("&Save…"), this);
    m_save->setDefault(true);
    // Outside of a dialog no button takes Return by itself.
    for (QPushButton* button : {copying, m_save})
        button->setAutoDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(copying);
    buttons->addWidget(m_save);
    connect(copying, &QPushButton::clicked, this, &ExportPanel::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportPanel::save);
    return buttons;
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
    if (path.isEmpty())
        close();
    else
        saveTo(path);
}

void ExportPanel::saveTo(const QString& path)
{
    // The view may have gone while the file was chosen.
    if (!m_view || m_view->exportable() == nullptr) {
        close();
        return;
    }
    // The ending that was typed counts for more than the format that was picked before.
    ExportSettings chosen = settings();
    const auto typed = exportFormatOf(QFileInfo(path).suffix());
    chosen.format = typed.value_or(chosen.format);
    const Result<QString> file = typed ? Result<QString>(path) : withEnding(path, suffixOf(chosen.format));
    const Result<Done> result =
        file ? writeExport(*m_view->exportable(), chosen, *file) : Result<Done>(file.failure());
    Q_EMIT done(result ? tr("Written to “%1”.").arg(*file) : result.reason());
    if (result) {
        QSettings().setValue(folderKey, QFileInfo(*file).absolutePath());
        close();
        return;
    }
    m_problem->setText(result.reason());
    m_problem->show();
    openAt(m_place);
}

QString ExportPanel::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void ExportPanel::openAt(const QRect& place)
{
    m_place = place;
    const QRect room = m_view->screen()->availableGeometry();
    // The words of a problem wrap: the panel stays as wide as its fields.
    const int width = std::max(sizeHint().width(), leastWidth);
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    int y = place.bottom() + 4;
    if (y + height > room.bottom())
        y = place.top() - height - 4;
    const int right = std::max(room.left(), room.right() - width);
    setGeometry(std::clamp(place.right() - width, room.left(), right), std::max(room.top(), y), width,
                height);
    m_save->setFocus(Qt::PopupFocusReason);
    show();
}

void ExportPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_save->click();
    else
        QFrame::keyPressEvent(event);
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
    panel->openAt(place);
    return panel;
}

} // namespace crossread

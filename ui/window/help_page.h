// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace crossread {

/// Help inside the program: what each view does, and the keys as they are set at present.
class HelpPage : public QTextBrowser {
    Q_OBJECT

public:
    explicit HelpPage(QWidget* parent = nullptr);

    void show(const QList<QAction*>& actions);

private:
    using Section = std::pair<QString, QString>; ///< heading and words

    [[nodiscard]] static QList<Section> readingSections();
    [[nodiscard]] static QList<Section> workingSections();
    [[nodiscard]] static QString keyTable(const QList<QAction*>& actions);
};

} // namespace crossread

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextBlock>

class QTextDocument;

namespace crossread {

/// False for a folded block, which has no place.
[[nodiscard]] bool isLaidOut(const QTextBlock& block);
/// The block or, where it is folded, the next that is not; invalid where there is none.
[[nodiscard]] QTextBlock firstVisible(QTextBlock block);

/// Lays the rest of a document out in short slices while it is read already. A QTextDocument does so by
/// itself, but in steps that double up to 200,000 characters, and the last of them stop scrolling for a
/// blink. This stands in for those steps; the scroll bar grows as before.
class LayoutSlices : public QObject {
    Q_OBJECT

public:
    /// \a document must outlive the slices.
    explicit LayoutSlices(QTextDocument& document);

    bool eventFilter(QObject* layout, QEvent* event) override;

private:
    [[nodiscard]] QTextBlock firstToLayOut() const;

    QTextDocument& m_document;
};

} // namespace crossread

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/row_delegate.h"

#include <QCache>
#include <QFont>

namespace crossread {

/// A place as a source line and up to three lines of its sentence, the hit in bold and always in sight.
class PlaceDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit PlaceDelegate(const Theme& theme, QObject* parent = nullptr);
    ~PlaceDelegate() override;

    /// Every row as high as the highest: thousands of places need not be laid out to be listed.
    void setUniform(bool isUniform) { m_isUniform = isUniform; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Sentence;
    struct SentenceKey {
        QString text;
        QFont font;
        int hitBegin = 0;
        int hitLength = 0;
        int width = 0;

        bool operator==(const SentenceKey& other) const = default;
        friend size_t qHash(const SentenceKey& key, size_t seed)
        {
            return qHashMulti(seed, key.text, key.font, key.hitBegin, key.hitLength, key.width);
        }
    };

    [[nodiscard]] const Sentence& sentenceOf(const QModelIndex& index, const QFont& font, int width) const;
    void paintSentence(QPainter& painter, const QRect& rect, const QFont& font,
                       const QModelIndex& index) const;

    bool m_isUniform = false;
    mutable QCache<SentenceKey, Sentence> m_sentences;
};

} // namespace crossread

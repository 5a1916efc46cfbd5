// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"

#include <array>
#include <span>
#include <vector>

namespace crossread {

/// What a span is lit for, in painting order: a later layer is drawn over an earlier one.
enum class Layer : unsigned char {
    Quotation,
    Date,
    Figure,
    Person,
    Organization,
    Place,
    Product,
    Group,
    Work,
    Note,
    OtherWording, ///< of two texts compared: words the other has not
    OtherFact,    ///< likewise, with another number, name or hedge
    MissingWords, ///< the letter before which the other has words more
    SearchHit,
    Related,
    Selected,
    Hover,
    FoundText, ///< the present hit of find in article
};
inline constexpr int layerCount = 18;

/// Spans of one article by layer: no colours, no widgets. Each layer is sorted by span.
class HighlightLayers {
public:
    void set(Layer layer, std::vector<Span> spans);
    [[nodiscard]] const std::vector<Span>& spans(Layer layer) const { return m_layers[index(layer)]; }
    /// The spans of a layer that meet \a visible: a binary search and a short walk, whatever the layer's
    /// size.
    [[nodiscard]] std::vector<Span> spansIn(Layer layer, Span visible) const;

private:
    [[nodiscard]] static std::size_t index(Layer layer) { return static_cast<std::size_t>(layer); }

    std::array<std::vector<Span>, layerCount> m_layers;
    std::array<quint32, layerCount> m_longest{};
};

} // namespace crossread

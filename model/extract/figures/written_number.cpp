// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/written_number.h"

#include "model/extract/figures/numeral.h"

namespace crossread::figures {

std::optional<double> writtenNumber(std::string_view text)
{
    std::vector<Atom> atoms;
    scanAtoms(text, makeSpan(0, text.size()), atoms);
    const Line line{text, atoms};
    std::optional<Numeral> numeral = line.size() == 0 ? std::nullopt : readNumeral(line, 0);
    if (!numeral)
        return std::nullopt;
    // A number that stands alone is read as an amount: "3.1m" are millions here, no metres.
    if (numeral->end < line.size())
        (void)applyScale(line, numeral->end, true, *numeral);
    const bool isWhole = numeral->first == 0 && numeral->end == line.size();
    if (!isWhole || numeral->isVague || numeral->isOrdinal || numeral->isMultiple)
        return std::nullopt;
    return numeral->value;
}

} // namespace crossread::figures

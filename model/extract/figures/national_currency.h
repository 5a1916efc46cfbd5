// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/claim.h"
#include "model/extract/figures/quantity.h"

namespace crossread::figures {

/// Names the currency of amounts in pesos, shillings, dinars, rupees or T$ by the country that the sentence
/// or, where it names none, the article speaks of most ("Kenya", "Kenyan", "Nairobi"). Where neither names
/// one, pesos stay Mexico's, rupees India's, and T$, shillings and dinars are no money. \a names are all of
/// the article. A look-up of every name in a table of some fifty rows for each such amount.
void nameNationalCurrencies(const Sight& sight, std::span<const Mention> names,
                            std::vector<Quantity>& quantities);

} // namespace crossread::figures

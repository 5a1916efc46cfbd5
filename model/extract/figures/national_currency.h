// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/claim.h"
#include "model/extract/figures/quantity.h"

#include <array>
#include <optional>

namespace crossread::figures {

/// A name of money that is more than one country's.
enum class CoinName : unsigned char { None, Peso, Shilling, Dinar, Rupee, TDollar, GluedP };

/// Names the currency of amounts in pesos, shillings, dinars, rupees or T$ by the country that the sentence
/// or, where it names none, the article speaks of most ("Kenya", "Kenyan", "Nairobi"). Where neither names
/// one, pesos stay Mexico's, rupees India's, and T$, shillings and dinars are no money. The names of the
/// article, and of each sentence, are counted once for each coin that stands there.
class NationalCurrencies {
public:
    /// \a names are all of the article. Both must outlive this.
    NationalCurrencies(std::string_view text, std::span<const Mention> names) : m_text(text), m_names(names)
    {
    }

    void nameIn(const Sight& sight, std::vector<Quantity>& quantities);

private:
    /// The code of the country named most, empty where none is, by coin; as far as asked for.
    using Codes = std::array<std::optional<std::string_view>, 7>;

    static std::string_view codeAmong(std::string_view text, std::span<const Mention> names, CoinName coin,
                                      Codes& codes);

    std::string_view m_text;
    std::span<const Mention> m_names;
    Codes m_inArticle;
};

} // namespace crossread::figures

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/findings.h"

#include <array>

namespace crossread {

namespace {
template <typename Enum, std::size_t Size>
std::string_view named(Enum value, const std::array<std::string_view, Size>& names)
{
    return names.at(static_cast<std::size_t>(value));
}
} // namespace

std::string_view nameOf(EntityKind kind)
{
    static constexpr std::array<std::string_view, entityKindCount> names{"person",  "organization", "place",
                                                                         "product", "group",        "work"};
    return named(kind, names);
}

std::string_view nameOf(Comparator comparator)
{
    static constexpr std::array<std::string_view, 6> names{"=", "~", "<", "<=", ">", ">="};
    return named(comparator, names);
}

std::string_view nameOf(Measure measure)
{
    static constexpr std::array<std::string_view, measureCount> names{
        "cost",         "training cost", "price",   "funding", "investment", "revenue",    "profit",
        "market value", "assets",        "compute", "energy",  "chips",      "parameters", "tokens",
        "users",        "employees",     "share",   "change",  "ratio",      "count",      "duration",
        "age",          "score",         "rank",    "other"};
    return named(measure, names);
}

std::string_view nameOf(DateType type)
{
    static constexpr std::array<std::string_view, 4> names{"date", "time", "duration", "set"};
    return named(type, names);
}

std::string_view nameOf(QuotationKind kind)
{
    static constexpr std::array<std::string_view, 3> names{"direct", "mixed", "indirect"};
    return named(kind, names);
}

std::string_view nameOf(Stance stance)
{
    return stance == Stance::Asserted ? "asserted" : "reported";
}

} // namespace crossread

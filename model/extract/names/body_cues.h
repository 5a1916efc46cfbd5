// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/names/found_name.h"

namespace crossread {
class NameModel;
}

/// What the words around a name tell of organisations.
namespace crossread::names {

/// Whether the sentence calls the name a company or its like: "the cloud company Nordkanal", "the data
/// watchdog, the Garante", "a partner at Lantau Growth", "employees of HighFlyer".
[[nodiscard]] bool isToldAsBody(const Document& document, const NameModel& lists, const FoundName& name);

/// Organisations that only what stands before or in them tells: "the start-up Lotus Abacus", "The Coastal
/// Courier".
[[nodiscard]] FoundNames findToldBodies(const Document& document, const NameModel& lists);

} // namespace crossread::names

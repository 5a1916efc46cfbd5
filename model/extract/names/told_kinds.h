// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/names/found_name.h"
#include "model/extract/names/told_words.h"

namespace crossread::names {

/// Adds names, and sets kinds and bounds of those found, by class nouns ("the Zephyr lander", "Typhoon Orla")
/// and closed lists of what the world knows: peoples, heavenly bodies, drugs, journals, indices.
void tellKinds(const Document& document, const NameModel& lists, FoundNames& found);

// The topics, each told with what the ones before it added in mind.

/// Indices and digital money; takes out time zones, currencies' letters and amounts taken for versions.
void tellMoney(ToldWords& words);
/// Rulers with their numerals, and given names that are words at the beginning of a sentence.
void tellPersons(ToldWords& words);
/// Organisations by fixed names, and by the last word behind "The".
void tellBodies(ToldWords& words);
/// Storms, contests and laws.
void tellEvents(ToldWords& words);
/// Works of art and journals.
void tellArts(ToldWords& words);
/// Spacecraft, ships and devices by their class noun; heavenly bodies.
void tellCraft(ToldWords& words);
void tellHeavens(ToldWords& words);
/// Drugs and vaccines.
void tellDrugs(ToldWords& words);
/// Peoples, faiths and those of a country.
void tellPeoples(ToldWords& words);

/// Whether the word is of a people, a faith or a country's.
[[nodiscard]] bool isOfPeople(std::string_view word);

} // namespace crossread::names

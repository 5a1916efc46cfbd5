// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/told_kinds.h"

namespace crossread::names {

void tellKinds(const Document& document, const NameModel& lists, FoundNames& found)
{
    ToldWords words(document, lists, found);
    tellMoney(words);
    tellBodies(words);
    tellPersons(words);
    tellEvents(words);
    tellArts(words);
    tellHeavens(words);
    tellDrugs(words);
    tellCraft(words);
    words.settle();
    tellPeoples(words);
    words.settle();
}

} // namespace crossread::names

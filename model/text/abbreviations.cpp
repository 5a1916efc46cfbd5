// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/abbreviations.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

template <std::size_t Size>
using Words = std::array<std::string_view, Size>;

template <std::size_t Size>
constexpr Words<Size> sorted(Words<Size> words)
{
    std::sort(words.begin(), words.end());
    return words;
}

template <std::size_t Size>
bool holds(const Words<Size>& words, std::string_view word)
{
    return std::binary_search(words.begin(), words.end(), word);
}

constexpr auto innerWords = sorted(std::to_array<std::string_view>(
    {"Dr",   "Mr",   "Mrs",  "Ms",   "Mx",     "Prof",    "Gen",  "Col",   "Maj",     "Lt",   "Sgt",
     "Cpl",  "Capt", "Cmdr", "Adm",  "Rep",    "Reps",    "Sen",  "Sens",  "Gov",     "Govs", "Pres",
     "Rev",  "Hon",  "Fr",   "St",   "Ste",    "Mt",      "Ft",   "Msgr",  "Messrs",  "Mme",  "Mlle",
     "vs",   "Vs",   "v",    "cf",   "Cf",     "viz",     "e.g",  "i.e",   "E.g",     "I.e",  "Supt",
     "Insp", "Det",  "Amb",  "Atty", "Lt.Gen", "Maj.Gen", "Asst", "Assoc", "Sec-Gen", "Brig", "Pvt",
     "Ofc",  "Secy", "Univ", "ca",   "incl",   "al.e",    "Ph"}));

constexpr auto numberWords = sorted(std::to_array<std::string_view>(
    {"No",  "Nos", "no",   "nos", "Fig", "Figs", "fig", "figs",   "p",      "pp",   "Vol",  "vol",
     "Sec", "sec", "Art",  "art", "Ch",  "ch",   "Jan", "Feb",    "Mar",    "Apr",  "Jun",  "Jul",
     "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",  "Rs",  "approx", "Approx", "para", "Para", "Eq",
     "eq",  "Tab", "Ref",  "Op",  "ver", "c",    "n",   "b",      "d",      "fl",   "r"}));

constexpr auto endWords = sorted(std::to_array<std::string_view>(
    {"Inc",   "Corp", "Co",   "Cos", "Ltd",  "LLC",  "plc",   "PLC",  "Bros", "Jr",   "Sr",   "etc",  "al",
     "Ave",   "Blvd", "Rd",   "Hwy", "Dept", "dept", "est",   "Est",  "Assn", "Intl", "Mfg",  "Pty",  "Pte",
     "Mon",   "Tue",  "Tues", "Wed", "Thu",  "Thur", "Thurs", "Fri",  "Sat",  "Sun",  "Ala",  "Ariz", "Ark",
     "Calif", "Colo", "Conn", "Del", "Fla",  "Ga",   "Ill",   "Ind",  "Kan",  "Ky",   "La",   "Md",   "Mass",
     "Mich",  "Minn", "Miss", "Mo",  "Mont", "Neb",  "Nev",   "Okla", "Ore",  "Pa",   "Tenn", "Tex",  "Va",
     "Vt",    "Wash", "Wis",  "Wyo", "Esq",  "Ed",   "Eds",   "min",  "max",  "avg",  "hrs",  "lbs",  "oz",
     "ft",    "tel",  "Tel",  "ext", "Ext",  "Gmbh", "Bhd",   "Sdn",  "Govt", "govt", "Dist", "Ct",   "Sq"}));

constexpr auto functionWords = sorted(std::to_array<std::string_view>(
    {"The",       "A",      "An",        "In",        "It",        "Its",       "He",        "She",
     "They",      "We",     "I",         "You",       "His",       "Her",       "Their",     "Our",
     "My",        "Your",   "But",       "And",       "Or",        "So",        "Yet",       "However",
     "This",      "That",   "These",     "Those",     "There",     "Here",      "For",       "On",
     "At",        "As",     "If",        "When",      "While",     "With",      "By",        "From",
     "To",        "After",  "Before",    "Since",     "Although",  "Though",    "Despite",   "Because",
     "What",      "Who",    "Why",       "How",       "Where",     "Which",     "Not",       "No",
     "Some",      "Many",   "Most",      "All",       "Both",      "Each",      "Every",     "Such",
     "Other",     "Others", "Another",   "Then",      "Now",       "Also",      "Still",     "Even",
     "Only",      "Just",   "Once",      "Until",     "Unlike",    "Under",     "Over",      "Among",
     "Between",   "During", "Within",    "Without",   "According", "Meanwhile", "Moreover",  "Nevertheless",
     "Instead",   "Indeed", "Thus",      "Therefore", "Hence",     "Is",        "Are",       "Was",
     "Were",      "Has",    "Have",      "Had",       "Do",        "Does",      "Did",       "Can",
     "Could",     "Will",   "Would",     "Should",    "May",       "Might",     "Must",      "Let",
     "One",       "Two",    "Three",     "Several",   "Few",       "Earlier",   "Later",     "Last",
     "Next",      "Today",  "Yesterday", "Tomorrow",  "Recently",  "Analysts",  "Officials", "Researchers",
     "Investors", "Shares", "Perhaps",   "Maybe",     "Yes",       "Nor",       "About",     "Around",
     "Against",   "Through"}));

constexpr auto speechVerbs = sorted(std::to_array<std::string_view>(
    {"said",    "says",     "asked",     "asks",     "wrote",   "writes",    "told",      "tells",
     "added",   "adds",     "cried",     "shouted",  "replied", "exclaimed", "wondered",  "tweeted",
     "posted",  "joked",    "quipped",   "remarked", "noted",   "declared",  "announced", "demanded",
     "queried", "inquired", "continued", "recalled", "insisted"}));

} // namespace

Abbreviation abbreviationOf(std::string_view word)
{
    if (holds(innerWords, word))
        return Abbreviation::Inner;
    if (holds(numberWords, word))
        return Abbreviation::BeforeNumber;
    return holds(endWords, word) ? Abbreviation::MayEnd : Abbreviation::None;
}

bool isFunctionWord(std::string_view word)
{
    return holds(functionWords, word);
}

bool isSpeechVerb(std::string_view word)
{
    return holds(speechVerbs, word);
}

} // namespace crossread

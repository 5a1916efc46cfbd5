// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/craft_nouns.h"

#include "model/extract/listed_words.h"

#include <array>

namespace crossread::names {

namespace {
constexpr ListedWords craftNouns{
    std::to_array<std::string_view>({"lander", "landers", "observatory", "orbiter", "orbiters", "rover",
                                     "rovers", "spacecraft", "spaceplane", "telescope", "telescopes"})};
constexpr ListedWords launchNouns{
    std::to_array<std::string_view>({"booster", "capsule", "craft", "mission", "probe", "rocket", "rockets",
                                     "satellite", "satellites", "shuttle"})};

constexpr ListedWords shipNouns{std::to_array<std::string_view>(
    {"boat",       "bulker",  "catamaran",  "corvette",    "cruiser",  "destroyer", "ferry",
     "freighter",  "frigate", "icebreaker", "minesweeper", "schooner", "ship",      "submarine",
     "superyacht", "tanker",  "trawler",    "tugboat",     "vessel",   "warship",   "yacht"})};
constexpr ListedWords shipPrefixes{
    std::to_array<std::string_view>({"hms", "uss", "mv", "rms", "hmas", "hmcs", "hmnzs", "usns", "uscgc"})};

constexpr ListedWords deviceNouns{
    std::to_array<std::string_view>({"app", "chatbot", "headset", "handset", "laptop", "phone", "scooter",
                                     "smartphone", "smartwatch", "tablet", "drone", "supercomputer"})};
constexpr ListedWords businessNouns{std::to_array<std::string_view>(
    {"brand",  "business", "businesses", "carrier", "chain",  "company", "developer",    "division",
     "firm",   "giant",    "group",      "line",    "maker",  "makers",  "manufacturer", "network",
     "number", "operator", "shop",       "store",   "stores", "tower",   "unit"})};

constexpr ListedWords craftStops{std::to_array<std::string_view>(
    {"nasa",    "esa",   "isro",     "jaxa",  "cnsa",   "roscosmos", "spacex",  "gps",     "nato",  "mars",
     "moon",    "lunar", "hubble's", "earth", "venus",  "jupiter",   "saturn",  "mercury", "space", "solar",
     "ai",      "us",    "uk",       "eu",    "u.s.",   "cia",       "fbi",     "android", "ios",   "this",
     "these",   "its",   "the",      "a",     "an",     "new",       "another", "one",     "their", "radio",
     "optical", "spy",   "weather",  "in",    "on",     "for",       "when",    "that",    "if",    "with",
     "after",   "as",    "european", "covid", "mobile", "smart"})};
} // namespace

bool isCraftNoun(std::string_view word)
{
    return craftNouns.contains(word);
}

bool isLaunchNoun(std::string_view word)
{
    return launchNouns.contains(word);
}

bool isShipNoun(std::string_view word)
{
    return shipNouns.contains(word);
}

bool isShipPrefix(std::string_view word)
{
    return shipPrefixes.contains(word);
}

bool isDeviceNoun(std::string_view word)
{
    return deviceNouns.contains(word);
}

bool isBusinessNoun(std::string_view word)
{
    return businessNouns.contains(word);
}

bool isNoCraft(std::string_view word)
{
    return craftStops.contains(word);
}

} // namespace crossread::names

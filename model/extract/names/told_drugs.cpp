// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/listed_words.h"
#include "model/extract/names/told_kinds.h"

#include <array>

namespace crossread::names {

namespace {
constexpr Rule byDrug = "names/drug";

constexpr ListedWords drugNames{std::to_array<std::string_view>(
    {"abilify",   "abrysvo",   "actemra",   "adderall",  "advair",    "aduhelm",    "advil",     "ambien",
     "arexvy",    "arimidex",  "avastin",   "benadryl",  "biktarvy",  "botox",      "casgevy",   "celebrex",
     "cialis",    "comirnaty", "copaxone",  "cosentyx",  "covaxin",   "covishield", "crestor",   "cymbalta",
     "darzalex",  "descovy",   "donanemab", "dupixent",  "eliquis",   "elevidys",   "enbrel",    "enhertu",
     "entresto",  "entyvio",   "epclusa",   "evusheld",  "farxiga",   "fasenra",    "gardasil",  "gleevec",
     "harvoni",   "herceptin", "humira",    "ibrance",   "imbruvica", "imfinzi",    "januvia",   "jardiance",
     "kalydeco",  "keytruda",  "kisunla",   "kymriah",   "lagevrio",  "lantus",     "leqembi",   "levitra",
     "lexapro",   "lipitor",   "lucentis",  "lynparza",  "lyrica",    "mifeprex",   "mosquirix", "mounjaro",
     "narcan",    "neulasta",  "nexium",    "novolog",   "nurofen",   "nurtec",     "opdivo",    "otezla",
     "oxycontin", "ozempic",   "paxil",     "paxlovid",  "percocet",  "plavix",     "prevnar",   "prilosec",
     "propecia",  "prozac",    "relyvrio",  "remicade",  "repatha",   "revlimid",   "ritalin",   "rituxan",
     "rybelsus",  "saxenda",   "seroquel",  "shingrix",  "singulair", "skyrizi",    "soliris",   "sovaldi",
     "spikevax",  "spinraza",  "spravato",  "stelara",   "suboxone",  "symbicort",  "tagrisso",  "tamiflu",
     "tecfidera", "tremfya",   "trikafta",  "trulicity", "truvada",   "tylenol",    "ultomiris", "valium",
     "vaxzevria", "veklury",   "viagra",    "vicodin",   "vioxx",     "vyvanse",    "wegovy",    "xanax",
     "xarelto",   "xeljanz",   "xolair",    "xtandi",    "yervoy",    "zantac",     "zepbound",  "zocor",
     "zolgensma", "zoloft",    "zyprexa",   "zyrtec",    "zurzuvae"})};

/// Class nouns; a name stands before them, before some a name stands too.
constexpr ListedWords nounsBehind{std::to_array<std::string_view>(
    {"antibody", "antiviral", "capsules", "injection", "injections", "jab", "jabs", "painkiller", "pill",
     "pills", "tablets", "vaccine", "vaccines"})};
constexpr ListedWords nounsAhead{std::to_array<std::string_view>(
    {"drug", "medicine", "painkiller", "vaccine", "antidepressant", "prescribed"})};
constexpr ListedWords noDrugs{std::to_array<std::string_view>(
    {"alzheimer", "bcg",     "covid", "dengue", "ebola", "flu",   "hiv",     "hpv",  "lassa",        "lyme",
     "malaria",   "measles", "mers",  "mmr",    "mpox",  "mrna",  "polio",   "rsv",  "sars",         "tb",
     "zika",      "the",     "a",     "an",     "this",  "these", "its",     "new",  "experimental", "one",
     "each",      "that",    "both",  "any",    "if",    "when",  "omicron", "delta"})};

class DrugScan {
public:
    explicit DrugScan(ToldWords& words) : m_words(words) {}

    void tellAt(std::uint32_t i)
    {
        const std::string_view word = m_words.word(i);
        if (drugNames.contains(word)) {
            // "Norvik's Wegovy" taken for one name.
            const FoundName* name = m_words.nameAt(i);
            const bool isOwned = i > 0 && m_words.isPossessive(i - 1) && name && name->end == i + 1;
            if ((isOwned || !m_words.isPartOfLonger(i, i + 1)) && !m_words.isOfPerson(word))
                m_words.add(i, i + 1, EntityKind::Product, byDrug);
            return;
        }
        const bool isBehind =
            m_words.isSmall(i + 1) && nounsBehind.contains(m_words.word(i + 1)) && !m_words.followsCapital(i);
        if (!isBehind && !isAhead(i))
            return;
        const std::uint32_t end = m_words.runEnd(i, 2);
        if (isUnknown(i) && end > i && !m_words.isPartOfLonger(i, end))
            m_words.add(i, end, EntityKind::Product, byDrug);
    }

private:
    [[nodiscard]] bool isUnknown(std::uint32_t i) const
    {
        const std::string_view word = m_words.word(i);
        const std::uint32_t facts = m_words.factsOf(i);
        const bool isCode = m_words.token(i).has(AllUpper) && !m_words.token(i).has(HasDigit);
        const FoundName* name = m_words.nameAt(i);
        const bool isKnown = name && name->kind == EntityKind::Person && name->size() > 1;
        return !noDrugs.contains(word) && !isOfPeople(word) && !isCode && !isKnown && word.size() > 2 &&
               (facts & (Body | Region | City | People | Title | University)) == 0 &&
               !(m_words.opensSentence(i) && (facts & LowerWord));
    }

    /// "the drug Orlix", "its vaccine, Orlix,".
    [[nodiscard]] bool isAhead(std::uint32_t i) const
    {
        const std::string_view before = m_words.before(i);
        if ((before != "," && !nounsAhead.contains(before)) || m_words.followsCapital(i))
            return false;
        if (before == ",")
            return m_words.isSmall(i - 2) && nounsAhead.contains(m_words.word(i - 2)) &&
                   m_words.after(i + 1) == ",";
        const std::string_view article = m_words.before(i, 2);
        const bool isNamed = before == "prescribed" || !m_words.isSmall(i + 1) ||
                             m_words.word(i + 1) == "was" || m_words.word(i + 1) == "is" ||
                             m_words.word(i + 1) == "for" || m_words.word(i + 1) == "to" ||
                             m_words.word(i + 1) == "and" || m_words.word(i + 1) == "has";
        return nounsAhead.contains(before) && m_words.isSmall(i - 1) && isNamed && article != "." &&
               (m_words.factsOf(i) & FirstName) == 0;
    }

    ToldWords& m_words;
};
} // namespace

void tellDrugs(ToldWords& words)
{
    static constexpr ListedWords diseases{std::to_array<std::string_view>(
        {"covid", "dengue", "ebola", "flu", "hiv", "malaria", "measles", "mpox", "polio", "zika"})};
    std::erase_if(words.found(), [&](const FoundName& name) {
        return name.size() == 1 && name.kind == EntityKind::Product &&
               diseases.contains(words.word(name.first));
    });
    DrugScan told(words);
    for (const std::uint32_t i : words.capitals()) {
        if (!words.isTold(i))
            told.tellAt(i);
    }
}

} // namespace crossread::names

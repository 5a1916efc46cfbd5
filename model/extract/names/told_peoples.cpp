// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/listed_words.h"
#include "model/extract/names/told_kinds.h"

#include <array>

namespace crossread::names {

namespace {
constexpr Rule byPeople = "names/people";

/// Adjectives and names of those of a country.
constexpr ListedWords nationNames{std::to_array<std::string_view>(
    {"afghan",       "afghans",      "albanian",    "albanians",   "algerian",    "algerians",
     "american",     "americans",    "angolan",     "angolans",    "argentine",   "argentines",
     "argentinian",  "armenian",     "armenians",   "australian",  "australians", "austrian",
     "austrians",    "azerbaijani",  "azeri",       "bahamian",    "bahraini",    "bangladeshi",
     "bangladeshis", "belarusian",   "belarusians", "belgian",     "belgians",    "beninese",
     "bhutanese",    "bolivian",     "bolivians",   "bosnian",     "bosnians",    "brazilian",
     "brazilians",   "british",      "briton",      "britons",     "bruneian",    "bulgarian",
     "bulgarians",   "burkinabe",    "burmese",     "burundian",   "cambodian",   "cambodians",
     "cameroonian",  "canadian",     "canadians",   "chadian",     "chadians",    "chilean",
     "chileans",     "chinese",      "colombian",   "colombians",  "congolese",   "croatian",
     "croatians",    "croat",        "croats",      "cuban",       "cubans",      "cypriot",
     "cypriots",     "czech",        "czechs",      "danes",       "danish",      "dominican",
     "dominicans",   "dutch",        "dutchman",    "ecuadorian",  "ecuadorean",  "egyptian",
     "egyptians",    "emirati",      "emiratis",    "english",     "englishman",  "eritrean",
     "eritreans",    "estonian",     "estonians",   "ethiopian",   "ethiopians",  "european",
     "europeans",    "fijian",       "fijians",     "filipino",    "filipinos",   "finnish",
     "finns",        "french",       "frenchman",   "gambian",     "georgians",   "german",
     "germans",      "ghanaian",     "ghanaians",   "greek",       "greeks",      "guatemalan",
     "guatemalans",  "guinean",      "guyanese",    "haitian",     "haitians",    "honduran",
     "hondurans",    "hungarian",    "hungarians",  "icelandic",   "icelanders",  "indian",
     "indians",      "indonesian",   "indonesians", "iranian",     "iranians",    "iraqi",
     "iraqis",       "irish",        "irishman",    "israeli",     "israelis",    "italian",
     "italians",     "ivorian",      "jamaican",    "jamaicans",   "japanese",    "jordanian",
     "jordanians",   "kazakh",       "kazakhs",     "kenyan",      "kenyans",     "korean",
     "koreans",      "kosovan",      "kuwaiti",     "kuwaitis",    "kyrgyz",      "laotian",
     "latvian",      "latvians",     "lebanese",    "liberian",    "liberians",   "libyan",
     "libyans",      "lithuanian",   "lithuanians", "macedonian",  "malagasy",    "malawian",
     "malawians",    "malaysian",    "malaysians",  "maldivian",   "malian",      "malians",
     "maltese",      "mauritanian",  "mauritian",   "mexican",     "mexicans",    "moldovan",
     "moldovans",    "mongolian",    "mongolians",  "montenegrin", "moroccan",    "moroccans",
     "mozambican",   "namibian",     "namibians",   "nepalese",    "nepali",      "nicaraguan",
     "nicaraguans",  "nigerian",     "nigerians",   "nigerien",    "norwegian",   "norwegians",
     "omani",        "omanis",       "pakistani",   "pakistanis",  "poles",       "palestinian",
     "palestinians", "panamanian",   "panamanians", "paraguayan",  "peruvian",    "peruvians",
     "polish",       "portuguese",   "qatari",      "qataris",     "romanian",    "romanians",
     "russian",      "russians",     "rwandan",     "rwandans",    "salvadoran",  "salvadorans",
     "samoan",       "samoans",      "saudi",       "saudis",      "scotsman",    "scottish",
     "scots",        "senegalese",   "serbian",     "serbians",    "serbs",       "singaporean",
     "singaporeans", "slovak",       "slovaks",     "slovenian",   "slovenians",  "somali",
     "somalis",      "spaniard",     "spaniards",   "spanish",     "sudanese",    "swedes",
     "swedish",      "swiss",        "syrian",      "syrians",     "taiwanese",   "tajik",
     "tanzanian",    "tanzanians",   "thai",        "thais",       "tibetan",     "tibetans",
     "togolese",     "tongan",       "tongans",     "tunisian",    "tunisians",   "turkish",
     "turkmen",      "turks",        "ugandan",     "ugandans",    "ukrainian",   "ukrainians",
     "uruguayan",    "uruguayans",   "uzbek",       "uzbeks",      "venezuelan",  "venezuelans",
     "vietnamese",   "welsh",        "welshman",    "yemeni",      "yemenis",     "zambian",
     "zambians",     "zimbabwean",   "zimbabweans", "african",     "africans",    "asian",
     "asians",       "scandinavian", "argentinians"})};

/// Peoples without a country of their name, faiths, and parties in a word.
constexpr ListedWords peopleNames{std::to_array<std::string_view>(
    {"aboriginal",  "aymara",       "baloch",    "balochi",      "basque",        "basques",    "bedouin",
     "bedouins",    "berber",       "berbers",   "catalan",      "catalans",      "chechen",    "chechens",
     "cherokees",   "copt",         "coptic",    "copts",        "corsican",      "corsicans",  "dalit",
     "dalits",      "dinka",        "druze",     "flemish",      "fulani",        "garifuna",   "guarani",
     "hausa",       "hazara",       "hazaras",   "hispanic",     "hispanics",     "hmong",      "hutu",
     "hutus",       "igbo",         "igbos",     "inuit",        "kashmiri",      "kashmiris",  "kikuyu",
     "kurd",        "kurdish",      "kurds",     "latino",       "latinos",       "maasai",     "malay",
     "malays",      "maori",        "mapuche",   "mayan",        "moro",          "navajo",     "nuer",
     "oromo",       "oromos",       "ossetian",  "ossetians",    "pashtun",       "pashtuns",   "punjabi",
     "punjabis",    "quechua",      "rohingya",  "rohingyas",    "sicilian",      "sinhalese",  "sioux",
     "tamil",       "tamils",       "tatar",     "tatars",       "tigrayan",      "tigrayans",  "tuareg",
     "tuaregs",     "tutsi",        "tutsis",    "uighur",       "uighurs",       "uyghur",     "uyghurs",
     "xhosa",       "yanomami",     "yazidi",    "yazidis",      "yezidi",        "yoruba",     "yorubas",
     "zulu",        "zulus",        "alawite",   "alawites",     "anglican",      "anglicans",  "baptist",
     "baptists",    "buddhist",     "buddhists", "calvinist",    "catholic",      "catholics",  "christian",
     "christians",  "evangelicals", "hindu",     "hindus",       "islamic",       "islamist",   "islamists",
     "jain",        "jains",        "jew",       "jewish",       "jews",          "lutheran",   "lutherans",
     "maronite",    "maronites",    "mennonite", "mennonites",   "methodist",     "methodists", "mormon",
     "mormons",     "muslim",       "muslims",   "presbyterian", "presbyterians", "protestant", "protestants",
     "quaker",      "quakers",      "salafist",  "salafists",    "shia",          "shias",      "shiite",
     "shiites",     "sikh",         "sikhs",     "sufi",         "sufis",         "sunni",      "sunnis",
     "zoroastrian", "tories",       "tory",      "unionists"})};

/// Words of another sense as well: a people only before those they are.
constexpr ListedWords doubtfulPeoples{std::to_array<std::string_view>(
    {"amish", "apache", "cherokee", "chin", "cree", "fang", "hui", "kachin", "karen",   "karenni",  "luo",
     "miao",  "mon",    "orthodox", "roma", "sami", "shan", "fur", "han",    "samoyed", "traveller"})};
constexpr ListedWords folkNouns{std::to_array<std::string_view>(
    {"believers",  "bishop",      "bishops",   "camp",     "christians", "church",   "churches",
     "clergy",     "communities", "community", "faithful", "families",   "fighters", "herders",
     "insurgents", "jews",        "leader",    "leaders",  "militia",    "militias", "minority",
     "monks",      "nation",      "patriarch", "people",   "peoples",    "priest",   "priests",
     "rebels",     "refugees",    "tribe",     "tribes",   "villagers",  "woman",    "women"})};

/// With a capital between a people and a person, or before a sentence's end.
constexpr ListedWords stateRoles{std::to_array<std::string_view>(
    {"president",  "prime",    "foreign",   "finance",  "defence", "defense",     "interior",
     "chancellor", "minister", "king",      "queen",    "prince",  "princess",    "emperor",
     "pope",       "mp",       "mps",       "mep",      "meps",    "senator",     "senators",
     "ambassador", "premier",  "deputy",    "lawmaker", "vice",    "environment", "economy",
     "health",     "trade",    "education", "justice",  "sport",   "covid"})};

/// Before the name of a language.
constexpr ListedWords tongueCues{std::to_array<std::string_view>(
    {"in", "into", "speak", "speaking", "speaks", "spoke", "spoken", "fluent", "learn", "learned", "learning",
     "learnt", "taught", "teach", "teaches", "translated", "from", "studied", "broken"})};
constexpr ListedWords clauseLinks{std::to_array<std::string_view>(
    {"and",     "or",  "but",  "to",     "at",  "by", "as", "for",   "with",   "on", "when",
     "because", "is",  "was",  "than",   "the", "a",  "in", "that",  "it",     "he", "she",
     "they",    "who", "from", "during", "you", "we", "i",  "after", "before", "if"})};

class PeopleScan {
public:
    explicit PeopleScan(ToldWords& words) : m_words(words) {}

    void tellAt(std::uint32_t i)
    {
        const std::string_view word = m_words.word(i);
        const FoundName* name = m_words.nameAt(i);
        const bool isKnown = isOfPeople(word);
        const bool isDoubtful = !isKnown && doubtfulPeoples.contains(word);
        const bool isGroup = name && name->kind == EntityKind::Group;
        if (!isKnown && !isDoubtful && !isGroup && !isToldAsPeople(i))
            return;
        if (m_words.isTold(i) || (m_words.isPartOfLonger(i, i + 1) && !isWithRole(*name, i)))
            return;
        // "Mr Welsh"
        if (isGroup && isTitled(i))
            return m_words.add(i, i + 1, EntityKind::Person, byPeople);
        if (isGroup)
            return;
        // "Christian has called": who it is.
        if (name && name->kind == EntityKind::Person && m_words.opensSentence(i) && word == "Christian")
            return;
        if (!isKnown && isToldAsPeople(i))
            return m_words.add(i, i + 1, EntityKind::Group, byPeople);
        if (!isKnown && (!isDoubtful || !folkNouns.contains(m_words.after(i + 1))))
            return;
        if (m_words.isOfPerson(word) && !(name && isWithRole(*name, i)) &&
            (m_words.isPossessive(i + 1) || !isBeforeNoun(i)))
            return;
        if (!isJoined(i) && !isSurname(i) && (name || mayStand(i)))
            m_words.add(i, i + 1, EntityKind::Group, byPeople);
    }

private:
    /// "the Orunda people", "the Orunda and Tavi tribes": words that nothing else is known of.
    [[nodiscard]] bool isToldAsPeople(std::uint32_t i) const
    {
        const std::uint32_t other = m_words.after(i + 1) == "and" ? i + 2 : i;
        const std::string_view noun = m_words.after(other + 1);
        const bool isPair = other != i && noun == "communities";
        if (noun != "people" && noun != "tribe" && noun != "tribes" && noun != "clan" && !isPair &&
            !(noun == "communities" && m_words.before(i) == "and"))
            return false;
        const std::uint32_t known =
            m_words.factsOf(i) & (Region | City | Body | University | LowerWord | Title);
        const std::string_view before = m_words.before(i);
        return known == 0 && !m_words.token(i).has(AllUpper) && (other == i || m_words.isCapital(other)) &&
               (before == "the" || (before == "and" && m_words.nameAt(i)));
    }

    [[nodiscard]] bool isTitled(std::uint32_t i) const
    {
        const std::string_view before = m_words.before(i);
        return before == "Mr" || before == "Mrs" || before == "Ms" || before == "Dr" || before == "Miss";
    }

    /// "Mr Welsh", "Jack English".
    [[nodiscard]] bool isSurname(std::uint32_t i) const
    {
        if (i == 0 || m_words.token(i).has(LineBefore) || !m_words.isCapital(i - 1))
            return false;
        const std::string_view before = m_words.word(i - 1);
        const bool isGiven = (m_words.factsOf(i - 1) & FirstName) != 0 && !isOfPeople(before);
        return isTitled(i) || (isGiven && (m_words.opensSentence(i - 1) || !isBeforeNoun(i)));
    }

    /// "Tory MPs" taken for one name.
    [[nodiscard]] bool isWithRole(const FoundName& name, std::uint32_t i) const
    {
        return name.first == i && name.end == i + 2 && stateRoles.contains(m_words.word(i + 1)) &&
               m_words.word(i + 1).ends_with("s");
    }

    [[nodiscard]] bool isBeforeNoun(std::uint32_t i) const
    {
        return m_words.isSmall(i + 1) && !clauseLinks.contains(m_words.word(i + 1));
    }

    /// "Anglo-Dutch", "French-Canadian".
    [[nodiscard]] bool isJoined(std::uint32_t i) const
    {
        const bool isTail = i > 0 && m_words.word(i - 1) == "-" && !m_words.token(i).has(SpaceBefore);
        const bool isHead =
            m_words.after(i + 1) == "-" && !m_words.token(i + 1).has(SpaceBefore) && m_words.isCapital(i + 2);
        return isTail || isHead;
    }

    /// Not a language, no part of a name that the model did not see, no verb.
    [[nodiscard]] bool mayStand(std::uint32_t i) const
    {
        if (m_words.followsCapital(i) && !m_words.nameAt(i - 1) && !isOfPeople(m_words.word(i - 1)))
            return false;
        if (m_words.isCapitalNext(i + 1)) {
            const FoundName* next = m_words.nameAt(i + 1);
            const bool isNamed = next && next->first == i + 1 &&
                                 (next->kind == EntityKind::Person || next->kind == EntityKind::Group);
            return isNamed || stateRoles.contains(m_words.word(i + 1));
        }
        const std::string_view before = m_words.before(i);
        if (tongueCues.contains(before) && !isBeforeNoun(i))
            return false;
        const std::string_view after = m_words.after(i + 1);
        if (m_words.opensSentence(i) && (m_words.word(i) == "Polish" || m_words.word(i) == "Poles"))
            return after != "the" && after != "your" && after != "it" && after != "them";
        return after != "language" && after != "lessons" && after != "speakers" && after != "-";
    }

    ToldWords& m_words;
};
} // namespace

bool isOfPeople(std::string_view word)
{
    return nationNames.contains(word) || peopleNames.contains(word);
}

void tellPeoples(ToldWords& words)
{
    PeopleScan told(words);
    for (const std::uint32_t i : words.capitals())
        told.tellAt(i);
}

} // namespace crossread::names

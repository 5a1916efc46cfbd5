// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/names/own_text.h"

#include "tools/names/slot_words.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

namespace crossread::tools {

namespace {
struct NamedSlot {
    const char* slot;
    const char* label;
};
/// Slots that are names; all others are words.
constexpr std::array<NamedSlot, 32> namedSlots{
    {{"PER", "PER"},     {"PPER", "PER"},      {"LASTP", "PER"},  {"KPER", "PER"},      {"KLAST", "PER"},
     {"CPER", "PER"},    {"CLAST", "PER"},     {"COB", "ORG"},    {"COF", "ORG"},       {"COG", "ORG"},
     {"GCO", "ORG"},     {"TOWN", "LOC"},      {"TOWNUP", "LOC"}, {"PEOPLES", "GROUP"}, {"STORM", "WORK"},
     {"LAST", "PER"},    {"LAST2", "PER"},     {"FIRST", "PER"},  {"CO", "ORG"},        {"UNI", "ORG"},
     {"OUTLET", "ORG"},  {"CITY", "LOC"},      {"CITYUP", "LOC"}, {"LOC", "LOC"},       {"STATE", "LOC"},
     {"COUNTRY", "LOC"}, {"GROUP", "GROUP"},   {"PROD", "PROD"},  {"MODEL", "PROD"},    {"CHIP", "PROD"},
     {"WORK", "WORK"},   {"AWARDNAME", "WORK"}}};

std::string upperOf(std::string text)
{
    for (char& c : text)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return text;
}

Result<std::vector<std::string>> linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{QStringLiteral("%1: %2").arg(path, file.errorString())};
    std::vector<std::string> lines;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (!line.isEmpty() && !line.startsWith('#'))
            lines.push_back(line.toStdString());
    }
    return lines;
}
} // namespace

Result<OwnText> OwnText::read(const QString& templates, const QString& lists)
{
    OwnText own;
    auto lines = linesOf(templates);
    if (!lines)
        return lines.failure();
    own.m_templates = std::move(*lines);
    for (const char* name :
         {"first-names", "surnames", "cities", "own-places", "own-organizations", "companies", "universities",
          "own-products", "ai-models", "nationalities", "own-groups"}) {
        auto list = linesOf(QDir(lists).filePath(QLatin1String(name) + QStringLiteral(".txt")));
        if (!list)
            return list.failure();
        own.m_lists[name] = std::move(*list);
    }
    return own;
}

std::vector<GoldText> OwnText::write(int times)
{
    std::vector<GoldText> texts;
    for (int i = 0; i < times; ++i) {
        for (const std::string& line : m_templates)
            texts.push_back(expand(line));
    }
    return texts;
}

GoldText OwnText::expand(const std::string& line)
{
    GoldText text;
    std::size_t nameBegin = 0;
    std::string label;
    for (std::size_t i = 0; i < line.size();) {
        if (line[i] == '{') {
            const std::size_t end = line.find('}', i);
            fill(line.substr(i + 1, end - i - 1), text);
            i = end + 1;
        } else if (line[i] == '[') {
            const std::size_t end = line.find(' ', i);
            label = line.substr(i + 1, end - i - 1);
            nameBegin = text.text.size();
            i = end + 1;
        } else if (line[i] == ']') {
            text.spans.push_back({makeSpan(nameBegin, text.text.size()), label});
            label.clear();
            ++i;
        } else {
            text.text += line[i++];
        }
    }
    tokenizeByLines(text);
    return text;
}

void OwnText::append(const std::string& words, const char* label, GoldText& text)
{
    const std::size_t begin = text.text.size();
    text.text += words;
    if (label)
        text.spans.push_back({makeSpan(begin, text.text.size()), label});
}

void OwnText::fill(const std::string& slot, GoldText& text)
{
    const auto named = std::find_if(namedSlots.begin(), namedSlots.end(),
                                    [&](const NamedSlot& n) { return slot == n.slot; });
    append(plain(slot), named == namedSlots.end() ? nullptr : named->label, text);
}

const std::string& OwnText::oneOf(const Lines& lines)
{
    return lines[m_random() % lines.size()];
}

std::string OwnText::surname()
{
    static const Words chinese{"Liang", "Wang", "Li",  "Zhang", "Liu", "Chen",   "Yang", "Zhao",
                               "Huang", "Zhou", "Wu",  "Xu",    "Sun", "Hu",     "Zhu",  "Gao",
                               "Lin",   "He",   "Guo", "Ma",    "Luo", "Feng",   "Deng", "Bai",
                               "Lu",    "Pan",  "Kim", "Park",  "Lee", "Nguyen", "Tran", "Tan"};
    std::string name = chance(15) ? oneOf(chinese) : oneOf(m_lists["surnames"]);
    if (chance(8))
        name += "-" + oneOf(m_lists["surnames"]);
    return name;
}

std::string OwnText::coined()
{
    const Words& syllables = slotWords.at("SYLLABLE");
    std::string name;
    for (unsigned i = 0, count = 2 + m_random() % 2; i < count; ++i)
        name += oneOf(syllables);
    name[0] = static_cast<char>(name[0] - 32);
    if (chance(15) && name.size() > 5)
        name[3] = static_cast<char>(name[3] - 32);
    return name;
}

std::string OwnText::company()
{
    const unsigned dice = static_cast<unsigned>(m_random()) % 100;
    if (dice < 35)
        return oneOf(m_lists["own-organizations"]);
    if (dice < 45)
        return oneOf(m_lists["companies"]);
    if (dice < 60)
        return coined();
    const std::string& end = oneOf(slotWords.at("COEND"));
    if (dice < 85)
        return coined() + " " + end;
    return oneOf(m_lists["surnames"]) + " " + end;
}

/// Of two to \a most syllables, with a capital.
std::string OwnText::joined(const char* syllables, unsigned most)
{
    std::string name;
    for (unsigned i = 0, count = 2 + static_cast<unsigned>(m_random()) % (most - 1); i < count; ++i)
        name += oneOf(slotWords.at(syllables));
    name[0] = static_cast<char>(name[0] - 32);
    return name;
}

/// Of a company's name, what stands before its form.
std::string OwnText::bareCompany()
{
    const unsigned dice = static_cast<unsigned>(m_random()) % 100;
    if (dice < 45)
        return coined();
    return dice < 80 ? oneOf(m_lists["surnames"]) : oneOf(slotWords.at("WORDFIRM"));
}

std::string OwnText::town()
{
    return oneOf(slotWords.at("TOWNHEAD")) + joined(chance(50) ? "SYLLABLE" : "GIVENSYL", 3) +
           oneOf(slotWords.at("TOWNEND"));
}

std::string OwnText::withParticle()
{
    const std::string& particle = oneOf(slotWords.at("PARTICLE"));
    return particle + (particle.back() == '-' ? "" : " ") +
           (chance(70) ? oneOf(m_lists["surnames"]) : coined());
}

/// "Park Ji-ho", "Tsai Ing-Wen".
std::string OwnText::hyphenated()
{
    std::string first = oneOf(slotWords.at("KSYL"));
    std::string second = oneOf(slotWords.at("KSYL"));
    first[0] = static_cast<char>(first[0] - 32);
    if (chance(20))
        second[0] = static_cast<char>(second[0] - 32);
    m_lastSurname = oneOf(slotWords.at("KSUR"));
    return chance(85) ? m_lastSurname + " " + first + "-" + second
                      : first + "-" + second + " " + m_lastSurname;
}

std::string OwnText::people(bool isPlural)
{
    for (;;) {
        const std::string& name = oneOf(m_lists[chance(50) ? "nationalities" : "own-groups"]);
        const bool endsPlural = name.back() == 's' && !name.ends_with("ss");
        const bool isOne = name.ends_with("man") && !name.ends_with("erman");
        if (endsPlural == isPlural && (isPlural || !isOne) && name.front() < 'a')
            return name;
    }
}

std::string OwnText::university()
{
    if (chance(50))
        return oneOf(m_lists["universities"]);
    const std::string city = oneOf(m_lists["cities"]);
    return chance(50) ? "University of " + city
                      : city + (chance(50) ? " University" : " Institute of Technology");
}

std::string OwnText::model()
{
    if (chance(25))
        return oneOf(m_lists["ai-models"]);
    const auto digits = [&] { return std::to_string(1 + m_random() % 9); };
    std::string name = chance(60) ? oneOf(slotWords.at("MODELHEAD")) : coined();
    name += chance(50) ? "-" : " ";
    name += chance(30) ? oneOf(slotWords.at("LETTER")) : "";
    name += digits();
    if (chance(35))
        name += "." + digits();
    if (chance(25))
        name += (chance(50) ? "-" : " ") + oneOf(slotWords.at("MODELTAIL"));
    return name;
}

std::string OwnText::acronym()
{
    std::string name;
    for (unsigned i = 0, count = 3 + m_random() % 2; i < count; ++i)
        name += static_cast<char>('A' + m_random() % 26);
    return name;
}

std::optional<std::string> OwnText::person(const std::string& slot)
{
    if (slot == "PER" || slot == "LAST2") {
        m_lastSurname = surname();
        if (slot == "LAST2")
            return m_lastSurname;
        std::string first = oneOf(m_lists["first-names"]);
        if (chance(10))
            first += std::string(" ") + static_cast<char>('A' + m_random() % 26) + ".";
        return first + " " + m_lastSurname;
    }
    if (slot == "LAST")
        return m_lastSurname.empty() ? surname() : m_lastSurname;
    if (slot == "FIRST")
        return oneOf(m_lists["first-names"]);
    if (slot == "PPER" || slot == "LASTP") {
        if (slot == "LASTP" && !m_lastSurname.empty() && m_lastSurname.find(' ') != std::string::npos)
            return m_lastSurname;
        m_lastSurname = withParticle();
        return slot == "LASTP" ? m_lastSurname : oneOf(m_lists["first-names"]) + " " + m_lastSurname;
    }
    if (slot == "KPER")
        return hyphenated();
    if (slot == "KLAST")
        return m_lastSurname.empty() ? oneOf(slotWords.at("KSUR")) : m_lastSurname;
    if (slot == "CPER") {
        m_lastSurname = joined("GIVENSYL", 2) + oneOf(slotWords.at("LASTSYL"));
        return (chance(50) ? oneOf(m_lists["first-names"]) : joined("GIVENSYL", 3)) + " " + m_lastSurname;
    }
    if (slot == "CLAST")
        return m_lastSurname.empty() ? joined("GIVENSYL", 3) : m_lastSurname;
    return {};
}

std::optional<std::string> OwnText::bodyOrPlace(const std::string& slot)
{
    if (slot == "COB")
        return bareCompany();
    if (slot == "COF")
        return bareCompany() + (chance(30) ? " " + oneOf(slotWords.at("TRADE")) : "") + " " +
               oneOf(slotWords.at("FORM"));
    if (slot == "COG")
        return bareCompany() + " " + oneOf(slotWords.at("TRADE"));
    if (slot == "GCO")
        return (chance(50) ? oneOf(m_lists["own-places"]) : people(false)) + " " +
               oneOf(slotWords.at("STATETRADE"));
    if (slot == "TOWN" || slot == "TOWNX")
        return town();
    if (slot == "TOWNUP")
        return upperOf(town());
    if (slot == "STORM")
        return oneOf(slotWords.at("STORMSORT")) + " " + oneOf(m_lists["first-names"]);
    if (slot == "FIRSTX")
        return oneOf(m_lists["first-names"]);
    if (slot == "SURX")
        return oneOf(m_lists["surnames"]);
    if (slot == "CO")
        return company();
    if (slot == "COX")
        return coined();
    if (slot == "COXUP")
        return chance(50) ? acronym() : upperOf(coined());
    if (slot == "ACRO")
        return acronym();
    if (slot == "UNI")
        return university();
    if (slot == "OUTLET")
        return oneOf(slotWords.at("OUTLETX"));
    if (slot == "CITY" || slot == "CITYX")
        return oneOf(m_lists["cities"]);
    if (slot == "CITYUP")
        return upperOf(oneOf(m_lists["cities"]));
    if (slot == "COUNTRY" || slot == "COUNTRYX" || slot == "LOC" || slot == "STATE")
        return oneOf(m_lists["own-places"]);
    if (slot == "GROUP" || slot == "GROUPX")
        return people(false);
    if (slot == "PEOPLES")
        return people(true);
    return {};
}

std::string OwnText::plain(const std::string& slot)
{
    if (const auto name = person(slot))
        return *name;
    if (const auto name = bodyOrPlace(slot))
        return *name;
    if (slot == "PROD")
        return chance(70) ? oneOf(m_lists["own-products"]) : coined();
    if (slot == "MODEL")
        return model();
    if (slot == "CHIP")
        return oneOf(slotWords.at("CHIPX"));
    if (slot == "N")
        return std::to_string(10 + m_random() % 900) + (chance(30) ? ",000" : "");
    if (slot == "D")
        return std::to_string(1 + m_random() % 30);
    if (slot == "YEAR")
        return std::to_string(1900 + m_random() % 126);
    const auto words = slotWords.find(slot);
    return words == slotWords.end() ? slot : oneOf(words->second);
}

} // namespace crossread::tools

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/names/gold_text.h"

#include <optional>
#include <random>
#include <unordered_map>

namespace crossread::tools {

/// Training texts made from own_text.txt: each line is written out several times with its slots filled from
/// the word lists, from parts of names, and with coined names, always the same for the same seed.
class OwnText {
public:
    /// \a templates is own_text.txt, \a lists the folder of the word lists.
    [[nodiscard]] static Result<OwnText> read(const QString& templates, const QString& lists);

    /// Every template \a times times.
    [[nodiscard]] std::vector<GoldText> write(int times);

private:
    using Lines = std::vector<std::string>;

    [[nodiscard]] GoldText expand(const std::string& line);
    /// Appends the filling of a slot and, where the slot is a name, its label.
    void fill(const std::string& slot, GoldText& text);
    void append(const std::string& words, const char* label, GoldText& text);
    [[nodiscard]] std::string plain(const std::string& slot);
    [[nodiscard]] std::optional<std::string> person(const std::string& slot);
    [[nodiscard]] std::optional<std::string> bodyOrPlace(const std::string& slot);
    [[nodiscard]] std::string coined();
    [[nodiscard]] std::string company();
    [[nodiscard]] std::string joined(const char* syllables, unsigned most);
    [[nodiscard]] std::string bareCompany();
    [[nodiscard]] std::string town();
    [[nodiscard]] std::string withParticle();
    [[nodiscard]] std::string hyphenated();
    [[nodiscard]] std::string people(bool isPlural);
    [[nodiscard]] std::string university();
    [[nodiscard]] std::string model();
    [[nodiscard]] std::string surname();
    [[nodiscard]] std::string acronym();
    [[nodiscard]] const std::string& oneOf(const Lines& lines);
    [[nodiscard]] bool chance(unsigned percent) { return m_random() % 100 < percent; }

    Lines m_templates;
    std::unordered_map<std::string, Lines> m_lists;
    std::mt19937 m_random{7};
    std::string m_lastSurname;
};

} // namespace crossread::tools

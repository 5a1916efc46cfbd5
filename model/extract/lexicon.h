// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>

namespace crossread {

class NameModel;

/// A set of folded words or phrases, looked up by a view. Immutable once read.
class WordList {
public:
    /// One entry a line; '#' starts a comment line; empty lines are skipped.
    static WordList parse(std::string_view lines);

    [[nodiscard]] bool contains(std::string_view foldedWord) const { return m_words.contains(foldedWord); }
    [[nodiscard]] std::size_t size() const { return m_words.size(); }

private:
    std::shared_ptr<const std::string> m_text; ///< on the heap, so that the views survive a move
    std::unordered_set<std::string_view> m_words;
};

/// Word lists and trained weights of the extractors, read once from the program's resources and shared by
/// all threads. Immutable.
class Lexicon {
public:
    Lexicon();
    ~Lexicon();
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;

    /// The sequence model and its word lists for findMentions().
    [[nodiscard]] const NameModel& names() const { return *m_names; }

    /// Reads everything from the folder of word lists and weights compiled into the program (":/lexicon").
    /// Fails with the name of the file that is missing or damaged.
    [[nodiscard]] static Result<std::shared_ptr<const Lexicon>> load();

private:
    std::unique_ptr<const NameModel> m_names;
};

} // namespace crossread

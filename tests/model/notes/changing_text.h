// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"
#include "model/text/utf8.h"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace crossread::test {

/// A text that knows where each of its characters came from, so that after any edits it can tell where a
/// marked passage truly is: the naive model that anchors are held against.
class ChangingText {
public:
    struct Cell {
        char32_t c = 0;
        quint32 id = 0;     ///< kept by moves, new for what is written or copied
        quint32 source = 0; ///< of a copy the id it goes back to, else its own
    };

    /// \a copies: of 100 edits so many copy a sentence, besides those that do among all kinds.
    explicit ChangingText(std::mt19937& random, std::size_t copies = 0) : m_random(random), m_copies(copies)
    {
    }

    [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }
    [[nodiscard]] std::string text() const
    {
        std::string all;
        for (const Cell& cell : m_cells)
            utf8::append(all, cell.c);
        return all;
    }

    void write(std::size_t at, std::u32string_view words)
    {
        std::vector<Cell> written;
        for (const char32_t c : words) {
            written.push_back({c, m_nextId, m_nextId});
            ++m_nextId;
        }
        m_cells.insert(m_cells.begin() + std::ptrdiff_t(at), written.begin(), written.end());
    }

    /// Paragraphs of random sentences; some say nearly the same, some the very same.
    void writeArticle(std::size_t paragraphs)
    {
        for (std::size_t p = 0; p < paragraphs; ++p) {
            if (p > 0)
                write(m_cells.size(), U"\n\n");
            const bool isTable = below(8) == 0;
            for (std::size_t s = 2 + below(4); s > 0; --s)
                write(m_cells.size(), isTable ? row() : sentence());
            if (below(6) == 0)
                write(m_cells.size(), U"The company did not answer questions. ");
        }
    }

    /// One edit of some kind, as articles get them: corrected, shortened, rearranged, reset by another
    /// reader.
    void edit()
    {
        if (m_cells.size() < 200)
            return write(m_cells.size(), sentence());
        const std::size_t at = below(m_cells.size());
        switch (m_copies > 0 && below(100) < m_copies ? 7 : below(12)) {
        case 0:
        case 1:
            return write(wordAt(at), sentence());
        case 2:
            return write(0, sentence());
        case 3:
            return cut(at, at + 1 + below(80));
        case 4:
            cut(at, at + 1);
            return write(at, std::u32string(1, U'a' + char32_t(below(26))));
        case 5:
            return replaceWord(wordAt(at));
        case 6:
            return move(paragraphAt(at), paragraphAt(below(m_cells.size())).first);
        case 7:
            return copy(sentenceAt(at), wordAt(below(m_cells.size())));
        case 8:
            return below(4) == 0 ? copy(paragraphAt(at), paragraphAt(below(m_cells.size())).first)
                                 : typeset();
        case 9: {
            const auto [begin, end] = sentenceAt(at);
            return cut(begin, end);
        }
        case 10: {
            const auto [begin, end] = paragraphAt(at);
            return below(3) == 0 ? cut(begin, end) : typeset();
        }
        default:
            return write(at, U" ");
        }
    }

    [[nodiscard]] std::size_t below(std::size_t end) { return end == 0 ? 0 : m_random() % end; }

    [[nodiscard]] std::pair<std::size_t, std::size_t> sentenceAt(std::size_t at) const
    {
        return around(at, [](char32_t c) { return c == U'.' || c == U'\n'; });
    }
    [[nodiscard]] std::pair<std::size_t, std::size_t> paragraphAt(std::size_t at) const
    {
        return around(at, [](char32_t c) { return c == U'\n'; });
    }
    /// The begin of the word at or before a place.
    [[nodiscard]] std::size_t wordAt(std::size_t at) const
    {
        while (at > 0 && m_cells[at - 1].c != U' ' && m_cells[at - 1].c != U'\n')
            --at;
        return at;
    }

private:
    template <typename Ends>
    [[nodiscard]] std::pair<std::size_t, std::size_t> around(std::size_t at, Ends ends) const
    {
        std::size_t begin = at;
        while (begin > 0 && !ends(m_cells[begin - 1].c))
            --begin;
        std::size_t end = at;
        while (end < m_cells.size() && !ends(m_cells[end].c))
            ++end;
        return {begin, std::min(end + 1, m_cells.size())};
    }

    void cut(std::size_t begin, std::size_t end)
    {
        end = std::min(end, m_cells.size());
        m_cells.erase(m_cells.begin() + std::ptrdiff_t(begin), m_cells.begin() + std::ptrdiff_t(end));
    }
    void move(std::pair<std::size_t, std::size_t> range, std::size_t to)
    {
        if (to >= range.first && to <= range.second)
            return;
        const std::vector<Cell> moved(m_cells.begin() + std::ptrdiff_t(range.first),
                                      m_cells.begin() + std::ptrdiff_t(range.second));
        cut(range.first, range.second);
        if (to > range.first)
            to -= moved.size();
        m_cells.insert(m_cells.begin() + std::ptrdiff_t(to), moved.begin(), moved.end());
    }
    void copy(std::pair<std::size_t, std::size_t> range, std::size_t to)
    {
        std::vector<Cell> copied(m_cells.begin() + std::ptrdiff_t(range.first),
                                 m_cells.begin() + std::ptrdiff_t(range.second));
        for (Cell& cell : copied)
            cell.id = m_nextId++;
        m_cells.insert(m_cells.begin() + std::ptrdiff_t(to), copied.begin(), copied.end());
    }
    void replaceWord(std::size_t at)
    {
        std::size_t end = at;
        while (end < m_cells.size() && m_cells[end].c != U' ' && m_cells[end].c != U'\n')
            ++end;
        cut(at, end);
        write(at, word());
    }
    /// What another reader of the file does: other spaces, quotation marks and dashes, the same characters.
    void typeset()
    {
        for (Cell& cell : m_cells) {
            if (cell.c == U' ' && below(20) == 0)
                cell.c = U'\u00A0';
            else if (cell.c == U'\'')
                cell.c = U'\u2019';
            else if (cell.c == U'\u2013')
                cell.c = U'-';
        }
    }

    std::u32string word()
    {
        static constexpr std::array<std::u32string_view, 56> words{
            U"harbour", U"grain",       U"mill",    U"engine",      U"chips",   U"cost",     U"model",
            U"firm",    U"the",         U"a",       U"of",          U"and",     U"in",       U"to",
            U"was",     U"said",        U"river",   U"northern",    U"council", U"minister", U"quarter",
            U"turbine", U"export",      U"licence", U"Orbis",       U"Vega",    U"Lisbon",   U"Lind",
            U"reactor", U"library",     U"café",    U"e\u0301tude", U"שלום",    U"עולם",     U"مرحبا",
            U"🙂",    U"👩‍🔬", U"東京",    U"don't",       U"2023–24", U"winter",   U"ledger",
            U"signal",  U"copper",      U"bridge",  U"analysts",    U"tariff",  U"server",   U"cooling",
            U"patent",  U"lawsuit",     U"verdict", U"orchard",     U"glacier", U"parcels",  U"weather"};
        if (below(12) == 0) {
            std::u32string number = below(2) == 0 ? U"$" : U"";
            for (const char c : std::to_string(below(100000)))
                number += static_cast<char32_t>(c);
            return number;
        }
        return std::u32string(words[below(words.size())]);
    }
    std::u32string sentence()
    {
        std::u32string words;
        for (std::size_t i = 5 + below(14); i > 0; --i)
            words += (words.empty() ? U"" : U" ") + word();
        return words + U". ";
    }
    std::u32string row()
    {
        return U"Orbis paid $" + std::u32string(1, U'1' + char32_t(below(9))) + U" million for " + word() +
               U". ";
    }

    std::mt19937& m_random;
    std::size_t m_copies;
    std::vector<Cell> m_cells;
    quint32 m_nextId = 1;
};

} // namespace crossread::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/written_member.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <string>

namespace crossread {

namespace {

constexpr std::string_view space = " \t\r\n";

/// Steps over the tokens of valid JSON.
class Steps {
public:
    explicit Steps(std::string_view json) : m_json(json) {}

    /// True where \a mark stands next, and steps over it.
    bool take(char mark)
    {
        skipSpace();
        const bool isThere = m_at < m_json.size() && m_json[m_at] == mark;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    std::string_view takeString()
    {
        skipSpace();
        const std::size_t begin = m_at;
        for (++m_at; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at)
            m_at += m_json[m_at] == '\\' ? 1 : 0;
        m_at = std::min(m_at + 1, m_json.size());
        return m_json.substr(begin, m_at - begin);
    }
    std::string_view takeValue()
    {
        skipSpace();
        const std::size_t begin = m_at;
        std::size_t depth = 0;
        while (m_at < m_json.size()) {
            const char mark = m_json[m_at];
            if (mark == '"') {
                takeString();
                continue;
            }
            const bool isEnd = mark == ']' || mark == '}';
            if (depth == 0 && (isEnd || mark == ',' || space.find(mark) != std::string_view::npos))
                break;
            depth += mark == '[' || mark == '{' ? 1 : 0;
            depth -= isEnd ? 1 : 0;
            ++m_at;
        }
        return m_json.substr(begin, m_at - begin);
    }

private:
    void skipSpace() { m_at = std::min(m_json.find_first_not_of(space, m_at), m_json.size()); }

    std::string_view m_json;
    std::size_t m_at = 0;
};

/// What a string with its quotation marks says.
std::string said(std::string_view string)
{
    if (string.find('\\') == std::string_view::npos)
        return std::string(string.substr(1, string.size() - 2));
    const QByteArray list = '[' + QByteArray(string.data(), static_cast<qsizetype>(string.size())) + ']';
    return QJsonDocument::fromJson(list).array().first().toString().toStdString();
}

} // namespace

std::optional<std::string_view> writtenMember(std::string_view json, std::string_view name)
{
    // A byte order mark may stand in front.
    Steps steps(json.substr(std::min(json.find('{'), json.size())));
    std::optional<std::string_view> written;
    if (!steps.take('{') || steps.take('}'))
        return written;
    do {
        const bool isWanted = said(steps.takeString()) == name;
        steps.take(':');
        const std::string_view value = steps.takeValue();
        if (isWanted)
            written = value;
    } while (steps.take(','));
    return written;
}

} // namespace crossread

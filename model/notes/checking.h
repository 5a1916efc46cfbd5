// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/layouts.h"
#include "model/text/utf8.h"

/// Whether a value can be kept: what passes here is written and read back as it is.
namespace crossread::codec {

inline constexpr std::size_t mostTextBytes = 1024 * 1024;
inline constexpr std::size_t mostQuoteBytes = 16 * 1024 * 1024;

/// Walks a value by its layout and keeps the first fault.
class Checker {
public:
    template <typename T>
    void operator()(const char* name, const T& value)
    {
        if (!m_fault.isEmpty())
            return;
        const bool isQuote = std::string_view(name) == "quote";
        m_limit = isQuote ? mostQuoteBytes : mostTextBytes;
        check(value);
    }
    [[nodiscard]] const QString& fault() const { return m_fault; }

    template <HasLayout T>
    void check(const T& value)
    {
        Layout<T>::visit(*this, value);
    }
    template <typename T>
    void check(const std::optional<T>& value)
    {
        if (value)
            check(*value);
    }
    template <typename T>
    void check(const std::vector<T>& list)
    {
        if (list.size() > mostItems)
            refuse(QCoreApplication::translate("crossread", "a list is too long"));
        for (const T& item : list)
            check(item);
    }
    template <typename... T>
    void check(const std::variant<T...>& value)
    {
        std::visit([this](const auto& held) { check(held); }, value);
    }
    void check(const std::string& text)
    {
        if (text.size() > m_limit)
            refuse(QCoreApplication::translate("crossread",
                                               "a text of %1 MB is longer than the %2 MB that are kept")
                       .arg(text.size() / 1'000'000)
                       .arg(m_limit / 1'000'000));
        else if (utf8::validPrefix(text) != text.size())
            refuse(QCoreApplication::translate("crossread", "a text is not valid UTF-8"));
    }
    void check(double number)
    {
        if (!std::isfinite(number))
            refuse(QCoreApplication::translate("crossread", "a number is not finite"));
    }
    void check(Day day) { checkRange(qint64{day.time_since_epoch().count()}, mostDays); }
    void check(Timestamp time) { checkRange(qint64{time.time_since_epoch().count()}, mostDays * 86'400'000); }
    template <typename E>
    requires std::is_enum_v<E>
    void check(E value)
    {
        if (static_cast<int>(value) >= countOf<E>())
            refuse(QCoreApplication::translate("crossread", "a name is none of the known ones"));
    }
    void check(bool) {}
    void check(quint32) {}
    void check(const TextHash&) {}
    template <typename Sort>
    void check(Key<Sort>)
    {
    }

private:
    void checkRange(qint64 value, qint64 most)
    {
        if (value < -most || value > most)
            refuse(QCoreApplication::translate("crossread", "a date lies outside the calendar"));
    }
    void refuse(const QString& reason)
    {
        if (m_fault.isEmpty())
            m_fault = reason;
    }

    QString m_fault;
    std::size_t m_limit = mostTextBytes;
};

/// Empty where the value can be kept, else why not.
template <typename T>
[[nodiscard]] QString faultOf(const T& value)
{
    Checker checker;
    checker.check(value);
    return checker.fault();
}

} // namespace crossread::codec

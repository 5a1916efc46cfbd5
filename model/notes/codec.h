// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/calendar.h"
#include "model/base/enumeration.h"
#include "model/base/key.h"
#include "model/notes/timestamp.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>
#include <QtEndian>

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

/// Values as CBOR (RFC 8949) and back, by a layout per struct: a list of its members that both directions
/// walk. Reading trusts nothing: every member must be there, of its type, in its range, and no other may be.
namespace crossread::codec {

/// A struct's members, for CBOR by their names, for FindingsCache in their order: template <> struct
/// Layout<S> { static void visit(auto& v, auto& s) { v("name", s.name); } };
template <typename T>
struct Layout;
template <typename T>
concept HasLayout = requires
{
    sizeof(Layout<T>);
};

/// A variant's alternatives: template <> struct Names<V> { static constexpr std::array<std::string_view, N>
/// of; };
template <typename T>
struct Names;

inline constexpr int mostDepth = 32;
inline constexpr std::size_t mostItems = 1'000'000;
inline constexpr qint64 mostDays = 3'652'425; ///< ten thousand years either way

/// Where reading stands, and what was wrong first.
struct Reading {
    QString fault;
    QStringList path;
    int depth = 0;

    bool refuse(const QString& reason)
    {
        if (fault.isEmpty())
            fault = path.isEmpty() ? reason
                                   : QCoreApplication::translate("crossread", "“%1”: %2")
                                         .arg(path.join(QLatin1Char('.')), reason);
        return false;
    }
    bool refuseType(const char* wanted)
    {
        return refuse(QCoreApplication::translate("crossread", "is not %1").arg(QLatin1String(wanted)));
    }
};

// --- Writing ---

[[nodiscard]] inline QCborValue toCbor(const std::string& text)
{
    return QString::fromStdString(text);
}
[[nodiscard]] inline QCborValue toCbor(bool isTrue)
{
    return isTrue;
}
[[nodiscard]] inline QCborValue toCbor(double number)
{
    return number;
}
[[nodiscard]] inline QCborValue toCbor(quint32 number)
{
    return qint64{number};
}
[[nodiscard]] inline QCborValue toCbor(Day day)
{
    return qint64{day.time_since_epoch().count()};
}
[[nodiscard]] inline QCborValue toCbor(Timestamp time)
{
    return qint64{time.time_since_epoch().count()};
}
template <std::size_t Size>
[[nodiscard]] QCborValue toCbor(const std::array<unsigned char, Size>& bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), Size);
}
template <typename Sort>
[[nodiscard]] QCborValue toCbor(Key<Sort> key)
{
    QByteArray bytes(16, '\0');
    qToBigEndian(key.high, bytes.data());
    qToBigEndian(key.low, bytes.data() + 8);
    return bytes;
}
template <typename E>
requires std::is_enum_v<E>
[[nodiscard]] QCborValue toCbor(E value)
{
    const std::string_view name = nameOf(value);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}
template <typename T>
[[nodiscard]] QCborValue toCbor(const std::vector<T>& list);
template <typename... T>
[[nodiscard]] QCborValue toCbor(const std::variant<T...>& value);
template <typename T>
requires HasLayout<T>
[[nodiscard]] QCborValue toCbor(const T& value);

struct Writer {
    QCborMap map;
    template <typename T>
    void operator()(const char* name, const T& value)
    {
        map.insert(QLatin1String(name), toCbor(value));
    }
    template <typename T>
    void operator()(const char* name, const std::optional<T>& value)
    {
        if (value)
            map.insert(QLatin1String(name), toCbor(*value));
    }
};

template <typename T>
QCborValue toCbor(const std::vector<T>& list)
{
    QCborArray array;
    for (const T& item : list)
        array.append(toCbor(item));
    return array;
}
template <typename... T>
QCborValue toCbor(const std::variant<T...>& value)
{
    const std::string_view name = Names<std::variant<T...>>::of[value.index()];
    QCborArray array{QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))};
    array.append(std::visit([](const auto& held) { return toCbor(held); }, value));
    return array;
}
template <typename T>
requires HasLayout<T> QCborValue toCbor(const T& value)
{
    Writer writer;
    Layout<T>::visit(writer, value);
    return writer.map;
}

// --- Reading ---

inline bool fromCbor(const QCborValue& from, std::string& text, Reading& reading)
{
    if (!from.isString())
        return reading.refuseType("text");
    text = from.toString().toStdString();
    return true;
}
inline bool fromCbor(const QCborValue& from, bool& isTrue, Reading& reading)
{
    if (!from.isBool())
        return reading.refuseType("true or false");
    isTrue = from.toBool();
    return true;
}
inline bool fromCbor(const QCborValue& from, double& number, Reading& reading)
{
    if (!from.isDouble() || !std::isfinite(from.toDouble()))
        return reading.refuseType("a finite number");
    number = from.toDouble();
    return true;
}
/// An integer from \a least to \a most.
inline std::optional<qint64> integerIn(const QCborValue& from, qint64 least, qint64 most, Reading& reading)
{
    if (from.isInteger() && from.toInteger() >= least && from.toInteger() <= most)
        return from.toInteger();
    reading.refuseType("a whole number in its range");
    return {};
}
inline bool fromCbor(const QCborValue& from, quint32& number, Reading& reading)
{
    const auto read = integerIn(from, 0, 0xFFFFFFFFll, reading);
    number = static_cast<quint32>(read.value_or(0));
    return read.has_value();
}
inline bool fromCbor(const QCborValue& from, Day& day, Reading& reading)
{
    const auto read = integerIn(from, -mostDays, mostDays, reading);
    day = Day(std::chrono::days(static_cast<int>(read.value_or(0))));
    return read.has_value();
}
inline bool fromCbor(const QCborValue& from, Timestamp& time, Reading& reading)
{
    const auto read = integerIn(from, -mostDays * 86'400'000, mostDays * 86'400'000, reading);
    time = Timestamp(std::chrono::milliseconds(read.value_or(0)));
    return read.has_value();
}
template <std::size_t Size>
bool fromCbor(const QCborValue& from, std::array<unsigned char, Size>& bytes, Reading& reading)
{
    const QByteArray read = from.toByteArray();
    if (!from.isByteArray() || read.size() != qsizetype{Size})
        return reading.refuseType("a byte string of its length");
    std::copy(read.begin(), read.end(), bytes.begin());
    return true;
}
template <typename Sort>
bool fromCbor(const QCborValue& from, Key<Sort>& key, Reading& reading)
{
    const QByteArray read = from.toByteArray();
    if (!from.isByteArray() || read.size() != 16)
        return reading.refuseType("a key of 16 bytes");
    key = {qFromBigEndian<quint64>(read.constData()), qFromBigEndian<quint64>(read.constData() + 8)};
    return true;
}
template <typename E>
requires std::is_enum_v<E>
bool fromCbor(const QCborValue& from, E& value, Reading& reading)
{
    const std::string name = from.toString().toStdString();
    for (int i = 0; from.isString() && i < countOf<E>(); ++i) {
        value = static_cast<E>(i);
        if (nameOf(value) == name)
            return true;
    }
    return reading.refuse(
        QCoreApplication::translate("crossread", "“%1” is not known to this version of Crossread")
            .arg(QString::fromStdString(name.substr(0, 60))));
}
template <typename T>
bool fromCbor(const QCborValue& from, std::vector<T>& list, Reading& reading);
template <typename... T>
bool fromCbor(const QCborValue& from, std::variant<T...>& value, Reading& reading);
template <typename T>
requires HasLayout<T>
bool fromCbor(const QCborValue& from, T& value, Reading& reading);

/// Reads the members of one map and counts them.
struct Reader {
    const QCborMap& map;
    Reading& reading;
    qsizetype read = 0;
    bool isGood = true;

    template <typename T>
    void operator()(const char* name, T& value)
    {
        member(name, value, false);
    }
    template <typename T>
    void operator()(const char* name, std::optional<T>& value)
    {
        value = T{}; // clang has emplace() look at a default that is not read yet
        if (!member(name, *value, true))
            value.reset();
    }

private:
    template <typename T>
    bool member(const char* name, T& value, bool isOptional)
    {
        if (!isGood)
            return false;
        const auto found = map.constFind(QLatin1String(name));
        if (found == map.constEnd() && isOptional)
            return false;
        reading.path.append(QLatin1String(name));
        isGood = found == map.constEnd()
                     ? reading.refuse(QCoreApplication::translate("crossread", "is missing"))
                     : fromCbor(found.value(), value, reading);
        reading.path.removeLast();
        ++read;
        return isGood;
    }
};

template <typename T>
bool fromCbor(const QCborValue& from, std::vector<T>& list, Reading& reading)
{
    if (!from.isArray())
        return reading.refuseType("a list");
    const QCborArray array = from.toArray();
    if (static_cast<std::size_t>(array.size()) > mostItems)
        return reading.refuse(QCoreApplication::translate("crossread", "is longer than a list may be"));
    list.clear();
    list.reserve(static_cast<std::size_t>(array.size()));
    for (const QCborValue item : array) {
        if (!fromCbor(item, list.emplace_back(), reading))
            return false;
    }
    return true;
}

template <typename Variant, std::size_t... I>
bool readAlternative(std::size_t index, const QCborValue& from, Variant& value, Reading& reading,
                     std::index_sequence<I...>)
{
    bool isGood = false;
    static_cast<void>((
        (I == index ? (isGood = fromCbor(from, value.template emplace<I>(), reading), true) : false) || ...));
    return isGood;
}

template <typename... T>
bool fromCbor(const QCborValue& from, std::variant<T...>& value, Reading& reading)
{
    const QCborArray array = from.toArray();
    if (!from.isArray() || array.size() != 2 || !array.at(0).isString())
        return reading.refuseType("a kind with its content");
    const std::string name = array.at(0).toString().toStdString();
    const auto& names = Names<std::variant<T...>>::of;
    static_assert(std::tuple_size_v<std::remove_cvref_t<decltype(names)>> == sizeof...(T));
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return readAlternative(i, array.at(1), value, reading, std::index_sequence_for<T...>());
    }
    return reading.refuse(
        QCoreApplication::translate("crossread", "“%1” is not known to this version of Crossread")
            .arg(QString::fromStdString(name.substr(0, 60))));
}

template <typename T>
requires HasLayout<T>
bool fromCbor(const QCborValue& from, T& value, Reading& reading)
{
    if (!from.isMap())
        return reading.refuseType("a list of members");
    if (reading.depth >= mostDepth)
        return reading.refuse(QCoreApplication::translate("crossread", "is nested too deep"));
    ++reading.depth;
    const QCborMap map = from.toMap();
    Reader reader{map, reading};
    Layout<T>::visit(reader, value);
    --reading.depth;
    if (reader.isGood && reader.read != map.size())
        return reading.refuse(QCoreApplication::translate(
            "crossread", "has a member that this version of Crossread does not know"));
    return reader.isGood;
}

} // namespace crossread::codec

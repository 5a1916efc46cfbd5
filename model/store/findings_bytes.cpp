// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/findings_bytes.h"

#include "model/store/findings_layouts.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <set>
#include <type_traits>

namespace crossread {

namespace {

/// Names of rules are views of static storage; those that were read live as long as the program.
std::string_view keptForever(std::string_view name)
{
    static std::mutex mutex;
    static std::set<std::string, std::less<>> names;
    const std::lock_guard lock{mutex};
    const auto known = names.find(name);
    return known != names.end() ? *known : *names.emplace(name).first;
}

/// Writes values one behind the other.
class Saving {
public:
    template <typename T>
    void operator()(const T& value)
    {
        if constexpr (std::is_enum_v<T>) {
            static_assert(sizeof value == 1);
            m_bytes.append(static_cast<char>(value));
        } else if constexpr (std::is_arithmetic_v<T>) {
            m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
        } else {
            codec::Layout<T>::visit(*this, value);
        }
    }
    /// A member of a layout: its order is enough.
    template <typename T>
    void operator()(const char* /*name*/, const T& value)
    {
        (*this)(value);
    }
    void operator()(Day day) { (*this)(static_cast<qint64>(day.time_since_epoch().count())); }
    void operator()(std::string_view text)
    {
        (*this)(static_cast<quint32>(text.size()));
        m_bytes.append(text.data(), static_cast<qsizetype>(text.size()));
    }
    void operator()(const std::string& text) { (*this)(std::string_view(text)); }
    void operator()(const QByteArray& bytes)
    {
        (*this)(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    }
    template <typename T>
    void operator()(const std::optional<T>& value)
    {
        (*this)(value.has_value());
        if (value)
            (*this)(*value);
    }
    template <typename T>
    void operator()(const std::vector<T>& list)
    {
        (*this)(static_cast<quint32>(list.size()));
        for (const T& item : list)
            (*this)(item);
    }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads them again; after the first thing that does not fit, nothing is read any more.
class Loading {
public:
    Loading(QByteArrayView bytes, quint32 textSize) : m_rest(bytes), m_textSize(textSize) {}

    template <typename T>
    void operator()(T& value)
    {
        if constexpr (std::is_enum_v<T>) {
            unsigned char number = 0;
            (*this)(number);
            value = static_cast<T>(number);
            refuseUnless(number < countOf<T>());
        } else if constexpr (std::is_same_v<T, bool>) {
            unsigned char number = 0;
            (*this)(number);
            value = number == 1;
            refuseUnless(number <= 1);
        } else if constexpr (std::is_arithmetic_v<T>) {
            if (const QByteArrayView part = take(sizeof value); !part.isEmpty())
                std::memcpy(&value, part.data(), sizeof value);
        } else {
            codec::Layout<T>::visit(*this, value);
            if constexpr (std::is_same_v<T, Span>)
                refuseUnless(value.begin <= value.end && value.end <= m_textSize);
        }
    }
    template <typename T>
    void operator()(const char* /*name*/, T& value)
    {
        (*this)(value);
    }
    void operator()(Day& day)
    {
        qint64 count = 0;
        (*this)(count);
        day = Day(std::chrono::days(count));
    }
    void operator()(std::string_view& name)
    {
        std::string read;
        (*this)(read);
        name = read.empty() ? std::string_view() : keptForever(read);
    }
    void operator()(std::string& text)
    {
        quint32 size = 0;
        (*this)(size);
        const QByteArrayView part = take(size);
        text.assign(part.data(), static_cast<std::size_t>(part.size()));
    }
    template <typename T>
    void operator()(std::optional<T>& value)
    {
        bool isThere = false;
        (*this)(isThere);
        value.reset();
        if (isThere && m_isFitting)
            (*this)(value.emplace());
    }
    template <typename T>
    void operator()(std::vector<T>& list)
    {
        quint32 size = 0;
        (*this)(size);
        refuseUnless(size <= m_rest.size()); // an item has a byte at least
        list.clear();
        for (quint32 i = 0; i < size && m_isFitting; ++i)
            (*this)(list.emplace_back());
    }

    void refuseUnless(bool isFitting) { m_isFitting = m_isFitting && isFitting; }
    [[nodiscard]] bool isRead() const { return m_isFitting && m_rest.isEmpty(); }

private:
    QByteArrayView take(std::size_t size)
    {
        refuseUnless(size <= static_cast<std::size_t>(m_rest.size()));
        if (!m_isFitting)
            return {};
        const QByteArrayView part = m_rest.first(static_cast<qsizetype>(size));
        m_rest = m_rest.sliced(static_cast<qsizetype>(size));
        return part;
    }

    QByteArrayView m_rest;
    quint32 m_textSize;
    bool m_isFitting = true;
};

bool arePassagesOf(const std::vector<Passage>& described, const std::vector<Passage>& read)
{
    return std::equal(
        described.begin(), described.end(), read.begin(), read.end(),
        [](const Passage& a, const Passage& b) { return a.span == b.span && a.kind == b.kind; });
}

bool isBelow(const std::optional<Index>& index, std::size_t size)
{
    return !index || *index < size;
}

bool isBelow(const std::optional<Attribution>& attribution, std::size_t mentions)
{
    return !attribution || isBelow(attribution->speaker, mentions);
}

bool areIndexesThere(const Findings& findings)
{
    const std::size_t mentions = findings.mentions.size();
    const std::size_t dates = findings.dates.size();
    const auto all = [](const auto& list, const auto& holds) {
        return std::all_of(list.begin(), list.end(), holds);
    };
    return all(findings.mentions, [&](const Mention& of) { return isBelow(of.fullForm, mentions); }) &&
           all(findings.figures,
               [&](const Figure& of) {
                   return isBelow(of.subject, mentions) && isBelow(of.period, dates) &&
                          isBelow(of.attribution, mentions);
               }) &&
           all(findings.dates, [&](const DateFinding& of) { return isBelow(of.anchor, dates); }) &&
           all(findings.quotations, [&](const Quotation& of) { return isBelow(of.speaker, mentions); }) &&
           all(findings.events, [&](const Event& of) {
               return of.date < dates && isBelow(of.attribution, mentions) &&
                      all(of.mentions, [&](Index mention) { return mention < mentions; });
           });
}

} // namespace

QByteArray fingerprintOf(const Article& article)
{
    Saving saving;
    saving(article.path.toUtf8());
    saving(article.format), saving(article.encoding), saving(article.damagedPlaces), saving(article.text);
    saving(article.inlines);
    saving(article);
    return QCryptographicHash::hash(saving.bytes(), QCryptographicHash::Sha256);
}

QByteArray findingsToBytes(const AnalyzedArticle& analyzed)
{
    Saving saving;
    saving(analyzed.article);
    saving(analyzed.findings);
    return saving.bytes();
}

std::optional<AnalyzedArticle> findingsFromBytes(QByteArrayView bytes, const Article& article)
{
    Loading loading(bytes, static_cast<quint32>(article.text.size()));
    AnalyzedArticle analyzed{article, {}};
    loading(analyzed.article);
    loading(analyzed.findings);
    if (!loading.isRead() || !arePassagesOf(analyzed.article.passages, article.passages) ||
        !areIndexesThere(analyzed.findings))
        return {};
    return analyzed;
}

} // namespace crossread

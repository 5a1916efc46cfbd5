// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording.h"

#include "model/base/translated.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <array>
#include <cmath>

namespace crossread {

QString kindName(EntityKind kind)
{
    static constexpr std::array names = {
        QT_TRANSLATE_NOOP("crossread", "Person"), QT_TRANSLATE_NOOP("crossread", "Organization"),
        QT_TRANSLATE_NOOP("crossread", "Place"),  QT_TRANSLATE_NOOP("crossread", "Product"),
        QT_TRANSLATE_NOOP("crossread", "Group"),  QT_TRANSLATE_NOOP("crossread", "Work")};
    return translated(names[static_cast<std::size_t>(kind)]);
}

QString kindPlural(EntityKind kind)
{
    static constexpr std::array names = {
        QT_TRANSLATE_NOOP("crossread", "People"), QT_TRANSLATE_NOOP("crossread", "Organizations"),
        QT_TRANSLATE_NOOP("crossread", "Places"), QT_TRANSLATE_NOOP("crossread", "Products"),
        QT_TRANSLATE_NOOP("crossread", "Groups"), QT_TRANSLATE_NOOP("crossread", "Works")};
    return translated(names[static_cast<std::size_t>(kind)]);
}

QString mentionsInArticles(std::size_t mentions, std::size_t articles)
{
    const QString many = QCoreApplication::translate("crossread", "%Ln mention(s)", nullptr, int(mentions));
    return QCoreApplication::translate("crossread", "%1 in %Ln article(s)", "mentions in articles",
                                       int(articles))
        .arg(many);
}

QString kindIconName(EntityKind kind)
{
    return toQString(nameOf(kind));
}

QString measureName(Measure measure)
{
    static constexpr std::array<const char*, measureCount> names = {
        QT_TRANSLATE_NOOP("crossread", "cost"),       QT_TRANSLATE_NOOP("crossread", "training cost"),
        QT_TRANSLATE_NOOP("crossread", "price"),      QT_TRANSLATE_NOOP("crossread", "funding"),
        QT_TRANSLATE_NOOP("crossread", "investment"), QT_TRANSLATE_NOOP("crossread", "revenue"),
        QT_TRANSLATE_NOOP("crossread", "profit"),     QT_TRANSLATE_NOOP("crossread", "market value"),
        QT_TRANSLATE_NOOP("crossread", "assets"),     QT_TRANSLATE_NOOP("crossread", "compute"),
        QT_TRANSLATE_NOOP("crossread", "energy"),     QT_TRANSLATE_NOOP("crossread", "chips"),
        QT_TRANSLATE_NOOP("crossread", "parameters"), QT_TRANSLATE_NOOP("crossread", "tokens"),
        QT_TRANSLATE_NOOP("crossread", "users"),      QT_TRANSLATE_NOOP("crossread", "employees"),
        QT_TRANSLATE_NOOP("crossread", "share"),      QT_TRANSLATE_NOOP("crossread", "change"),
        QT_TRANSLATE_NOOP("crossread", "ratio"),      QT_TRANSLATE_NOOP("crossread", "count"),
        QT_TRANSLATE_NOOP("crossread", "duration"),   QT_TRANSLATE_NOOP("crossread", "age"),
        QT_TRANSLATE_NOOP("crossread", "score"),      QT_TRANSLATE_NOOP("crossread", "rank"),
        QT_TRANSLATE_NOOP("crossread", "other")};
    return translated(names[static_cast<std::size_t>(measure)]);
}

QString comparatorSign(Comparator comparator)
{
    static constexpr std::array<char16_t, 6> signs = {0, u'~', u'<', u'≤', u'>', u'≥'};
    const char16_t sign = signs[static_cast<std::size_t>(comparator)];
    return sign == 0 ? QString() : QString(QChar(sign));
}

QString comparatorWords(Comparator comparator)
{
    static constexpr std::array names = {
        QT_TRANSLATE_NOOP("crossread", ""),          QT_TRANSLATE_NOOP("crossread", "about"),
        QT_TRANSLATE_NOOP("crossread", "less than"), QT_TRANSLATE_NOOP("crossread", "at most"),
        QT_TRANSLATE_NOOP("crossread", "more than"), QT_TRANSLATE_NOOP("crossread", "at least")};
    return comparator == Comparator::Equal ? QString()
                                           : translated(names[static_cast<std::size_t>(comparator)]);
}

QString sourceFormatName(SourceFormat format)
{
    switch (format) {
    case SourceFormat::PlainText:
        return translated("Plain text");
    case SourceFormat::Markdown:
        return QStringLiteral("Markdown");
    case SourceFormat::Html:
        return QStringLiteral("HTML");
    }
    return {};
}

QString basisName(DateBasis basis)
{
    static constexpr std::array names = {QT_TRANSLATE_NOOP("crossread", "nothing tells the date"),
                                         QT_TRANSLATE_NOOP("crossread", "from the page's metadata"),
                                         QT_TRANSLATE_NOOP("crossread", "from the dateline"),
                                         QT_TRANSLATE_NOOP("crossread", "from the byline"),
                                         QT_TRANSLATE_NOOP("crossread", "from the address"),
                                         QT_TRANSLATE_NOOP("crossread", "from the file name"),
                                         QT_TRANSLATE_NOOP("crossread", "from the file's own time"),
                                         QT_TRANSLATE_NOOP("crossread", "corrected by hand")};
    return translated(names[static_cast<std::size_t>(basis)]);
}

QString numberText(double value)
{
    struct Scale {
        double unit;
        const char* suffix;
    };
    static constexpr std::array scales = {Scale{1e12, QT_TRANSLATE_NOOP("crossread", "%1 tn")},
                                          Scale{1e9, QT_TRANSLATE_NOOP("crossread", "%1 bn")},
                                          Scale{1e6, QT_TRANSLATE_NOOP("crossread", "%1 m")}};
    const QLocale locale;
    if (std::abs(value) >= 1e16)
        return locale.toString(value, 'g', 4);
    for (const Scale& scale : scales) {
        if (std::abs(value) >= scale.unit)
            return translated(scale.suffix).arg(locale.toString(value / scale.unit, 'g', 6));
    }
    if (value == std::floor(value))
        return locale.toString(static_cast<qlonglong>(value));
    return locale.toString(value, 'g', 6);
}

QString dayText(Day day)
{
    return QLocale().toString(toQDate(day), translated("d MMM yyyy", "format of a day, see QLocale"));
}

QString titleOf(const Article& article)
{
    return article.title.empty() ? QFileInfo(article.path).fileName() : toQString(article.title);
}

QString sourceOf(const Article& article)
{
    return article.source.empty() ? translated("unknown source") : toQString(article.source);
}

QString publicationText(const Article& article)
{
    return article.published.isKnown() ? dateText(article.published.range) : translated("no date");
}

QString damageText(const Article& article)
{
    return QCoreApplication::translate(
               "crossread", "%Ln place(s) could not be decoded as %1 and stand as \uFFFD in the text",
               "damage of a file", int(article.damagedPlaces))
        .arg(toQString(article.encoding));
}

QString citationOf(const Article& article)
{
    QStringList parts;
    if (!article.source.empty())
        parts << toQString(article.source);
    parts << publicationText(article);
    QString citation = translated("%1. %2.").arg(titleOf(article), parts.join(QStringLiteral(", ")));
    if (!article.url.empty())
        citation += QLatin1Char(' ') + toQString(article.url);
    return citation;
}

} // namespace crossread

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "date_text.h"

#include <QTest>

#include <initializer_list>
#include <string_view>

namespace crossread::test {

/// The day on which the tests' articles appeared.
inline constexpr std::string_view friday = "2025-01-31";

/// A sentence and its dates: words | TIMEX3 | type | from..to.
struct Row {
    const char* text;
    const char* dates;
};

inline void addRows(std::initializer_list<Row> rows)
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("dates");
    for (const Row& row : rows)
        QTest::newRow(row.text) << QByteArray(row.text) << QByteArray(row.dates);
}

inline void compare(std::string_view reference)
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, dates);
    QCOMPARE(QByteArray::fromStdString(DateText(text.toStdString(), reference).described()), dates);
}

} // namespace crossread::test

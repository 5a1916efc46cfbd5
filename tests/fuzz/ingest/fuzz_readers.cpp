// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and describes any bytes as one format, and stops when the article breaks a rule that all articles
// keep.
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/article_checks.h"
#include "model/ingest/reader.h"

#include <cstdlib>
#include <string_view>

using namespace crossread;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    constexpr std::string_view format = CROSSREAD_FUZZED_FORMAT;
    const QString name = format == "html"       ? QStringLiteral("a.html")
                         : format == "markdown" ? QStringLiteral("a.md")
                                                : QStringLiteral("a.txt");
    const QByteArray bytes{reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
    auto article = readArticle({name, bytes});
    if (!article)
        return 0;
    static const Lexicon lexicon;
    describe(*article, lexicon);
    if (const QString fault = faultOf(*article); !fault.isEmpty()) {
        qCritical("%s", qPrintable(fault));
        std::abort();
    }
    return 0;
}

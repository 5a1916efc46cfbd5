// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/reader.h"
#include "ui/translations.h"

#include <QStandardPaths>
#include <QTest>

/// Three articles: two that go back to one text, and one that took a passage over.
namespace crossread::test {

inline constexpr auto firstText =
    "Tern Systems opens its harbour model\n\n"
    "PORT ALDER, January 31, 2025\n\n"
    "Tern Systems said on Friday that it had spent 5.6 million dollars on training the model named Gull, "
    "which reads the tides of forty harbours and tells pilots when to sail.\n\n"
    "The company reportedly used 2,048 chips for the work, and its rivals in the north have asked how so "
    "small a team could do what took them years and hundreds of engineers.\n\n"
    "Pilots who tried it in the winter storms called it the best help they ever had on the bridge at "
    "night.\n";
inline constexpr auto secondText =
    "Tern Systems opens its harbour model\n\n"
    "PORT ALDER, January 31, 2025\n\n"
    "Tern Systems said on Friday that it had spent 6 million dollars on training the model named Gull, "
    "which reads the tides of forty harbours and tells pilots when to sail.\n\n"
    "The company used 2,048 chips for the work, and its rivals in the north have asked how so "
    "small a team could do what took them years and hundreds of engineers.\n\n"
    "Pilots who tried it in the winter storms called it the finest help they ever had on the bridge at "
    "night.\n";
inline constexpr auto thirdText =
    "What the north makes of it\n\n"
    "The ministers of the north met for a day and said little, while fishermen mended their nets as ever.\n\n"
    "Pilots who tried it in the winter storms called it the best help they ever had on the bridge at "
    "night.\n\n"
    "Nobody knows what the spring will bring to the towns along the coast, but the boats are ready.\n";

inline std::shared_ptr<const AnalyzedArticle> analyzed(const char* name, const char* text,
                                                       const Lexicon& lexicon)
{
    auto result = std::make_shared<AnalyzedArticle>();
    result->article = std::move(readArticle({QString::fromLatin1(name), QByteArray(text)})).value();
    describe(result->article, lexicon);
    result->findings = extract(result->article, lexicon);
    return result;
}

/// What tests of the comparison begin with.
class ComparedArticles {
public:
    [[nodiscard]] bool read()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installTranslations();
        auto loaded = Lexicon::load();
        if (!loaded)
            return false;
        lexicon = *loaded;
        corpus = buildCorpus({analyzed("ledger.txt", firstText, *lexicon),
                              analyzed("courier.txt", secondText, *lexicon),
                              analyzed("herald.txt", thirdText, *lexicon)});
        return corpus->origins().size() == 1;
    }

    std::shared_ptr<const Lexicon> lexicon;
    std::shared_ptr<const Corpus> corpus;
};

} // namespace crossread::test

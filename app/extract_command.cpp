// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "model/base/calendar.h"
#include "model/exchange/analysis.h"
#include "model/exchange/json_writer.h"
#include "model/exchange/written_member.h"
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/text/blocks.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <cstdlib>

namespace crossread {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// One line of standard input without its line end, of any length; nothing at the end.
std::optional<QByteArray> nextLine()
{
    char* buffer = nullptr;
    std::size_t capacity = 0;
    const ssize_t length = getline(&buffer, &capacity, stdin);
    std::optional<QByteArray> line;
    if (length >= 0) {
        line = QByteArray(buffer, static_cast<qsizetype>(length));
        while (line->endsWith('\n') || line->endsWith('\r'))
            line->chop(1);
    }
    std::free(buffer);
    return line;
}

/// What one line asks for.
struct Request {
    std::string id; ///< as JSON
    Article article;
};

Result<Request> parseRequest(const QByteArray& line, std::optional<Day> reference)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return Failure{tr("not JSON: %1 at byte %2").arg(error.errorString(), QString::number(error.offset))};
    if (!document.isObject())
        return Failure{tr("not a JSON object")};
    const QJsonObject object = document.object();
    const QJsonValue text = object[QLatin1String("text")];
    if (!text.isString())
        return Failure{tr("no “text” that is a string")};
    const QJsonValue given = object[QLatin1String("reference")];
    if (!given.isUndefined() && !given.isNull()) {
        reference = parseIsoDate(given.toString().toStdString());
        if (!reference)
            return Failure{tr("“reference” is not a date like 2025-01-31T00:00:00")};
    }

    Request request;
    // As it came: a parser would round a whole number beyond 2^63.
    request.id =
        writtenMember({line.constData(), static_cast<std::size_t>(line.size())}, "id").value_or("null");
    Article& article = request.article;
    article.text = text.toString().toStdString();
    article.passages = splitIntoBlocks(article.text);
    if (reference)
        article.published = {dayRange(*reference), {}, DateBasis::Metadata};
    return request;
}

std::string errorLine(qsizetype number, const QString& reason)
{
    JsonWriter json;
    json.beginObject();
    json.member("error", tr("line %1: %2").arg(number).arg(reason).toStdString());
    json.endObject();
    return json.take();
}

std::string answer(Request request, const Lexicon& lexicon)
{
    auto analyzed = std::make_shared<AnalyzedArticle>();
    analyzed->article = std::move(request.article);
    describe(analyzed->article, lexicon);
    analyzed->findings = extract(analyzed->article, lexicon);
    const auto corpus = buildCorpus({std::move(analyzed)});
    return findingsOf(*corpus, ArticleId{}, request.id);
}

} // namespace

int runExtract(const CommandArguments& arguments)
{
    std::optional<Day> reference;
    if (arguments.reference) {
        reference = parseIsoDate(arguments.reference->toStdString());
        if (!reference || arguments.reference->size() != 10) {
            std::fprintf(
                stderr, "crossread: %s\n",
                qUtf8Printable(
                    tr("--reference-date is not a day like 2025-01-31: “%1”").arg(*arguments.reference)));
            return WrongUsage;
        }
    }
    const auto lexicon = Lexicon::load();
    if (!lexicon) {
        std::fprintf(stderr, "crossread: %s\n", qUtf8Printable(lexicon.reason()));
        return NothingRead;
    }
    qsizetype number = 0;
    qsizetype faults = 0;
    while (const auto line = nextLine()) {
        ++number;
        if (line->trimmed().isEmpty())
            continue;
        auto request = parseRequest(*line, reference);
        faults += request ? 0 : 1;
        std::string out =
            request ? answer(*std::move(request), **lexicon) : errorLine(number, request.reason());
        out += '\n';
        if (!writeOut({}, out))
            return SomeProblems;
    }
    if (faults == 0)
        return AllRead;
    return faults < number ? SomeProblems : NothingRead;
}

} // namespace crossread

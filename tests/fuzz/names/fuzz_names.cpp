// SPDX-License-Identifier: GPL-3.0-or-later
// Names in any text, under the program's weights; and any bytes as weights, then used.
#include "model/extract/extractors.h"
#include "model/extract/lexicon.h"
#include "model/extract/names/name_decoder.h"
#include "model/extract/names/name_model.h"
#include "model/extract/names/name_tokens.h"
#include "model/text/tokens.h"
#include "model/text/utf8.h"

#include <cstdlib>
#include <string>

using namespace crossread;

namespace {
struct Text {
    explicit Text(std::string_view bytes) : text(utf8::repaired(bytes))
    {
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            if (end > begin)
                passages.emplace_back().span = makeSpan(begin, end);
            begin = end + 1;
        }
        tokenized = tokenize(text, passages);
    }
    [[nodiscard]] Document document() const
    {
        return {text, passages, tokenized.tokens, tokenized.sentences, {}};
    }

    std::string text;
    std::vector<Passage> passages;
    TokenizedText tokenized;
};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkMentions(std::string_view bytes)
{
    static const std::shared_ptr<const Lexicon> lexicon = *Lexicon::load();
    const Text text(bytes);
    const std::vector<Mention> mentions = findMentions(text.document(), *lexicon);
    quint32 end = 0;
    for (const Mention& mention : mentions) {
        require(mention.span.begin >= end && mention.span.begin < mention.span.end &&
                mention.span.end <= text.text.size());
        require(!utf8::isContinuation(text.text[mention.span.begin]));
        end = mention.span.end;
        if (mention.fullForm) {
            require(*mention.fullForm < mentions.size());
            require(!mentions[*mention.fullForm].fullForm);
        }
    }
}

void checkWeights(const char* data, std::size_t size)
{
    const auto model =
        NameModel::parse(QByteArray(data, static_cast<qsizetype>(size)), QStringLiteral("fuzz"));
    if (!model)
        return;
    const Text text("Maria Ortega of Delmar Capital in New York bought 2,000 H100s.");
    names::NameSentence words(text.document(), **model);
    names::NameDecoder decoder(**model);
    for (const Sentence& sentence : text.tokenized.sentences) {
        words.read(sentence);
        require(decoder.decode(words).size() == words.size());
    }
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto* bytes = reinterpret_cast<const char*>(data);
    if (size > 0 && data[0] == 'C')
        checkWeights(bytes, size);
    else
        checkMentions({bytes, size});
    return 0;
}

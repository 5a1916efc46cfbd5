// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/json_writer.h"
#include "model/exchange/notes_annotations.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <map>

namespace crossread {

namespace {

constexpr std::string_view context = "http://www.w3.org/ns/anno.jsonld";

std::string urnOf(quint64 high, quint64 low)
{
    return "urn:uuid:" + uuidText(high, low);
}

/// Memos have no key of their own: one that follows from the article's.
std::string memoUrn(ArticleKey key)
{
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray::fromStdString("crossread memo " + uuidText(key)), QCryptographicHash::Sha256);
    return urnOf(qFromBigEndian<quint64>(hash.constData()), qFromBigEndian<quint64>(hash.constData() + 8));
}

class AnnotationWriter {
public:
    AnnotationWriter(const Notebook& notebook, const Corpus& corpus) : m_notebook(notebook)
    {
        std::map<std::string, int> uses;
        for (std::size_t i = 0; i < corpus.articleCount(); ++i)
            ++uses[corpus.article(idAt<ArticleId>(i)).url];
        for (std::size_t i = 0; i < corpus.articleCount(); ++i) {
            const Article& article = corpus.article(idAt<ArticleId>(i));
            const bool hasAddress = article.url.starts_with("http") && uses[article.url] == 1;
            m_open.emplace(keyOf(article), Open{&article, hasAddress ? article.url : std::string()});
        }
    }

    std::string run()
    {
        m_json.beginObject();
        m_json.member("@context", context);
        m_json.member("id", urnOf(0x6372'6f73'7372'4561ull, 0x8064'0000'0000'0001ull));
        m_json.member("type", "AnnotationPage");
        m_json.key("items");
        m_json.beginArray();
        for (const auto& [key, memo] : m_notebook.memos()) {
            if (!key.isNull())
                write(key, memo);
        }
        for (const auto& [key, note] : m_notebook.notes()) {
            if (anchorOf(note.target))
                write(note);
        }
        for (const auto& [key, link] : m_notebook.links())
            write(link);
        m_json.endArray();
        m_json.endObject();
        return m_json.take() + '\n';
    }

private:
    struct Open {
        const Article* article;
        std::string address;
        std::shared_ptr<AnchorPlacer> placer = {};
    };

    void begin(const std::string& id, const char* motivation, Timestamp created, Timestamp modified)
    {
        m_json.beginObject();
        m_json.member("@context", context);
        m_json.member("id", id);
        m_json.member("type", "Annotation");
        m_json.member("motivation", motivation);
        m_json.member("created", isoTime(created));
        m_json.member("modified", isoTime(modified));
        m_json.key("generator");
        m_json.beginObject();
        m_json.member("id", "urn:crossread");
        m_json.member("type", "Software");
        m_json.member("name", "Crossread");
        m_json.endObject();
    }

    void textBody(std::string_view text, const char* purpose, const char* format)
    {
        m_json.beginObject();
        m_json.member("type", "TextualBody");
        m_json.member("value", text);
        m_json.member("format", format);
        m_json.member("purpose", purpose);
        m_json.endObject();
    }

    std::string sourceOf(ArticleKey key) const
    {
        const auto open = m_open.find(key);
        return open == m_open.end() || open->second.address.empty() ? urnOf(key.high, key.low)
                                                                    : open->second.address;
    }

    /// The anchor in the present text; as it is kept where it has no place there.
    Anchor presentOf(const Anchor& anchor)
    {
        const auto open = m_open.find(anchor.article);
        if (open == m_open.end())
            return anchor;
        if (!open->second.placer)
            open->second.placer = std::make_shared<AnchorPlacer>(*open->second.article);
        const Placement placement = open->second.placer->place(anchor);
        const bool isMoved = placement.isPlaced() && placement.kind != PlacementKind::Exact;
        return isMoved ? open->second.placer->make(placement.span) : anchor;
    }

    void passage(const Anchor& kept, const char* purpose, std::string_view styleClass)
    {
        const Anchor anchor = presentOf(kept);
        m_json.beginObject();
        m_json.member("type", "SpecificResource");
        if (purpose)
            m_json.member("purpose", purpose);
        m_json.member("source", sourceOf(anchor.article));
        if (!styleClass.empty())
            m_json.member("styleClass", styleClass);
        m_json.key("selector");
        m_json.beginArray();
        m_json.beginObject();
        m_json.member("type", "TextPositionSelector");
        m_json.member("start", anchor.begin);
        m_json.member("end", anchor.end);
        m_json.endObject();
        m_json.beginObject();
        m_json.member("type", "TextQuoteSelector");
        m_json.member("exact", anchor.quote);
        if (!anchor.prefix.empty())
            m_json.member("prefix", anchor.prefix);
        if (!anchor.suffix.empty())
            m_json.member("suffix", anchor.suffix);
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
    }

    void write(const Note& note)
    {
        begin(urnOf(note.key.high, note.key.low), note.text.empty() ? "highlighting" : "commenting",
              note.created, note.modified);
        const std::string colour(nameOf(note.colour));
        m_json.key("stylesheet");
        m_json.beginObject();
        m_json.member("type", "CssStylesheet");
        m_json.member("value", "." + colour + " { background: " + colour + " }");
        m_json.endObject();
        if (!note.text.empty() || !note.tags.empty()) {
            m_json.key("body");
            m_json.beginArray();
            if (!note.text.empty())
                textBody(note.text, "commenting", "text/markdown");
            for (const TagKey tag : note.tags)
                textBody(m_notebook.pathOf(tag), "tagging", "text/plain");
            m_json.endArray();
        }
        m_json.key("target");
        passage(*anchorOf(note.target), nullptr, colour);
        m_json.endObject();
    }

    void write(const PassageLink& link)
    {
        begin(urnOf(link.key.high, link.key.low), "linking", link.created, link.modified);
        m_json.key("body");
        m_json.beginArray();
        passage(link.to, "linking", {});
        textBody(link.kind == LinkKind::Own ? std::string_view(link.ownKind) : nameOf(link.kind),
                 "classifying", "text/plain");
        if (!link.text.empty())
            textBody(link.text, "commenting", "text/markdown");
        m_json.endArray();
        m_json.key("target");
        passage(link.from, nullptr, {});
        m_json.endObject();
    }

    void write(ArticleKey key, const Memo& memo)
    {
        begin(memoUrn(key), "describing", memo.modified, memo.modified);
        m_json.key("body");
        m_json.beginArray();
        textBody(memo.text, "describing", "text/markdown");
        m_json.endArray();
        m_json.member("target", sourceOf(key));
        m_json.endObject();
    }

    const Notebook& m_notebook;
    std::map<ArticleKey, Open> m_open;
    JsonWriter m_json;
};

} // namespace

std::string notesToAnnotations(const Notebook& notebook, const Corpus& corpus)
{
    return AnnotationWriter(notebook, corpus).run();
}

} // namespace crossread

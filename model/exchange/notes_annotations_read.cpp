// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/notes_annotations.h"
#include "model/text/text_map.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace crossread {

namespace {

constexpr std::size_t mostLeftOut = 200;
constexpr qsizetype mostBytes = 256 * 1024 * 1024;

/// JSON-LD writes one thing or a list of things.
QJsonArray listOf(const QJsonValue& value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

QString firstText(const QJsonValue& value)
{
    const QJsonArray list = listOf(value);
    return list.isEmpty() ? QString() : list.first().toString();
}

bool hasText(const QJsonValue& value, const char* wanted)
{
    const QJsonArray list = listOf(value);
    return std::any_of(list.begin(), list.end(),
                       [wanted](const QJsonValue& item) { return item.toString() == QLatin1String(wanted); });
}

/// The address of a resource: written plainly, or as an object with an id.
QString addressOf(const QJsonValue& value)
{
    return value.isObject() ? value.toObject().value(QLatin1String("id")).toString() : value.toString();
}

template <typename K>
std::optional<K> keyOfUrn(const QString& urn)
{
    constexpr qsizetype scheme = 9; // "urn:uuid:"
    if (!urn.startsWith(QLatin1String("urn:uuid:")))
        return {};
    return keyFromUuid<K>(urn.mid(scheme).toStdString());
}

struct Bodies {
    std::string text;
    std::vector<std::string> tags;
    std::string kind;
    std::optional<QJsonObject> link;
};

/// An article that passages are looked for in.
struct Ground {
    explicit Ground(const Article& article) : text(article.text), placer(article), map(article.text) {}

    [[nodiscard]] Span spanOf(const Anchor& anchor) const
    {
        return {map.fromCodePoint(anchor.begin), map.fromCodePoint(anchor.end)};
    }
    /// Whether quote, prefix and suffix stand at the very position: then it is the text that the annotation
    /// was made on, and words that it has twice are no riddle.
    [[nodiscard]] bool isWhole(const Anchor& anchor) const
    {
        if (anchor.end > map.lengthInCodePoints() || anchor.prefix.empty() || anchor.suffix.empty())
            return false;
        const Span span = spanOf(anchor);
        return span.in(text) == anchor.quote && text.substr(0, span.begin).ends_with(anchor.prefix) &&
               text.substr(span.end).starts_with(anchor.suffix);
    }

    std::string_view text;
    AnchorPlacer placer;
    TextMap map;
};

class AnnotationReader {
public:
    AnnotationReader(const Notebook& notebook, const Corpus& corpus, Timestamp now)
        : m_notebook(notebook), m_corpus(corpus), m_now(now)
    {
        for (std::size_t i = 0; i < corpus.articleCount(); ++i)
            addSources(idAt<ArticleId>(i));
    }

    void read(const QJsonObject& annotation)
    {
        m_id = annotation.value(QLatin1String("id")).toString();
        const Bodies bodies = bodiesOf(annotation);
        bool isAny = false;
        for (const QJsonValue target : listOf(annotation.value(QLatin1String("target")))) {
            readTarget(annotation, target, bodies, !isAny);
            isAny = true;
        }
        if (!isAny)
            leaveOut(QCoreApplication::translate("crossread", "it has no target"));
    }

    [[nodiscard]] ReadAnnotations take() { return std::move(m_result); }
    [[nodiscard]] Batch& batch() { return m_batch; }

private:
    void addSources(ArticleId id)
    {
        const Article& article = m_corpus.article(id);
        m_sources.emplace(QString::fromStdString("urn:uuid:" + uuidText(keyOf(article))), id);
        if (!article.url.empty())
            m_sources.emplace(QString::fromStdString(article.url), id);
        const QString name = article.path.section(QLatin1Char('/'), -1);
        m_sources.emplace(name, id);
        m_sources.emplace(article.path, id);
    }

    std::optional<ArticleId> articleAt(const QString& address) const
    {
        auto found = m_sources.find(address);
        if (found == m_sources.end())
            found = m_sources.find(address.section(QLatin1Char('/'), -1));
        return found == m_sources.end() ? std::nullopt : std::optional(found->second);
    }

    void leaveOut(const QString& reason)
    {
        if (m_result.leftOut.size() < mostLeftOut)
            m_result.leftOut.push_back(
                QCoreApplication::translate("crossread", "The annotation %1 was left out: %2.")
                    .arg(m_id.isEmpty() ? QCoreApplication::translate("crossread", "without an id") : m_id,
                         reason));
    }

    static Bodies bodiesOf(const QJsonObject& annotation)
    {
        Bodies bodies;
        bodies.text = annotation.value(QLatin1String("bodyValue")).toString().toStdString();
        const bool isTagging = hasText(annotation.value(QLatin1String("motivation")), "tagging");
        for (const QJsonValue value : listOf(annotation.value(QLatin1String("body")))) {
            const QJsonObject body = value.toObject();
            const QJsonValue purpose = body.value(QLatin1String("purpose"));
            const std::string text = value.isString()
                                         ? value.toString().toStdString()
                                         : body.value(QLatin1String("value")).toString().toStdString();
            if (hasText(purpose, "linking") && body.contains(QLatin1String("source")))
                bodies.link = body;
            else if (text.empty())
                continue;
            else if (hasText(purpose, "classifying"))
                bodies.kind = text;
            else if (hasText(purpose, "tagging") || (isTagging && purpose.isUndefined()))
                bodies.tags.push_back(text);
            else
                bodies.text += (bodies.text.empty() ? "" : "\n\n") + text;
        }
        return bodies;
    }

    static std::optional<Timestamp> timeOf(const QJsonObject& annotation, const char* member)
    {
        return parseIsoTime(firstText(annotation.value(QLatin1String(member))).toStdString());
    }
    Timestamp createdOf(const QJsonObject& annotation) const
    {
        return timeOf(annotation, "created").value_or(m_now);
    }
    /// What was never modified has no such time.
    Timestamp modifiedOf(const QJsonObject& annotation) const
    {
        return timeOf(annotation, "modified").value_or(createdOf(annotation));
    }

    void readTarget(const QJsonObject& annotation, const QJsonValue& target, const Bodies& bodies,
                    bool isFirst)
    {
        const QJsonObject object = target.toObject();
        const QJsonValue source =
            object.contains(QLatin1String("source")) ? object.value(QLatin1String("source")) : target;
        const auto article = articleAt(addressOf(source));
        if (!article)
            return leaveOut(QCoreApplication::translate("crossread", "its article is not open (%1)")
                                .arg(addressOf(source)));
        if (!object.contains(QLatin1String("selector")))
            return addMemo(*article, bodies, modifiedOf(annotation));
        const std::size_t notes = m_result.notes;
        const std::size_t unplaced = m_result.unplaced;
        const auto anchor = anchorOf(*article, object.value(QLatin1String("selector")));
        if (!anchor)
            return;
        if (bodies.link)
            addLink(annotation, *anchor, bodies, isFirst);
        else
            addNote(annotation, *anchor, bodies, firstText(object.value(QLatin1String("styleClass"))),
                    isFirst);
        if (m_result.notes == notes)
            m_result.unplaced = unplaced; // what is left out needs no place
    }

    void addMemo(ArticleId article, const Bodies& bodies, Timestamp modified)
    {
        const ArticleKey key = keyOf(m_corpus.article(article));
        if (bodies.text.empty())
            return leaveOut(QCoreApplication::translate("crossread", "it marks no passage and says nothing"));
        if (m_notebook.memo(key))
            return leaveOut(QCoreApplication::translate("crossread", "the article has a memo already"));
        m_batch.changes.emplace_back(SetMemo{key, bodies.text, modified});
        ++m_result.notes;
    }

    void addNote(const QJsonObject& annotation, const Anchor& anchor, const Bodies& bodies,
                 const QString& style, bool isFirst)
    {
        Note note;
        note.key = keyFor<NoteKey>(isFirst);
        if (m_notebook.note(note.key))
            return leaveOut(QCoreApplication::translate("crossread", "it is there already"));
        note.target = anchor;
        for (int i = 0; i < noteColourCount; ++i) {
            const auto colour = static_cast<NoteColour>(i);
            if (style.toStdString() == nameOf(colour))
                note.colour = colour;
        }
        note.text = bodies.text;
        for (const std::string& path : bodies.tags)
            note.tags.push_back(tagFor(path));
        std::sort(note.tags.begin(), note.tags.end());
        note.tags.erase(std::unique(note.tags.begin(), note.tags.end()), note.tags.end());
        note.created = createdOf(annotation);
        note.modified = modifiedOf(annotation);
        m_batch.changes.emplace_back(AddNote{std::move(note)});
        ++m_result.notes;
    }

    void addLink(const QJsonObject& annotation, const Anchor& from, const Bodies& bodies, bool isFirst)
    {
        const auto article = articleAt(addressOf(bodies.link->value(QLatin1String("source"))));
        const auto to =
            article ? anchorOf(*article, bodies.link->value(QLatin1String("selector"))) : std::nullopt;
        if (!to)
            return leaveOut(
                QCoreApplication::translate("crossread", "the other end of the link has no place"));
        PassageLink link{
            keyFor<LinkKey>(isFirst), from, *to, LinkKind::SeeAlso, {}, bodies.text, createdOf(annotation),
            modifiedOf(annotation)};
        if (m_notebook.link(link.key))
            return leaveOut(QCoreApplication::translate("crossread", "it is there already"));
        bool isKnown = bodies.kind.empty();
        for (const LinkKind kind : {LinkKind::Supports, LinkKind::Contradicts, LinkKind::Explains,
                                    LinkKind::SameAs, LinkKind::SeeAlso}) {
            if (nameOf(kind) == bodies.kind) {
                link.kind = kind;
                isKnown = true;
            }
        }
        if (!isKnown) {
            link.kind = LinkKind::Own;
            link.ownKind = bodies.kind;
        }
        m_batch.changes.emplace_back(AddLink{std::move(link)});
        ++m_result.notes;
    }

    template <typename K>
    K keyFor(bool isFirst) const
    {
        const auto key = isFirst ? keyOfUrn<K>(m_id) : std::nullopt;
        return key && !key->isNull() ? *key : newKey<K>();
    }

    /// The tag of this path, made with all above it where it is not there.
    TagKey tagFor(const std::string& path)
    {
        const auto known = m_tags.find(path);
        if (known != m_tags.end())
            return known->second;
        std::vector<std::string> names;
        for (const QString& name :
             QString::fromStdString(path).split(QLatin1String(" / "), Qt::SkipEmptyParts))
            names.push_back(name.simplified().left(200).toStdString());
        if (const auto there = m_notebook.tagAt(names))
            return m_tags[path] = *there;
        TagKey parent;
        std::string above;
        for (std::size_t i = 0; i + 1 < names.size(); ++i) {
            above += (above.empty() ? "" : " / ") + names[i];
            parent = tagFor(above);
        }
        const Tag tag{newKey<TagKey>(), parent, names.empty() ? path : names.back(), NoteColour::Grey, {}};
        m_batch.changes.emplace_back(AddTag{tag});
        return m_tags[path] = tag.key;
    }

    std::optional<Anchor> anchorOf(ArticleId id, const QJsonValue& selectors)
    {
        const Article& article = m_corpus.article(id);
        Anchor anchor;
        anchor.article = keyOf(article);
        bool hasPosition = false;
        QString unknown;
        QJsonArray open = listOf(selectors);
        for (int i = 0; i < open.size() && i < 100; ++i) {
            const QJsonObject selector = open.at(i).toObject();
            const QString type = selector.value(QLatin1String("type")).toString();
            if (type == QLatin1String("TextQuoteSelector")) {
                anchor.quote = firstText(selector.value(QLatin1String("exact"))).toStdString();
                anchor.prefix = firstText(selector.value(QLatin1String("prefix"))).toStdString();
                anchor.suffix = firstText(selector.value(QLatin1String("suffix"))).toStdString();
            } else if (type == QLatin1String("TextPositionSelector")) {
                const double begin = selector.value(QLatin1String("start")).toDouble(-1);
                const double end = selector.value(QLatin1String("end")).toDouble(-1);
                hasPosition = begin >= 0 && begin < end && end < 4e9;
                anchor.begin = hasPosition ? static_cast<quint32>(begin) : 0;
                anchor.end = hasPosition ? static_cast<quint32>(end) : 0;
            } else {
                unknown = type;
            }
            for (const QJsonValue refinement : listOf(selector.value(QLatin1String("refinedBy"))))
                open.append(refinement);
        }
        return placed(id, std::move(anchor), hasPosition, unknown);
    }

    std::optional<Anchor> placed(ArticleId id, Anchor anchor, bool hasPosition, const QString& unknown)
    {
        auto& ground = m_grounds[id];
        if (!ground)
            ground = std::make_unique<Ground>(m_corpus.article(id));
        if (anchor.quote.empty() && hasPosition) {
            if (anchor.end <= ground->map.lengthInCodePoints())
                return ground->placer.make(ground->spanOf(anchor));
            leaveOut(
                QCoreApplication::translate("crossread", "its position lies behind the end of the text"));
            return {};
        }
        if (anchor.quote.empty()) {
            leaveOut(QCoreApplication::translate("crossread", "it selects by something else than text (%1)")
                         .arg(unknown.isEmpty() ? QStringLiteral("-") : unknown));
            return {};
        }
        if (hasPosition && ground->isWhole(anchor))
            return ground->placer.make(ground->spanOf(anchor));
        const Placement placement = ground->placer.place(anchor);
        if (placement.isPlaced())
            return ground->placer.make(placement.span);
        ++m_result.unplaced;
        if (!hasPosition) {
            anchor.begin = 0;
            anchor.end = static_cast<quint32>(TextMap(anchor.quote).lengthInCodePoints());
        }
        return anchor;
    }

    const Notebook& m_notebook;
    const Corpus& m_corpus;
    Timestamp m_now;
    QString m_id;
    std::map<QString, ArticleId> m_sources;
    std::map<ArticleId, std::unique_ptr<Ground>> m_grounds;
    std::map<std::string, TagKey> m_tags;
    Batch m_batch;
    ReadAnnotations m_result;
};

/// The annotations of whatever holds them.
QJsonArray annotationsIn(const QJsonDocument& document)
{
    if (document.isArray())
        return document.array();
    QJsonObject object = document.object();
    if (object.value(QLatin1String("first")).isObject())
        object = object.value(QLatin1String("first")).toObject();
    if (object.contains(QLatin1String("items")))
        return listOf(object.value(QLatin1String("items")));
    return object.contains(QLatin1String("target")) ? QJsonArray{object} : QJsonArray();
}

} // namespace

Result<ReadAnnotations> annotationsToNotes(const QByteArray& bytes, const Notebook& notebook,
                                           const Corpus& corpus, Timestamp now)
{
    QJsonParseError error;
    const QJsonDocument document =
        bytes.size() > mostBytes ? QJsonDocument() : QJsonDocument::fromJson(bytes, &error);
    if (document.isNull())
        return Failure{QCoreApplication::translate("crossread", "The annotations cannot be read: %1.")
                           .arg(bytes.size() > mostBytes
                                    ? QCoreApplication::translate("crossread", "the file is too large")
                                    : error.errorString())};
    const QJsonArray annotations = annotationsIn(document);
    if (annotations.isEmpty())
        return Failure{QCoreApplication::translate("crossread", "The file holds no annotation.")};
    AnnotationReader reader(notebook, corpus, now);
    for (const QJsonValue annotation : annotations)
        reader.read(annotation.toObject());
    ReadAnnotations result = reader.take();
    const auto count = static_cast<int>(result.notes);
    reader.batch().name =
        QCoreApplication::translate("crossread", "Import %n note(s)", nullptr, count).toStdString();
    result.change = std::move(reader.batch());
    return result;
}

} // namespace crossread

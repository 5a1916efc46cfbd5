// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/change.h"
#include "model/store/file_places.h"
#include "model/store/project_state.h"

#include <map>

namespace crossread {

namespace {

/// Entries without gaps, numbered anew. An undo of a change that is lost is left out with it.
class Renumbering {
public:
    void add(JournalEntry entry)
    {
        const quint64 before = entry.sequence;
        if (entry.act != JournalAct::Change) {
            const auto step = m_numbers.find(entry.step);
            if (step == m_numbers.end())
                return;
            entry.step = step->second;
        }
        entry.sequence = entries.size() + 1;
        m_numbers.emplace(before, entry.sequence);
        entries.push_back(std::move(entry));
    }

    std::vector<JournalEntry> entries;

private:
    std::map<quint64, quint64> m_numbers;
};

/// The stored file, or where that is damaged the text alone.
StoredSource readableSource(ProjectFile& file, const StoredArticle& article)
{
    auto source = file.source(article.source);
    if (source)
        return std::move(*source);
    return {article.path, article.text, {}, QByteArrayLiteral("text")};
}

Result<Done> fillCaptures(ProjectFile& from, ProjectFile& to)
{
    const auto captures = from.captures();
    if (!captures)
        return captures.failure();
    std::vector<std::pair<StoredSource, StoredCapture>> rows;
    for (const StoredCapture& capture : *captures)
        rows.emplace_back(readableSource(from, capture.article), capture);
    return to.addCaptures(rows);
}

/// Of a newer version some changes may be of a kind that this one has no words for.
bool isKnown(const JournalEntry& entry)
{
    return entry.act != JournalAct::Change ||
           (changeFromBytes(entry.forward).isOk() && changeFromBytes(entry.inverse).isOk());
}

Result<Done> fill(ProjectFile& from, ProjectFile& to, bool isOfNewerVersion)
{
    const auto articles = from.articles();
    if (!articles)
        return articles.failure();
    std::vector<std::pair<StoredSource, StoredArticle>> rows;
    for (const StoredArticle& article : *articles)
        rows.emplace_back(readableSource(from, article), article);
    if (auto added = to.addArticles(rows); !added)
        return added.failure();
    if (auto added = fillCaptures(from, to); !added)
        return added;
    Renumbering journal;
    auto done = from.readJournal(0, [&](const JournalEntry& entry) {
        if (!isOfNewerVersion || isKnown(entry))
            journal.add(entry);
    });
    return done ? to.append(journal.entries) : done;
}

} // namespace

Result<Done> ProjectFile::saveReadable(const QString& path)
{
    const QString making = path + QStringLiteral(".making-") + randomKey().left(8);
    auto copy = create(making);
    if (!copy.file)
        return Failure{copy.problem->sentence};
    auto done = fill(*this, *copy.file, m_state->isOfNewerVersion);
    copy.file.reset();
    if (done)
        done = moveWithoutOverwriting(making, path);
    if (!done)
        removeDatabase(making);
    return done;
}

} // namespace crossread

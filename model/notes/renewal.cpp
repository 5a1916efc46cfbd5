// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/renewal.h"

#include <QCoreApplication>

#include <algorithm>

namespace crossread {

namespace {

class Renewal {
public:
    Renewal(const Notebook& notebook, const Article& article)
        : m_notebook(notebook), m_placer(article), m_key(keyOf(article))
    {
    }

    AnchorRenewal run()
    {
        for (const NoteKey key : m_notebook.notesIn(m_key)) {
            const Note& note = *m_notebook.note(key);
            Anchor anchor = *anchorOf(note.target);
            if (renew(anchor))
                m_batch.changes.emplace_back(PlaceNote{key, std::move(anchor), note.modified});
        }
        for (const LinkKey key : m_notebook.linksIn(m_key)) {
            PassageLink link = *m_notebook.link(key);
            const bool isFromNew = renew(link.from);
            const bool isToNew = renew(link.to);
            if (isFromNew || isToNew)
                m_batch.changes.emplace_back(EditLink{std::move(link)});
        }
        for (Decision decision : m_notebook.decisions()) {
            const std::vector<Anchor*> anchors = anchorsOf(decision.correction);
            const auto renewed = std::count_if(anchors.begin(), anchors.end(),
                                               [this](Anchor* anchor) { return renew(*anchor); });
            if (renewed > 0)
                m_batch.changes.emplace_back(EditDecision{std::move(decision)});
        }
        m_batch.name = QCoreApplication::translate("crossread", "Follow the changed text").toStdString();
        m_result.change = std::move(m_batch);
        return std::move(m_result);
    }

private:
    /// Whether the anchor is another now.
    bool renew(Anchor& anchor)
    {
        if (anchor.article != m_key)
            return false;
        const Placement placement = m_placer.place(anchor);
        switch (placement.kind) {
        case PlacementKind::Exact:
            ++m_result.kept;
            break;
        case PlacementKind::MovedByQuote:
            ++m_result.moved;
            break;
        case PlacementKind::MovedFuzzily:
            ++m_result.doubtful;
            return false;
        case PlacementKind::NotPlaced:
            ++m_result.lost;
            return false;
        }
        Anchor renewed = m_placer.make(placement.span);
        if (renewed == anchor)
            return false;
        anchor = std::move(renewed);
        return true;
    }

    const Notebook& m_notebook;
    AnchorPlacer m_placer;
    ArticleKey m_key;
    Batch m_batch;
    AnchorRenewal m_result;
};

} // namespace

AnchorRenewal renewAnchors(const Notebook& notebook, const Article& article)
{
    return Renewal(notebook, article).run();
}

} // namespace crossread

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/notebook.h"

#include <string>
#include <vector>

/// Notes as W3C Web Annotations (Recommendation of 23 February 2017), JSON-LD in UTF-8: what Hypothesis,
/// Recogito and others read and write.
namespace crossread {

/// An AnnotationPage of all notes on passages and findings, links and memos of articles.
///
/// A passage is a TextPositionSelector in code points and a TextQuoteSelector; its source is the article's
/// address, or `urn:uuid:` with its key where it has none or shares it. A note's text is a TextualBody with
/// the purpose commenting, each tag one with tagging ("Money / Cost"), the colour a styleClass. A link is a
/// body with the purpose linking, its kind a body with classifying. Notes keep their keys as `urn:uuid:`.
/// Anchors are given for the present text where the article is open and the note has a place.
[[nodiscard]] std::string notesToAnnotations(const Notebook& notebook, const Corpus& corpus);

/// What was read, ready to be applied as one step.
struct ReadAnnotations {
    Change change;                ///< a batch; empty where nothing came of it
    std::size_t notes = 0;        ///< notes, links and memos in it
    std::size_t unplaced = 0;     ///< passages of these that find no place in the present text
    std::vector<QString> leftOut; ///< what could not be taken over and why, a sentence each, at most 200
};

/// Reads one annotation, a list of them, an AnnotationPage or an AnnotationCollection with its first page.
///
/// An annotation finds its article by address, key or file name. Passages are placed with the evidence that
/// AnchorPlacer asks for; one that finds no place is kept with its old words for the list of what is not
/// placed. Selectors other than those on text are left out, and so is what the notebook has already. \a now
/// stands for times that are missing. Fails where the bytes are no JSON or hold no annotation.
[[nodiscard]] Result<ReadAnnotations> annotationsToNotes(const QByteArray& bytes, const Notebook& notebook,
                                                         const Corpus& corpus, Timestamp now);

} // namespace crossread

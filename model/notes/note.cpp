// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/note.h"

#include <QCoreApplication>

#include <array>

namespace crossread {

namespace {
constexpr std::array<std::string_view, noteColourCount> colours{"yellow", "green",  "blue", "pink",
                                                                "orange", "purple", "red",  "grey"};
constexpr std::array<const char*, noteColourCount> colourLabels{
    QT_TRANSLATE_NOOP("crossread", "Yellow"), QT_TRANSLATE_NOOP("crossread", "Green"),
    QT_TRANSLATE_NOOP("crossread", "Blue"),   QT_TRANSLATE_NOOP("crossread", "Pink"),
    QT_TRANSLATE_NOOP("crossread", "Orange"), QT_TRANSLATE_NOOP("crossread", "Purple"),
    QT_TRANSLATE_NOOP("crossread", "Red"),    QT_TRANSLATE_NOOP("crossread", "Grey")};

constexpr std::array<std::string_view, 6> linkKinds{"supports", "contradicts", "explains",
                                                    "same as",  "see also",    "own"};
constexpr std::array<const char*, 6> linkLabels{
    QT_TRANSLATE_NOOP("crossread", "supports"), QT_TRANSLATE_NOOP("crossread", "contradicts"),
    QT_TRANSLATE_NOOP("crossread", "explains"), QT_TRANSLATE_NOOP("crossread", "is the same as"),
    QT_TRANSLATE_NOOP("crossread", "see also"), QT_TRANSLATE_NOOP("crossread", "is linked to")};
} // namespace

std::string_view nameOf(NoteColour colour)
{
    return colours.at(static_cast<std::size_t>(colour));
}

QString labelOf(NoteColour colour)
{
    return QCoreApplication::translate("crossread", colourLabels.at(static_cast<std::size_t>(colour)));
}

std::string_view nameOf(LinkKind kind)
{
    return linkKinds.at(static_cast<std::size_t>(kind));
}

QString labelOf(LinkKind kind, std::string_view ownKind)
{
    if (kind == LinkKind::Own && !ownKind.empty())
        return QString::fromUtf8(ownKind.data(), static_cast<qsizetype>(ownKind.size()));
    return QCoreApplication::translate("crossread", linkLabels.at(static_cast<std::size_t>(kind)));
}

const Anchor* anchorOf(const NoteTarget& target)
{
    if (const auto* finding = std::get_if<FindingRef>(&target))
        return &finding->anchor;
    return std::get_if<Anchor>(&target);
}

} // namespace crossread

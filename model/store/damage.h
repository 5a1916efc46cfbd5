// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace crossread {

/// What a damage is to.
enum class DamagedPart : unsigned char {
    File,     ///< the structure of the file, or what it says about itself
    Source,   ///< the bytes of an article's file; the article's text may still be whole
    Article,  ///< an article's text
    Capture,  ///< what an article said before its text changed
    Change,   ///< an entry of the journal
    Tail,     ///< changes that were confirmed are not in the file
    Snapshot, ///< disposable: made again from the journal
    Layout    ///< disposable: the window begins with the usual one
};

struct Damage {
    DamagedPart part = DamagedPart::File;
    QString sentence; ///< which article or change, of when, and what is wrong
    qint64 row = 0;   ///< the row of the part's table; 0 where it is not one row
};

using DamageReport = std::vector<Damage>;

/// Whether anything is lost that cannot be made again.
[[nodiscard]] inline bool isLoss(const DamageReport& report)
{
    for (const Damage& damage : report) {
        if (damage.part != DamagedPart::Snapshot && damage.part != DamagedPart::Layout)
            return true;
    }
    return false;
}

/// Whether rows that are there are wrong, so that writing on could make it worse.
[[nodiscard]] inline bool isContentDamaged(const DamageReport& report)
{
    for (const Damage& damage : report) {
        if (damage.part != DamagedPart::Tail && damage.part != DamagedPart::Snapshot &&
            damage.part != DamagedPart::Layout)
            return true;
    }
    return false;
}

} // namespace crossread

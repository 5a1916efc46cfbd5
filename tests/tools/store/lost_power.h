// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/store/recording_layer.h"

#include <map>
#include <random>
#include <span>

namespace crossread::test {

/// What a power loss leaves of the disk. What was synced stays. Of what was written to a file since its last
/// sync, any part may be there: writes whole, dropped, or in some of their sectors of 512 bytes, later ones
/// without earlier ones; truncations done or not; a new file that was never synced, and a removed one, may be
/// there or not.
class LostPower {
public:
    /// \a files: the disk before the first event.
    explicit LostPower(std::map<QString, QByteArray> files);

    /// Takes the next event; marks are passed over.
    void add(const DiskEvent& event);

    enum class Luck : unsigned char { EverythingLost, NothingLost, AnyPart };
    /// One of the disks that a power loss now may leave.
    [[nodiscard]] std::map<QString, QByteArray> disk(Luck luck, std::mt19937& random) const;

private:
    struct File {
        QByteArray synced;
        std::vector<DiskEvent> since;
        bool isSureToExist = true;
        bool isRemoved = false;
    };
    std::map<QString, File> m_files;
};

} // namespace crossread::test

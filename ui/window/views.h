// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <vector>

class QWidget;

namespace crossread {

class Theme;
class View;
class Workspace;

/// Where a view stands when the program is started for the first time.
enum class ViewPlace : unsigned char { Centre, LeftTop, LeftBottom, Right, Bottom };

struct ViewEntry {
    ViewPlace place;
    const char* iconName;
    bool isShownAtFirst;
    std::function<View*(Workspace&, Theme&, QWidget*)> make;
};

/// Every view of the window, in the order of F6. A new view is one line here and no change in any other.
[[nodiscard]] const std::vector<ViewEntry>& viewEntries();

} // namespace crossread

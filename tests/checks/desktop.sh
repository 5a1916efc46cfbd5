#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Desktop entry, AppStream metainfo, Flatpak manifest and icons are valid and name each other.
set -uo pipefail
cd "${CROSSREAD_SOURCE:-$(dirname "$0")/../..}" || exit 1
id=io.github.crossread.Crossread
faults=0

expect() {
    local sentence=$1
    shift
    if ! "$@"; then
        echo "fault: $sentence"
        faults=$((faults + 1))
    fi
}

for tool in desktop-file-validate appstreamcli identify; do
    command -v "$tool" >/dev/null || { echo "$tool is not here: nothing is checked"; exit 77; }
done

has_size() { [[ $(identify -format '%wx%h' "$2") == "$1x$1" ]]; }
has_line() { grep -qxF "$1" "$2"; }
has_text() { grep -qF "$1" "$2"; }
is_silent() {
    local said
    said=$("$@" 2>&1) && [[ -z $said ]] || { echo "$said"; return 1; }
}

expect 'the desktop entry is valid without a word' is_silent desktop-file-validate packaging/$id.desktop
expect 'the metainfo is valid' appstreamcli validate --no-net packaging/$id.metainfo.xml
expect 'the desktop entry starts the program' has_line 'Exec=crossread %F' packaging/$id.desktop
expect 'the desktop entry shows the icon' has_line "Icon=$id" packaging/$id.desktop
expect 'the metainfo names the desktop entry' has_text "<launchable type=\"desktop-id\">$id.desktop<" \
    packaging/$id.metainfo.xml
expect 'the manifest builds this program' has_line "id: $id" packaging/$id.yml
expect 'the manifest starts the program' has_line 'command: crossread' packaging/$id.yml
version=$(sed -n 's/^project(crossread VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
expect "the metainfo has a release $version" has_text "<release version=\"$version\"" packaging/$id.metainfo.xml
for size in 48 128 256; do
    expect "the icon of $size pixels has them" has_size $size resources/icons/crossread-$size.png
done
expect 'the drawing of the icon is well-formed' python3 -c \
    'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' resources/icons/crossread.svg
echo "$faults faults"
((faults == 0))

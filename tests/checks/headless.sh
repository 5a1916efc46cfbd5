#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# headless.sh PROGRAM: without a display the report, the analysis and every chart are written, and the program
# says why it opens no window.
set -uo pipefail
source_root=$(cd "${CROSSREAD_SOURCE:-$(dirname "$0")/../..}" && pwd)
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
faults=0

fault() {
    echo "fault: $*"
    faults=$((faults + 1))
}

"$source_root/packaging/write_files" "$program" "$source_root/resources/sample" || fault "write_files ended with $?"
for file in analysis.json report.html what-happened-when.svg what-training-was-said-to-cost-in-usd.svg; do
    [[ -s crossread-out/$file ]] || fault "$file was not written"
done
for chart in crossread-out/*.svg; do
    for format in png pdf csv; do
        [[ -s ${chart%svg}$format ]] || fault "${chart%svg}$format was not written"
    done
done
said=$("$program" 2>&1) && fault 'a window without a display is no fault'
[[ $said == *"no display"* ]] || fault "without a display the program says: $said"
echo "$faults faults"
((faults == 0))

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# All C++ stands as clang-format 14 sets it. Another version sets it otherwise, so with it nothing can be said.
set -euo pipefail
cd "${CROSSREAD_SOURCE:-$(dirname "$0")/../..}"
tool=$(command -v clang-format-14 || command -v clang-format || true)
if [[ -z $tool ]] || ! "$tool" --version | grep -q 'version 14\.'; then
    echo 'clang-format 14 is not here: the format is not checked'
    exit 77
fi
files=$(find model ui app tests \( -name '*.h' -o -name '*.cpp' \) 2>/dev/null | LC_ALL=C sort)
said=$(xargs -r "$tool" --dry-run -Werror 2>&1 <<<"$files") && exit 0
grep -E '^[^ ]+:[0-9]+:[0-9]+: error' <<<"$said" | cut -d: -f1 | uniq -c |
    while read -r places file; do echo "$file: $places places not set by clang-format"; done
exit 1

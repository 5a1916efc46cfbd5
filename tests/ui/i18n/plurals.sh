#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# plurals.sh LUPDATE: every sentence of the sources that counts something has its English singular and plural in
# resources/i18n/crossread_en.ts, and the file has none that the sources lost.
set -uo pipefail
lupdate=$1
source_root=${CROSSREAD_SOURCE:-$(cd "$(dirname "$0")/../../.." && pwd)}
[[ -x $lupdate ]] || { echo 'lupdate is not here: the plurals are not checked'; exit 77; }

work=$(mktemp -d "${TMPDIR:-/tmp}/crossread-plurals.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$source_root" || exit 1
cp resources/i18n/crossread_en.ts "$work/old.ts"
cp resources/i18n/crossread_en.ts "$work/new.ts"
find ui app model -name '*.cpp' -o -name '*.h' >"$work/sources"
"$lupdate" -I . -silent -pluralonly -no-obsolete -locations none -source-language en -target-language en \
    @"$work/sources" -ts "$work/new.ts" 2>/dev/null || { echo 'lupdate failed'; exit 1; }

sources_of() { grep -o '<source>.*</source>' "$1" | sort; }
faults=$(diff <(sources_of "$work/old.ts") <(sources_of "$work/new.ts"))
unfinished=$(grep -c 'type="unfinished"' "$work/new.ts")
brackets=$(grep '<numerusform>' "$work/new.ts" | grep -E '\((s|ies)\)')
# lupdate takes a count that is a cast, and not a name, for no count.
unseen=$(grep -rhoE '"[^"]*%L?n [^"]*\((s|ies)\)[^"]*"' ui app model --include='*.cpp' --include='*.h' | tr -d '"' |
    while IFS= read -r line; do
        plain=${line%%\\*} # up to the first escaped character
        grep -qF -- "${plain//&/&amp;}" "$work/new.ts" || echo "> $line"
    done)
if [[ -n $faults || -n $unseen || $unfinished -gt 0 || -n $brackets ]]; then
    echo 'plurals that are missing (>) or left over (<) in resources/i18n/crossread_en.ts:'
    echo "$faults"
    echo "$unseen"
    echo "$brackets"
    echo "$unfinished without their forms; the target crossread_ui_lupdate takes new ones over"
    exit 1
fi
echo "$(grep -c '<message' "$work/new.ts") counted sentences have their singular and plural"

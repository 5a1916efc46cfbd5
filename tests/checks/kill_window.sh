#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# kill_window.sh PROGRAM: ten times the real window highlights words by keys alone and is then killed without warning.
# Every highlight that had half a second to reach the disk must be there after the next start, and the file whole.
set -uo pipefail
program=$1
rounds=10
source_root=${CROSSREAD_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd)}

for tool in Xvfb xdotool openbox python3; do
    command -v "$tool" >/dev/null || { echo "$tool is not here: killing the window is not tested"; exit 77; }
done

work=$(mktemp -d "${TMPDIR:-/tmp}/crossread-kill.XXXXXX")
started=()
clean_up() {
    ((${#started[@]} == 0)) || kill "${started[@]}" 2>/dev/null
    wait 2>/dev/null
    rm -rf "$work"
}
trap clean_up EXIT

fault() {
    echo "fault: $*"
    [[ ! -s $work/said ]] || { echo 'the program said:'; tail -n 20 "$work/said"; }
    exit 1
}

Xvfb -displayfd 5 -screen 0 1280x800x24 -nolisten tcp 5>"$work/display" 2>"$work/xvfb" &
started+=($!)
for _ in {1..100}; do
    [[ -s $work/display ]] && break
    sleep 0.1
done
[[ -s $work/display ]] || fault "the virtual screen did not start: $(cat "$work/xvfb")"
export DISPLAY=:$(<"$work/display") QT_QPA_PLATFORM=xcb HOME=$work XDG_RUNTIME_DIR=$work
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache
unset WAYLAND_DISPLAY
openbox >/dev/null 2>&1 &
started+=($!)

# Prints how many changes the untitled project holds, after SQLite found it whole.
changes() {
    python3 - "$work/data" <<'PYTHON'
import pathlib, sqlite3, sys
files = [p for p in pathlib.Path(sys.argv[1]).rglob("*.crossread") if "ackup" not in str(p.parent)]
if not files:
    print(0)
    sys.exit()
with sqlite3.connect(f"file:{files[0]}?mode=ro", uri=True) as base:
    whole = base.execute("PRAGMA integrity_check").fetchone()[0]
    if whole != "ok":
        sys.exit(f"the project is not whole: {whole}")
    print(base.execute("SELECT count(*) FROM journal").fetchone()[0])
PYTHON
}

article=$(find "$source_root/resources/sample" -type f -name '*.*' ! -name 'README*' | sort | head -n 1)
before=0
for ((round = 1; round <= rounds; ++round)); do
    "$program" "$article" >"$work/said" 2>&1 &
    process=$!
    window=''
    for _ in {1..200}; do
        kill -0 "$process" 2>/dev/null || fault "round $round: the program ended before its window appeared"
        window=$(xdotool search --onlyvisible --pid "$process" --name . 2>/dev/null | head -n 1)
        [[ -n $window ]] && break
        sleep 0.1
    done
    [[ -n $window ]] || fault "round $round: no window appeared"
    xdotool windowactivate --sync "$window" 2>/dev/null
    now=$before
    # The article may still be under way: the keys are tried until the journal grows.
    for _ in {1..20}; do
        xdotool key ctrl+1 ctrl+Home
        for ((step = 0; step < round; ++step)); do xdotool key Down; done
        xdotool key shift+Down h
        sleep 0.5
        now=$(changes) || fault "round $round: $now"
        ((now > before)) && break
    done
    ((now > before)) || fault "round $round: the highlight did not reach the disk"
    kill -9 "$process"
    wait "$process" 2>/dev/null
    after=$(changes) || fault "round $round after the kill: $after"
    ((after >= now)) || fault "round $round: $now changes before the kill, $after after it"
    before=$after
done
echo "$rounds rounds of kill -9: $before changes, none lost, the file whole after each"

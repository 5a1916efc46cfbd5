#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# start.sh PROGRAM: how long the program takes from its start to a window on the screen with nothing in it, the best of
# seven warm starts on a virtual screen, and the memory it then has (resident, and its share of what others map too).
# Ends with 1 above 300 ms or 80 MB.
set -uo pipefail
program=$1
for tool in Xvfb xwininfo; do
    command -v "$tool" >/dev/null || { echo "$tool is not here: the start is not measured"; exit 77; }
done

work=$(mktemp -d "${TMPDIR:-/tmp}/crossread-start.XXXXXX")
mkdir "$work/nothing"
process='' screen=''
clean_up() {
    [[ -z $process ]] || kill "$process" 2>/dev/null
    [[ -z $screen ]] || kill "$screen" 2>/dev/null
    wait 2>/dev/null
    rm -rf "$work"
}
trap clean_up EXIT

Xvfb -displayfd 5 -screen 0 1440x900x24 -nolisten tcp 5>"$work/display" 2>/dev/null &
screen=$!
for _ in {1..100}; do
    [[ -s $work/display ]] && break
    sleep 0.1
done
export DISPLAY=:$(<"$work/display") QT_QPA_PLATFORM=xcb HOME=$work XDG_RUNTIME_DIR=$work
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache
unset WAYLAND_DISPLAY

# The title names the project too, so the window is known by its class.
is_shown() {
    local window
    window=$(xwininfo -root -tree 2>/dev/null | awk '/\("crossread" "crossread"\)/ { print $1; exit }')
    [[ -n $window ]] && xwininfo -id "$window" 2>/dev/null | grep -q IsViewable
}

best=1000000
for _ in {1..7}; do
    begin=$(date +%s%N)
    "$program" "$work/nothing" >/dev/null 2>"$work/said" &
    process=$!
    until is_shown; do
        kill -0 "$process" 2>/dev/null || { echo 'the program ended before its window appeared:'; cat "$work/said"; exit 1; }
        sleep 0.005
    done
    took=$((($(date +%s%N) - begin) / 1000000))
    ((took < best)) && best=$took
    sleep 1
    resident=$(awk '/^Rss:/ { print $2 }' "/proc/$process/smaps_rollup")
    share=$(awk '/^Pss:/ { print $2 }' "/proc/$process/smaps_rollup")
    kill "$process"
    wait "$process" 2>/dev/null
    process=''
done
echo "start to an empty window: $best ms; memory: $((resident / 1024)) MB resident, $((share / 1024)) MB its share"
((best <= 300 && resident / 1024 <= 80))

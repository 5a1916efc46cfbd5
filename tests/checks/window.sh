#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# window.sh PROGRAM: the real window on a virtual screen, under a window manager, with the sample articles. It must
# appear, be painted, take keys, and end by its own Quit with code 0.
set -uo pipefail
program=$1
source_root=${CROSSREAD_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd)}

for tool in Xvfb xdotool openbox import identify; do
    command -v "$tool" >/dev/null || { echo "$tool is not here: the window is not tested"; exit 77; }
done

work=$(mktemp -d "${TMPDIR:-/tmp}/crossread-window.XXXXXX")
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
    [[ -z ${CROSSREAD_SHOTS:-} ]] || cp "$work"/*.png "$CROSSREAD_SHOTS"/ 2>/dev/null
    exit 1
}

# Xvfb writes the number of the display it found free.
Xvfb -displayfd 5 -screen 0 1440x900x24 -nolisten tcp 5>"$work/display" 2>"$work/xvfb" &
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

"$program" "$source_root/resources/sample" >"$work/said" 2>&1 &
process=$!
started+=("$process")
window=''
for _ in {1..300}; do
    kill -0 "$process" 2>/dev/null || fault 'the program ended before its window appeared'
    window=$(xdotool search --onlyvisible --pid "$process" --name . 2>/dev/null | head -n 1)
    [[ -n $window ]] && break
    sleep 0.1
done
[[ -n $window ]] || fault 'no window appeared within 30 seconds'
xdotool windowactivate --sync "$window" 2>/dev/null
eval "$(xdotool getwindowgeometry --shell "$window" | grep -E '^(WIDTH|HEIGHT)=')"
((WIDTH >= 600 && HEIGHT >= 400)) || fault "the window has ${WIDTH}x$HEIGHT pixels"

# A window with articles in it shows text, so very many colours by its smoothed letters; an unpainted one shows one.
colours=0
for _ in {1..100}; do
    import -silent -window "$window" "$work/window.png" 2>/dev/null
    colours=$(identify -format '%k' "$work/window.png" 2>/dev/null || echo 0)
    ((colours >= 64)) && break
    sleep 0.2
done
((colours >= 64)) || fault "the window shows $colours colours: it is not painted"

# Every command is in the list that Ctrl+Shift+P opens; Escape closes it again.
xdotool key --window "$window" ctrl+shift+p
sleep 1
import -silent -window root "$work/commands.png"
cmp -s <(convert "$work/window.png" rgb:- | md5sum) <(import -silent -window "$window" rgb:- | md5sum) &&
    [[ $(xdotool search --onlyvisible --pid "$process" --name . 2>/dev/null | wc -l) -lt 2 ]] &&
    fault 'Ctrl+Shift+P changes nothing'
xdotool key Escape
sleep 0.5
[[ -z ${CROSSREAD_SHOTS:-} ]] || cp "$work"/*.png "$CROSSREAD_SHOTS"/
kill -0 "$process" 2>/dev/null || fault 'the program ended by a key'

xdotool windowactivate --sync "$window" key ctrl+q
for _ in {1..100}; do
    kill -0 "$process" 2>/dev/null || break
    sleep 0.1
done
kill -0 "$process" 2>/dev/null && fault 'Ctrl+Q did not end the program within 10 seconds'
wait "$process"
code=$?
((code == 0)) || fault "the program ended with code $code"
grep -E 'Sanitizer|ASSERT|QWidget::|QPainter::|QObject::connect' "$work/said" && fault 'the program complains'
echo "the window of ${WIDTH}x$HEIGHT pixels came, was painted in $colours colours, took keys and ended by Ctrl+Q"

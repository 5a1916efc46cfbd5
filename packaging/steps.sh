# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts beside it: a step has a name, a log and a plain sentence when it fails.
# shellcheck shell=bash

set -euo pipefail
source_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
log_folder=${CROSSREAD_LOGS:-$source_root/build/log}
program_name=${0##*/}

say() { printf '%s: %s\n' "$program_name" "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

# As many compilers as there are cores, and 1.5 GB of memory for each.
parallel_jobs() {
    local cores memory_kib by_memory
    cores=$(nproc)
    memory_kib=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
    by_memory=$((memory_kib / 1572864))
    ((by_memory >= 1)) || by_memory=1
    echo $((cores < by_memory ? cores : by_memory))
}

# step NAME COMMAND...: runs a command with its output in NAME.log, and says how long it took. When it fails, says
# which step it was, shows the end of the log, and returns the command's own code. A shell function given as the
# command chains its lines with &&: the shell's own stop at the first error is off in there.
step() {
    local name=$1 log begin code=0
    shift
    mkdir -p "$log_folder"
    log=$log_folder/${name//[^A-Za-z0-9]/-}.log
    begin=$SECONDS
    say "$name ..."
    "$@" >"$log" 2>&1 </dev/null || code=$?
    if ((code != 0)); then
        say "the step '$name' failed after $((SECONDS - begin)) s (code $code). The end of $log:"
        { grep -nE 'error:|Error|FAILED|fatal:' "$log" | head -n 12 || true; } >&2
        echo '    ...' >&2
        tail -n "${CROSSREAD_LOG_LINES:-25}" "$log" >&2
        return "$code"
    fi
    say "$name: done in $((SECONDS - begin)) s"
}

# build_preset PRESET [TARGET...]
build_preset() {
    local preset=$1
    shift
    cd "$source_root" &&
        step "configure $preset" cmake --preset "$preset" &&
        step "build $preset" cmake --build "build/$preset" --parallel "$(parallel_jobs)" ${1:+--target "$@"}
}

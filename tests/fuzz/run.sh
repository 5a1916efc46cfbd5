#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake --preset fuzz && cmake --build --preset fuzz --target fuzzers
# tests/fuzz/run.sh [SECONDS] [FUZZER...]: each fuzzer of build/fuzz, or those named, for so long (600), one after the
# other, seeded with the sample articles. What it learns stays in build/fuzz/corpus, what broke it in build/fuzz/found.
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
seconds=${1:-600}
shift || true
names=("$@")
if ((${#names[@]} == 0)); then
    for program in "$root"/build/fuzz/bin/fuzz/fuzz_*; do
        names+=("$(basename "$program")")
    done
fi
export QT_LOGGING_RULES='*.debug=false;*.info=false' QT_QPA_PLATFORM=offscreen
broken=0
for name in "${names[@]}"; do
    corpus=$root/build/fuzz/corpus/$name
    found=$root/build/fuzz/found/$name
    mkdir -p "$corpus" "$found"
    options=(-max_total_time="$seconds" -max_len=8192 -timeout=60 -rss_limit_mb=4096 -print_final_stats=1
        -artifact_prefix="$found/")
    [[ $name != fuzz_figures ]] || options+=(-dict="$root/tests/fuzz/figures/figures.dict")
    "$root/build/fuzz/bin/fuzz/$name" "${options[@]}" "$corpus" "$root/resources/sample" >"$found/log" 2>&1
    code=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$found/log")
    echo "$name: code $code after ${runs:-?} runs"
    if ((code != 0)); then
        grep -m 3 -E '^SUMMARY|ERROR: |runtime error:' "$found/log"
        broken=1
    fi
done
exit "$broken"

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The scripts parse, can be started, and answer --help at once and a wrong option with code 2 or a sentence.
set -uo pipefail
cd "${CROSSREAD_SOURCE:-$(dirname "$0")/../..}" || exit 1
faults=0

fault() {
    echo "fault: $*"
    faults=$((faults + 1))
}

for script in packaging/{run,write_files,test,setup,package,steps.sh} .ci/run tests/checks/*.sh; do
    bash -n "$script" || fault "$script does not parse"
done
for script in packaging/{run,write_files,test,setup,package}; do
    [[ -x $script ]] || fault "$script cannot be started"
    [[ $(timeout 20 "$script" --help 2>&1 </dev/null) == "$script"* ]] || fault "$script --help does not explain it"
    timeout 20 "$script" --no-such-option >/dev/null 2>&1 </dev/null && fault "$script takes an option it does not know"
done
[[ -x .ci/run ]] || fault '.ci/run cannot be started'
said=$(timeout 60 packaging/run --build no/such/article.txt 2>&1 </dev/null) && fault 'run takes a path that is not there'
[[ $said == *no/such/article.txt* ]] || fault 'run does not name the path that is not there'
echo "$faults faults"
((faults == 0))

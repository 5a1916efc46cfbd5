#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the tests in ctest's JUnit files: count_tests.py FILE... prints "PASSED FAILED SKIPPED".

A Qt Test program counts as many tests as its "Totals" lines say, without the set-up and clean-up that Qt Test counts
as two tests of every class; a program that ended without saying so (a crash, a time out) or a script counts as one.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.MULTILINE)


def count_case(case):
    status = case.get("status")
    if status in ("notrun", "disabled") or case.find("skipped") is not None:
        return (0, 0, 1) if case.find("failure") is None and status != "fail" else (0, 1, 0)
    failed_program = status == "fail" or case.find("failure") is not None
    totals = [tuple(map(int, found)) for found in TOTALS.findall(case.findtext("system-out") or "")]
    if not totals:
        return (0, 1, 0) if failed_program else (1, 0, 0)
    passed = sum(max(0, total[0] - 2) for total in totals)
    failed = sum(total[1] for total in totals)
    skipped = sum(total[2] for total in totals)
    if failed_program and failed == 0:
        failed = 1  # every function passed and the program still failed: a sanitizer's word, a crash at the end
    return passed, failed, skipped


def main():
    counts = [0, 0, 0]
    for path in sys.argv[1:]:
        for case in ElementTree.parse(path).getroot().iter("testcase"):
            counts = [sum(pair) for pair in zip(counts, count_case(case))]
    print(*counts)


if __name__ == "__main__":
    main()

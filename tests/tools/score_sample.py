#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""score_sample.py FINDINGS.jsonl [--misses N]: scores what `crossread extract` found against the marks.

    crossread extract < tests/data/sample-dates.jsonl | tests/tools/score_sample.py -
    tests/tools/score_sample.py --program build/release/bin/crossread --quotes 0.97 --speakers 0.85

Names and dates count as found with the same span (strict) or an overlapping one (relaxed). Figures count by
overlap; value, unit, comparator and measure are then scored among the figures found. Optional marks may be found or
not. Quotations count by overlap; a speaker is right when the one found and the one marked share a name. The short
passages of sample-quotes.jsonl are scored too where FINDINGS has them (append the answers to that file).
"""
import argparse
import json
import pathlib
import subprocess
import sys

DATA = pathlib.Path(__file__).resolve().parents[1] / "data"
TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "product": "PROD", "group": "GROUP", "work": "WORK"}


def marks_of(kind):
    with open(DATA / f"sample-{kind}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def overlaps(a, b):
    return a["begin"] < b["end"] and b["begin"] < a["end"]


def matched(gold, found, fits):
    """Pairs of a mark and a finding, each used once, exact spans before overlapping ones."""
    pairs, used_marks, used_findings = [], set(), set()
    for exact in (True, False):
        for i, mark in enumerate(gold):
            for j, finding in enumerate(found):
                if i in used_marks or j in used_findings or not fits(mark, finding):
                    continue
                same = (mark["begin"], mark["end"]) == (finding["begin"], finding["end"])
                if same if exact else overlaps(mark, finding):
                    pairs.append((mark, finding))
                    used_marks.add(i)
                    used_findings.add(j)
    return pairs


class Tally:
    def __init__(self, name):
        self.name, self.right, self.marked, self.found = name, 0, 0, 0
        self.parts, self.misses = {}, []

    def add(self, gold, found, pairs, where):
        needed = [mark for mark in gold if not mark.get("optional")]
        hit = [mark for mark, _ in pairs]
        self.right += sum(not mark.get("optional") for mark in hit)
        self.marked += len(needed)
        self.found += len(found) - sum(bool(mark.get("optional")) for mark in hit)
        self.misses += [f"missed {where}: {mark['text']!r}" for mark in needed if mark not in hit]
        hits = [finding for _, finding in pairs]
        self.misses += [f"wrong  {where}: {finding['text']!r}" for finding in found if finding not in hits]

    def part(self, name, is_right):
        right, total = self.parts.get(name, (0, 0))
        self.parts[name] = (right + bool(is_right), total + 1)

    def show(self, misses):
        precision = self.right / self.found if self.found else 0
        recall = self.right / self.marked if self.marked else 0
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0
        parts = ", ".join(f"{name} {right}/{total}" for name, (right, total) in self.parts.items())
        print(f"{self.name:18} P {precision:.3f}  R {recall:.3f}  F {both:.3f}  marked {self.marked}  "
              f"found {self.found}" + (f"  ({parts})" if parts else ""))
        for line in self.misses[:misses]:
            print("   ", line)


def with_text(findings, text):
    return [dict(finding, text=text[finding["begin"]:finding["end"]]) for finding in findings]


def score_names(answers):
    tallies = []
    for wanted in (*TYPES.values(), None):
        tally = Tally(f"names {wanted or 'all'}")
        for record in marks_of("names"):
            text = record["text"]
            gold = [{"begin": b, "end": e, "label": label, "text": text[b:e]} for b, e, label in record["spans"]]
            found = [dict(m, label=TYPES.get(m["type"])) for m in with_text(answers[record["id"]]["mentions"], text)]
            gold = [m for m in gold if m["label"] == wanted or (wanted is None and m["label"] != "MISC")]
            found = [m for m in found if wanted in (None, m["label"])]
            pairs = matched(gold, found, lambda a, b: a["label"] == b["label"])
            for mark, finding in pairs:
                tally.part("same span", (mark["begin"], mark["end"]) == (finding["begin"], finding["end"]))
            tally.add(gold, found, pairs, record["id"])
        tallies.append(tally)
    return tallies


def score_dates(answers):
    tally = Tally("dates")
    for record in marks_of("dates"):
        found = with_text(answers[record["id"]]["dates"], record["text"])
        pairs = matched(record["dates"], found, lambda a, b: True)
        for mark, finding in pairs:
            if not mark.get("optional"):
                tally.part("same span", mark["text"] == finding["text"])
                tally.part("timex", mark["timex"] == finding.get("timex"))
                if mark["type"] == "date":
                    tally.part("range", all(mark[end] == finding.get(end) for end in ("from", "to")))
        tally.add(record["dates"], found, pairs, record["id"])
    return [tally]


def same_number(a, b):
    return a is b or (a is not None and b is not None and abs(a - b) <= 1e-4 * max(abs(a), abs(b)))


def score_figures(answers):
    tally = Tally("figures")
    for record in marks_of("figures"):
        found = with_text(answers[record["id"]]["figures"], record["text"])
        pairs = matched(record["figures"], found, lambda a, b: True)
        for mark, finding in pairs:
            if not mark.get("optional"):
                tally.part("value", all(same_number(mark[k], finding.get(k)) for k in ("value", "low", "high")))
                for field in ("unit", "comparator", "measure"):
                    tally.part(field, mark[field] == finding.get(field))
                tally.part("attribution", bool(mark["attribution"]) == bool(
                    (finding.get("attribution") or {}).get("stance") == "reported"))
        # durations are marked as dates; a figure found there is neither right nor wrong
        durations = duration_marks(record["id"])
        taken = [finding for _, finding in pairs]
        found = [f for f in found if f in taken or not any(overlaps(f, d) for d in durations)]
        tally.add(record["figures"], found, pairs, record["id"])
    return [tally]


def duration_marks(article):
    record = next(record for record in marks_of("dates") if record["id"] == article)
    return [mark for mark in record["dates"] if mark["type"] in ("duration", "set")]


def speaker_of(answer, quotation, text):
    names = [text[m["begin"]:m["end"]] for m in answer["mentions"]
             if quotation.get("speaker") and m.get("entity") == quotation["speaker"]]
    return max(names, key=len, default=quotation.get("speaker") or "")


def score_quotes(answers):
    tally = Tally("direct quotations")
    for record in marks_of("quotes"):
        if record["id"] not in answers:
            continue
        text, answer = record["text"], answers[record["id"]]
        gold = [{"begin": b, "end": e, "speaker": name, "text": text[b:e]} for b, e, name in record["quotes"]]
        found = [q for q in with_text(answer["quotations"], text) if q.get("kind") != "indirect"]
        pairs = matched(gold, found, lambda a, b: True)
        for mark, finding in pairs:
            if mark["speaker"][0].isupper():
                told = speaker_of(answer, finding, text)
                tally.part("speaker", told and (told in mark["speaker"] or mark["speaker"] in told))
        tally.add(gold, found, pairs, record["id"])
    return [tally]


def check_quotes(options):
    """0 when the program finds as many of the marked quotations and speakers as the options ask for."""
    with open(DATA / "sample-quotes.jsonl", "rb") as lines:
        found = subprocess.run([options.program, "extract"], stdin=lines, stdout=subprocess.PIPE, check=True).stdout
    tally = score_quotes({answer["id"]: answer for answer in map(json.loads, found.splitlines())})[0]
    tally.show(options.misses)
    recall = tally.right / tally.marked
    right, total = tally.parts["speaker"]
    print(f"quotations found {recall:.3f} (at least {options.quotes}), speaker right {right / total:.3f} "
          f"(at least {options.speakers})")
    return 0 if recall >= options.quotes and right / total >= options.speakers else 1


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("findings", nargs="?", help="JSON Lines of crossread extract, or - for standard input")
    arguments.add_argument("--program", help="have this program find them in sample-quotes.jsonl; FINDINGS is left out")
    arguments.add_argument("--quotes", type=float, default=0, metavar="R", help="least recall of quotations")
    arguments.add_argument("--speakers", type=float, default=0, metavar="S", help="least part of speakers right")
    arguments.add_argument("--misses", type=int, default=0, metavar="N", help="list the first N faults of each kind")
    options = arguments.parse_args()
    if options.program:
        sys.exit(check_quotes(options))
    if options.findings is None:
        arguments.error("FINDINGS is missing")
    source = sys.stdin if options.findings == "-" else open(options.findings, encoding="utf-8")
    answers = {answer.get("id"): answer for answer in map(json.loads, source)}
    missing = [record["id"] for record in marks_of("names") if record["id"] not in answers]
    if missing:
        sys.exit(f"no findings for {', '.join(missing)}")
    for scores in (score_names, score_dates, score_figures, score_quotes):
        for tally in scores(answers):
            tally.show(options.misses)


if __name__ == "__main__":
    main()

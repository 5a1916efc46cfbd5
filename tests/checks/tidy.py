#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over model, ui and app: tidy.py BUILD_FOLDER [SECONDS] [--record].

The sources of one folder are read together, so that Qt's headers are read once for all of them. A file that does not
go together with the others (one name in two unnamed namespaces) moves on to a later batch. A batch that was clean is
known by the hash of its files, of every header of ours they include, and of .clang-tidy: in tidy.json beside this
script, which --record writes anew, and in the user's cache folder. So a run reads what changed, where all takes ten
minutes of two cores. With SECONDS no batch is begun after that time: how many sources were left is said, the check
counts as skipped, and the next run, which knows what was clean, comes to them.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import time

import sources

BATCH = 20
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
TOOL = shutil.which("clang-tidy-14") or shutil.which("clang-tidy")
COMPILER = shutil.which("clang++-14") or shutil.which("clang++") or shutil.which("clang-14")
KEPT_FLAGS = ("-D", "-I", "-std=", "-isystem", "-f")
RECORD = pathlib.Path(__file__).with_name("tidy.json")
HEADERS = f"{re.escape(str(sources.ROOT))}/(model|ui|app)/.*"


def sources_of(entry, build):
    """Our own sources that a compile command reads: one, or those that are compiled together."""
    file = pathlib.Path(entry["file"])
    if file.is_relative_to(build):
        return map(pathlib.Path, INCLUDE.findall(file.read_text())) if file.parent.name == "Unity" else ()
    return (file,)


def commands(build):
    """Yields (source, flags, target) for our own sources in the build's compile commands."""
    for entry in json.loads((build / "compile_commands.json").read_text()):
        words, flags = shlex.split(entry["command"]), []
        for index, word in enumerate(words):
            if word == "-isystem":
                flags += [word, words[index + 1]]
            elif word.startswith(KEPT_FLAGS) and not word.startswith(("-fsanitize", "-fno-sanitize", "-fuse")):
                flags.append(word)
        for source in sources_of(entry, build):
            if source.is_relative_to(sources.ROOT) and \
                    source.relative_to(sources.ROOT).parts[0] in ("model", "ui", "app"):
                yield source, tuple(flags), entry.get("output", "").partition(".dir/")[0]


def groups(build):
    """The sources that are read together, by their target, flags and folder."""
    found = {}
    for source, flags, target in commands(build):
        found.setdefault((target, flags, source.parent), []).append(source)
    return {key: sorted(files) for key, files in found.items()}


def with_headers(files):
    """The files and all of ours they include, directly or not."""
    seen, waiting = set(), list(files)
    while waiting:
        file = waiting.pop()
        if file in seen or not file.exists():
            continue
        seen.add(file)
        waiting += [sources.ROOT / name for name in INCLUDE.findall(file.read_text(encoding="utf-8"))]
    return sorted(seen)


def fingerprint(files, flags):
    """The same on every machine: what the flags say of folders is left out."""
    digest = hashlib.sha256()
    stable = [flag for flag in flags if flag.startswith(("-D", "-std=")) and str(sources.ROOT) not in flag]
    digest.update("\n".join([*stable, (sources.ROOT / ".clang-tidy").read_text()]).encode())
    for file in with_headers(files):
        digest.update(str(file.relative_to(sources.ROOT)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def run(file, flags):
    command = [TOOL, "--quiet", f"--config-file={sources.ROOT}/.clang-tidy", f"--header-filter={HEADERS}", str(file),
               "--", *flags, "-Wno-everything"]
    done = subprocess.run(command, capture_output=True, text=True)
    said = "\n".join(line for line in done.stdout.splitlines() if not line.startswith("Suppressed"))
    return done.returncode == 0, said


def stranger(together, files, flags):
    """The file that the compiler stumbles over when all are read together, or nothing."""
    done = subprocess.run([COMPILER, "-fsyntax-only", "-w", "-ferror-limit=1", *flags, str(together)],
                          capture_output=True, text=True)
    if done.returncode == 0:
        return None
    before = done.stderr.partition(": error:")[0]
    named = [file for file in files if str(file) in before]
    return named[-1] if named else files[-1]


class Known:
    """Batches that were read: fingerprint, and the files that did not go together with the rest (none: it was clean)."""

    def __init__(self):
        home = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
        self.folder = pathlib.Path(home) / "crossread" / "tidy"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.recorded = json.loads(RECORD.read_text()) if RECORD.exists() else {}
        self.met = {}

    def find(self, mark):
        kept = self.folder / mark
        known = self.recorded.get(mark, json.loads(kept.read_text()) if kept.exists() else None)
        if known is not None:
            self.met[mark] = known
        return known

    def add(self, mark, strangers):
        (self.folder / mark).write_text(json.dumps(strangers))
        self.met[mark] = strangers

    def record(self):
        RECORD.write_text(json.dumps(self.met, indent=0, sort_keys=True) + "\n")


def check(files, flags, work, known, end):
    """Whether a batch is clean (None: not read for want of time), what was said of it, and the files that did not go
    together with the rest."""
    files, strangers = list(files), []
    while True:
        mark = fingerprint(files, flags)
        odd = known.find(mark)
        if odd == []:
            return True, "", strangers
        if odd:
            files, strangers = split(files, odd, strangers)
            continue
        if time.monotonic() > end:
            return None, len(files), strangers
        together = work / f"{mark[:24]}.cpp"
        together.write_text("".join(f'#include "{file}"\n' for file in files))
        clean, said = run(together, flags)
        if clean:
            known.add(mark, [])
            return clean, said, strangers
        # Most sources of a folder go together: only where the compiler stumbled is it asked over which.
        asked = len(files) > 1 and COMPILER and "[clang-diagnostic-error]" in said
        odd = stranger(together, files, flags) if asked else None
        if odd is None:
            return clean, said, strangers
        known.add(mark, [str(odd.relative_to(sources.ROOT))])
        files, strangers = split(files, [str(odd.relative_to(sources.ROOT))], strangers)


def split(files, odd, strangers):
    parted = [file for file in files if str(file.relative_to(sources.ROOT)) in odd]
    return [file for file in files if file not in parted], strangers + parted


def told(files, *others):
    """check(), whose faults are told at once: the whole takes half an hour on two cores."""
    start = time.monotonic()
    answer = check(files, *others)
    took = time.monotonic() - start
    if took > 1:
        state = {True: "clean", False: "faults", None: "not read"}[answer[0]]
        print(f"{files[0].parent.relative_to(sources.ROOT)}: {len(files)} sources, {state}, {took:.0f} s", answer[1],
              sep="\n", file=sys.stderr, flush=True)
    return answer


def check_all(build, work, known, end):
    """What was found in all groups, round by round: the strangers of one make the batches of the next."""
    waiting, answers = groups(build), []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        while waiting:
            running = [(key, pool.submit(told, files[begin:begin + BATCH], key[1], work, known, end))
                       for key, files in waiting.items() for begin in range(0, len(files), BATCH)]
            waiting = {}
            for key, batch in running:
                clean, said, strangers = batch.result()
                answers.append((clean, said))
                if strangers:
                    waiting.setdefault(key, []).extend(strangers)
    return answers


def main():
    if not TOOL or "version 14." not in subprocess.run([TOOL, "--version"], capture_output=True, text=True).stdout:
        print("clang-tidy 14 is not here: nothing is checked")
        sys.exit(sources.SKIPPED)
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("seconds", type=float, nargs="?", default=float("inf"))
    parser.add_argument("--record", action="store_true")
    asked = parser.parse_args()
    build, known = asked.build, Known()
    work = build / "tidy"
    work.mkdir(parents=True, exist_ok=True)
    answers = check_all(build, work, known, time.monotonic() + asked.seconds)
    unread = sum(count for clean, count in answers if clean is None)
    soiled = [text for clean, text in answers if clean is False]
    faults = sorted({line.replace(f"{sources.ROOT}/", "") for text in soiled for line in text.splitlines()
                     if ": error:" in line}) or soiled
    if asked.record:
        known.record()
    if unread and not faults:
        print(f"{unread} sources were not read within {asked.seconds:.0f} s: the next run comes to them")
        sys.exit(sources.SKIPPED)
    sources.finish(faults, sum(len(files) for files in groups(build).values()) - unread)


main()

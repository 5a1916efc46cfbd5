#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over model, ui and app: tidy.py BUILD_FOLDER [SECONDS].

The sources of one folder are read together, so that Qt's headers are read once for all of them. A file that does not
go together with the others (one name in two unnamed namespaces) moves on to a later batch. A batch that was clean is
remembered by the hash of its files, of every header of ours they include, and of .clang-tidy, in the user's cache
folder. With SECONDS no batch is begun after that time: how many sources were left is said, and the next run, which
knows what was clean, comes to them.
"""
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
    return found


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
    digest = hashlib.sha256()
    relative = [flag.replace(str(sources.ROOT), "") for flag in flags]
    digest.update("\n".join([TOOL, *relative, (sources.ROOT / ".clang-tidy").read_text()]).encode())
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


def check(files, flags, work, cache, end):
    """Whether a batch is clean (None: not read for want of time), what was said of it, and the files that did not go
    together with the rest."""
    files, strangers = list(files), []
    while True:
        mark = cache / fingerprint(files, flags)
        if mark.exists():
            known = json.loads(mark.read_text())
            if not known:
                return True, "", strangers
            files, strangers = split(files, known, strangers)
            continue
        if time.monotonic() > end:
            return None, len(files), strangers
        together = work / f"{mark.name[:24]}.cpp"
        together.write_text("".join(f'#include "{file}"\n' for file in files))
        clean, said = run(together, flags)
        if clean:
            mark.write_text("[]")
            return clean, said, strangers
        # Most sources of a folder go together: only where the compiler stumbled is it asked over which.
        asked = len(files) > 1 and COMPILER and "[clang-diagnostic-error]" in said
        odd = stranger(together, files, flags) if asked else None
        if odd is None:
            return clean, said, strangers
        mark.write_text(json.dumps([str(odd.relative_to(sources.ROOT))]))
        files, strangers = split(files, [str(odd.relative_to(sources.ROOT))], strangers)


def split(files, odd, strangers):
    parted = [file for file in files if str(file.relative_to(sources.ROOT)) in odd]
    return [file for file in files if file not in parted], strangers + parted


def check_all(build, work, cache, end):
    """What was found in all groups, round by round: the strangers of one make the batches of the next."""
    waiting, answers = groups(build), []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        while waiting:
            running = [(key, pool.submit(check, files[begin:begin + BATCH], key[1], work, cache, end))
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
    build = pathlib.Path(sys.argv[1]).resolve()
    work = build / "tidy"
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "crossread" / "tidy"
    for folder in (work, cache):
        folder.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + float(sys.argv[2] if len(sys.argv) > 2 else "inf")
    answers = check_all(build, work, cache, end)
    unread = sum(count for clean, count in answers if clean is None)
    soiled = [text for clean, text in answers if clean is False]
    faults = sorted({line.replace(f"{sources.ROOT}/", "") for text in soiled for line in text.splitlines()
                     if ": error:" in line}) or soiled
    if unread:
        print(f"{unread} sources were not read within {sys.argv[2]} s: the next run comes to them")
    sources.finish(faults, sum(len(files) for files in groups(build).values()) - unread)


main()

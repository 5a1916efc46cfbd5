#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every header and library the build uses comes with a package that packaging/setup names: packages.py BUILD_FOLDER.

What a machine happens to have installed otherwise would hide a package that a fresh one lacks.
"""
import pathlib
import re
import shutil
import subprocess
import sys

import sources

# The programs that the scripts and the tests start.
PROGRAMS = ["cmake", "ctest", "ninja", "c++", "pkg-config", "python3", "xvfb-run", "Xvfb", "xdotool", "openbox",
            "xprop", "desktop-file-validate", "appstreamcli", "clang-format", "clang-tidy"]
ESSENTIAL = {"libc6", "libc6-dev", "linux-libc-dev"}


def output(*command, given=None):
    return subprocess.run(command, input=given, capture_output=True, text=True).stdout


def named_packages():
    text = sources.read(pathlib.Path("packaging/setup"))
    lists = re.findall(r"^\w+_packages='([^']*)'", text, re.MULTILINE) + re.findall(r"^syntax_package=(\S+)", text,
                                                                                   re.MULTILINE)
    return {name for entry in " ".join(lists).split() for name in entry.lstrip("?").split("|")}


def with_dependencies(names):
    """The packages and all they depend on, directly or not; what they only recommend does not count."""
    said = output("apt-cache", "depends", "--recurse", "--no-recommends", "--no-suggests", "--no-conflicts",
                  "--no-breaks", "--no-replaces", "--no-enhances", "--installed", *sorted(names))
    return {line.strip().split()[-1].strip("<>").split(":")[0] for line in said.splitlines()}


def used_files(build):
    """The system's headers the build read, and the libraries the program loads."""
    headers = {line.strip() for line in output("ninja", "-C", str(build), "-t", "deps").splitlines()
               if line.startswith("    /usr/")}
    program = build / "bin" / "crossread"
    libraries = set(re.findall(r"=> (/\S+)", output("ldd", str(program)))) if program.exists() else set()
    programs = {shutil.which(name, path="/usr/bin:/bin:/usr/sbin") for name in PROGRAMS} - {None}
    return {str(pathlib.Path(file).resolve()) for file in headers | libraries | programs}


def owners(files):
    """A package of each file that a package owns."""
    said = output("xargs", "dpkg-query", "-S", given="\n".join(sorted(files)))
    found = {}
    for line in said.splitlines():
        packages, _, file = line.rpartition(": ")
        found[file] = {package.split(":")[0] for package in packages.split(", ")}
    return found


def main():
    if not shutil.which("dpkg-query") or not shutil.which("apt-cache"):
        print("this system has no dpkg: the packages are not checked")
        sys.exit(sources.SKIPPED)
    closure = with_dependencies(named_packages()) | ESSENTIAL
    files = used_files(pathlib.Path(sys.argv[1]))
    missing = {}
    for file, packages in owners(files).items():
        if not packages & closure:
            missing.setdefault(", ".join(sorted(packages)), file)
    faults = [f"packaging/setup names no package that brings {package} (used: {file})"
              for package, file in sorted(missing.items())]
    sources.finish(faults, len(files))


main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source, CMake and script file names its licence; no file names a package registry or holds a to-do mark."""
import re

import sources

WITH_LICENCE = {".h", ".cpp", ".py", ".cmake", ".sh", ".yml", ".desktop", ".supp"}
TEXT = WITH_LICENCE | {".txt", ".md", ".json", ".xml", ".svg", ".qrc", ".html", ".theme", ".ts", ".tsv", ".csv", ""}
REGISTRY = re.compile(r"\b(?:[\w-]+\.)*(?:debian|ubuntu|launchpad|pypi|pythonhosted|npmjs|yarnpkg|crates|golang|"
                      r"rubygems|flathub|docker|nodesource|packagist|nuget|conan|snapcraft|anaconda|huggingface|"
                      r"googleapis)\.(?:org|com|net|io|dev|co)\b", re.IGNORECASE)
MARKS = re.compile(r"\b(?:TO" r"DO|FIX" r"ME)\b")
CODE = {".h", ".cpp", ".py", ".cmake", ".sh"}


def needs_licence(path, text):
    return path.suffix in WITH_LICENCE or path.name == "CMakeLists.txt" or text.startswith("#!")


def main():
    faults, checked = [], 0
    for path in sources.all_files():
        if path.suffix not in TEXT or path.name == "LICENSE":
            continue
        checked += 1
        text = sources.read(path)
        if needs_licence(path, text) and "SPDX-License-Identifier: GPL-3.0-or-later" not in text[:400]:
            faults.append(f"{path}: no SPDX line at its head")
        for number, line in enumerate(text.splitlines(), 1):
            if REGISTRY.search(line):
                faults.append(f"{path}:{number}: names the host of a registry: {REGISTRY.search(line).group(0)}")
            if path.suffix in CODE and MARKS.search(line):
                faults.append(f"{path}:{number}: {MARKS.search(line).group(0)}")
    sources.finish(faults, checked)


main()

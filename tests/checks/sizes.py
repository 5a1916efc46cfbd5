#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No C++ file above 600 lines, no function above 60."""
import re

import sources

FILE_END = 600
FUNCTION_END = 60
# Comments, then string, raw string and character literals: their braces count for nothing.
NOISE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'',
                   re.DOTALL)
SCOPE = re.compile(r"\b(?:namespace|class|struct|union|enum|extern)\b")


def without_noise(text):
    return NOISE.sub(lambda found: re.sub(r"[^\n]", " ", found.group(0)), text)


def functions(text):
    """Yields (name's line, number of lines) of every block of code that stands in no other block of code."""
    text = re.sub(r"^[ \t]*#[^\n]*(?:\\\n[^\n]*)*", lambda found: re.sub(r"[^\n]", " ", found.group(0)), text,
                  flags=re.MULTILINE)
    stack, header_begin, last_begin = [], 0, None
    for found in re.finditer(r"[{};]", text):
        mark, header = found.group(0), text[header_begin:found.start()]
        if mark == "{":
            kind, begin = kind_of_block(header, stack, last_begin)
            begin = header_begin + len(header) - len(header.lstrip()) if begin is None else begin
            stack.append((kind, begin))
        elif mark == "}" and stack:
            kind, begin = stack.pop()
            last_begin = begin if kind == "code" else None
            if kind == "code":
                yield text.count("\n", 0, begin) + 1, text.count("\n", begin, found.start()) + 1
        header_begin = found.end()


def kind_of_block(header, stack, last_begin):
    """What a block is by the words before it, and where its function begins if that was before them."""
    if any(kind != "scope" for kind, _ in stack) or header.rstrip().endswith(("=", "(")):
        return "inner", None
    if SCOPE.search(header) and "(" not in re.sub(r"alignas\([^)]*\)|\[\[[^\]]*\]\]", "", header):
        return "scope", None
    # Behind a member's {value} a constructor's list or body goes on.
    if last_begin is not None and (not header.strip() or header.lstrip().startswith(",")):
        return "code", last_begin
    return ("code" if "(" in header else "inner"), None


def main():
    faults, checked = [], 0
    for path in sources.cpp_files():
        checked += 1
        text = sources.read(path)
        lines = text.count("\n")
        if lines > FILE_END:
            faults.append(f"{path}: {lines} lines, {FILE_END} is the end")
        for line, length in functions(without_noise(text)):
            if length > FUNCTION_END:
                faults.append(f"{path}:{line}: a function of {length} lines, {FUNCTION_END} is the end")
    sources.finish(faults, checked)


main()

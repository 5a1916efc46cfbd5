#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes go down only: app on ui on model; inside model, a floor uses those below it; a view no other view."""
import re

import sources

# Lowest first. Each may include itself and what stands before it.
FLOORS = ["base", "text", "ingest", "extract", "corpus", "claims", "notes", "search", "link", "store", "exchange"]
VIEWS = {"reading", "library", "entities", "figures", "timeline", "charts", "claims", "notes", "search"}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
GUI_MODULES = {"QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtSvgWidgets", "QtPrintSupport", "QtOpenGL",
               "KSyntaxHighlighting"}


def gui_headers():
    """The names of the headers that Qt Gui, Widgets, Charts and Svg install."""
    import pathlib
    names = set()
    for folder in pathlib.Path("/usr/include").glob("**/qt6"):
        for module in GUI_MODULES:
            names.update(path.name for path in (folder / module).glob("*"))
    return names


def fault_of_model(path, target, gui):
    if target.split("/")[0] in GUI_MODULES or target in gui:
        return "model may use Qt Core, Concurrent and Sql only"
    parts = target.split("/")
    if parts[0] in ("ui", "app"):
        return "model uses nothing of ui or app"
    if parts[0] != "model":
        return None
    if path.parts[1] not in FLOORS or parts[1] not in FLOORS:
        return "a floor that the order of floors does not name"
    if FLOORS.index(parts[1]) > FLOORS.index(path.parts[1]):
        return f"{path.parts[1]} stands below {parts[1]}"
    return None


def fault_of_ui(path, target):
    parts = target.split("/")
    if parts[0] == "app":
        return "ui uses nothing of app"
    if parts[0] != "ui" or len(parts) < 3 or len(path.parts) < 3:
        return None
    if path.parts[1] in VIEWS and parts[1] in VIEWS | {"window"} and parts[1] != path.parts[1]:
        return f"the view {path.parts[1]} includes {parts[1]}'s header"
    if path.parts[1] == "theme" and parts[1] in VIEWS | {"window"}:
        return "theme stands below the views"
    return None


def main():
    gui = gui_headers()
    faults, checked = [], 0
    for path in sources.cpp_files("model", "ui", "app"):
        checked += 1
        text = sources.read(path)
        for found in INCLUDE.finditer(text):
            target = found.group(2)
            fault = {"model": lambda: fault_of_model(path, target, gui),
                     "ui": lambda: fault_of_ui(path, target)}.get(path.parts[0], lambda: None)()
            if not fault and found.group(1) == '"' and not (sources.ROOT / target).exists() \
                    and not target.endswith(".moc") and not target.startswith(("ui_", "moc_")):
                fault = "not a path from the root"
            if fault:
                line = text.count("\n", 0, found.start()) + 1
                faults.append(f"{path}:{line}: #include {target}: {fault}")
    sources.finish(faults, checked)


main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the repository, for the checks beside this one."""
import os
import pathlib
import sys

ROOT = pathlib.Path(os.environ.get("CROSSREAD_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
LEFT_OUT = {".git", "build", "crossread-out", ".cache", ".idea", ".vscode"}
SKIPPED = 77


def all_files():
    """Every file of the checkout but what is built or git's own, sorted, as paths relative to the root."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(name for name in folders if name not in LEFT_OUT and name != "__pycache__")
        for name in sorted(names):
            path = pathlib.Path(folder, name)
            if not path.is_symlink():
                yield path.relative_to(ROOT)


def cpp_files(*folders):
    """The C++ files below the given folders of the root, or below all that hold C++."""
    wanted = folders or ("model", "ui", "app", "tests")
    return [path for path in all_files() if path.parts[0] in wanted and path.suffix in (".h", ".cpp")]


def read(path):
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def finish(faults, checked):
    """Says what was found and ends the check."""
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults in {checked} files")
    if checked == 0:
        print("nothing was checked: that is a fault too")
    sys.exit(1 if faults or checked == 0 else 0)

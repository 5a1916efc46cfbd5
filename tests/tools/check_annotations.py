#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every annotation of a page against the JSON schemas of the W3C's conformance tests.

check_annotations.py FOLDER PAGE.json: FOLDER holds the conformance tests. Schemas that must be met and refer to no
file that is missing are used; the last line counts them. Ends with 77 where Python has no jsonschema."""
import json
import pathlib
import re
import sys

try:
    import jsonschema
except ImportError:
    print("Python's jsonschema is not installed")
    sys.exit(77)


def must_schemas(folder):
    """Schemas with the strength of a must whose references all lie in themselves, and how many were left out."""
    kept, left_out = {}, 0
    for path in sorted((folder / "annotations").glob("**/*.json")):
        text = path.read_text(encoding="utf-8")
        try:
            schema = json.loads(text)
        except json.JSONDecodeError:
            left_out += 1
            continue
        if schema.get("assertionType") != "must" or schema.get("expectedResult", "valid") != "valid":
            continue
        if re.search(r'"\$ref"\s*:\s*"[^#"]', text):
            left_out += 1
            continue
        schema.pop("id", None)
        kept[path.name] = schema
    return kept, left_out


def main():
    folder, page = pathlib.Path(sys.argv[1]), json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    schemas, left_out = must_schemas(folder)
    faults = []
    for annotation in page["items"]:
        for name, schema in schemas.items():
            for error in jsonschema.Draft4Validator(schema).iter_errors(annotation):
                faults.append(f"{annotation['id']}: {name}: {error.message[:200]}")
    for fault in faults:
        print(fault)
    print(f"{len(page['items'])} annotations, {len(schemas)} schemas met by all but {len(faults)} times; "
          f"{left_out} schemas refer to files that are not there")
    sys.exit(1 if faults or not schemas else 0)


main()

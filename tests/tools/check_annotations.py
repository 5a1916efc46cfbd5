#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a page of annotations against the JSON schemas of the W3C's conformance tests.

check_annotations.py FOLDER PAGE.json: FOLDER holds the conformance tests. Every schema of what an annotation and a page
must be is used. The files of definitions that the schemas refer to are not among the tests; ours stand for them
(annotation_definitions.py), and are proved first: the standard's own examples must meet them, and each annotation
broken on purpose must not. The last line counts. Ends with 77 where Python has no jsonschema."""
import copy
import json
import pathlib
import sys

from annotation_definitions import CONTEXT, FILES

try:
    import jsonschema
except ImportError:
    print("Python's jsonschema is not installed")
    sys.exit(77)

BASE = "https://definitions.invalid/"  # schemas name their definitions relative to themselves; nothing is fetched
STORE = {BASE + name: {"definitions": definitions} for name, definitions in FILES.items()}


def must_schemas(folder, pattern):
    """A validator for each schema with the strength of a must."""
    validators = {}
    for path in sorted(folder.glob(pattern)):
        schema = json.loads(path.read_text(encoding="utf-8"))
        if schema.get("assertionType") != "must" or schema.get("expectedResult", "valid") != "valid":
            continue
        schema.pop("id", None)
        resolver = jsonschema.RefResolver(BASE + "schema.json", schema, store=STORE,
                                          handlers={"https": lambda name: sys.exit(f"no definitions for {name}")})
        validators[path.name] = jsonschema.Draft4Validator(schema, resolver=resolver)
    return validators


def faults_of(thing, validators):
    return [f"{thing.get('id', 'without id')}: {name}: {error.message[:160]}"
            for name, validator in validators.items() for error in validator.iter_errors(thing)]


def breakings(annotation):
    """The annotation with one thing wrong, again and again."""
    def broken(change):
        copied = copy.deepcopy(annotation)
        change(copied)
        return copied

    def selectors(of):
        target = of["target"]
        return target.get("selector", []) if isinstance(target, dict) else []

    yield "no context", broken(lambda a: a.pop("@context"))
    yield "another context", broken(lambda a: a.update({"@context": "http://example.org/"}))
    yield "no id", broken(lambda a: a.pop("id"))
    yield "an id that is no address", broken(lambda a: a.update(id="note 1"))
    yield "no type", broken(lambda a: a.pop("type"))
    yield "another type", broken(lambda a: a.update(type="Note"))
    yield "no target", broken(lambda a: a.pop("target"))
    yield "a target that is nothing", broken(lambda a: a.update(target={"words": "here"}))
    yield "a body that is nothing", broken(lambda a: a.update(body=[{"words": "here"}]))
    yield "body and bodyValue", broken(lambda a: a.update(body=[], bodyValue="here"))
    yield "a time that is none", broken(lambda a: a.update(created="yesterday"))
    for place, selector in enumerate(selectors(annotation)):
        yield "an unknown selector", broken(lambda a: selectors(a)[place].update(type="LineSelector"))
        for key in {"TextQuoteSelector": ["exact"], "TextPositionSelector": ["start", "end"]}[selector["type"]]:
            yield f"a selector without {key}", broken(lambda a: selectors(a)[place].pop(key))
        if selector["type"] == "TextPositionSelector":
            yield "a negative position", broken(lambda a: selectors(a)[place].update(start=-1))
    if "styleClass" in annotation["target"]:
        yield "a class without a sheet", broken(lambda a: a.pop("stylesheet"))


def main():
    folder, page = pathlib.Path(sys.argv[1]), json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    schemas = must_schemas(folder, "annotations/**/*.json")
    page_schemas = must_schemas(folder, "collections/pages/*.json")
    examples = [json.loads(path.read_text(encoding="utf-8"))
                for path in sorted((folder / "admin/annotation/2016/examples/json").glob("anno*.json"))]
    faults = [f"example {fault}" for example in examples for fault in faults_of(example, schemas)]
    faults += faults_of(page, page_schemas)
    unnoticed = 0
    for item in page["items"]:
        annotation = {"@context": page["@context"], **item}  # in force for all of the page
        faults += faults_of(annotation, schemas)
        for what, broken in breakings(annotation):
            if not faults_of(broken, schemas):
                faults.append(f"{annotation['id']}: {what} is not noticed")
                unnoticed += 1
    for key, value in {"type": "Page", "items": None, "id": "here", "startIndex": -1}.items():
        if not faults_of({**page, key: value}, page_schemas):
            faults.append(f"page: {key} {value} is not noticed")
    for fault in faults:
        print(fault)
    print(f"{len(page['items'])} annotations, {len(examples)} examples of the standard, {len(schemas)} schemas and "
          f"{len(page_schemas)} of the page: {len(faults)} faults")
    sys.exit(1 if faults or not schemas or not examples or CONTEXT not in str(page["@context"]) else 0)


main()

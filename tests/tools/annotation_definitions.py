# SPDX-License-Identifier: GPL-3.0-or-later
"""The definitions that the schemas of the W3C's annotation conformance tests refer to and that do not come with them.

Written after the standard's text (Web Annotation Data Model, W3C Recommendation of 23 February 2017; the section of
each schema names what it asks for), not after the suite's own files. check_annotations.py proves them on the standard's
examples, which all meet them, and on annotations broken on purpose, which do not."""

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
SETS = ["Choice", "Composite", "List", "Independents"]
SELECTORS = ["FragmentSelector", "CssSelector", "XPathSelector", "TextQuoteSelector", "TextPositionSelector",
             "DataPositionSelector", "SvgSelector", "RangeSelector"]
STATES = ["TimeState", "HttpRequestState"]

URI = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:\S+$"}
URIS = {"anyOf": [URI, {"type": "array", "items": URI}]}
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
COUNT = {"type": "integer", "minimum": 0}


def one_or_many(of):
    return {"anyOf": [of, {"type": "array", "not": {"items": {"not": of}}}]}


def holding(**keys):
    """An object that has these keys, with these values."""
    return {"type": "object", "required": sorted(keys), "properties": keys}


def maybe(**keys):
    """An object whose keys, where it has them, have these values."""
    return {"type": "object", "properties": keys}


def having(key):
    return {"type": "object", "required": [key]}


def both(*parts):
    return {"allOf": list(parts)}


def none(*parts):
    return {"not": {"anyOf": list(parts)}}


def typed(*names):
    return holding(type=one_or_many({"enum": list(names)}))


def an_item(of):
    """One of the items is such a thing."""
    return holding(items={"type": "array", "not": {"items": {"not": of}}})


def in_source(of):
    return holding(source=of)


def source_maybe(**keys):
    return maybe(source={"anyOf": [URI, maybe(**keys)]})


def all_items(of):
    return maybe(items={"type": "array", "items": {"anyOf": [URI, of]}})


def if_typed(name, rule):
    return {"anyOf": [{"not": typed(name)}, rule]}


TEXTUAL = typed("TextualBody")
SPECIFIC = having("source")
WEB_RESOURCE = both(having("id"), none(having("source"), typed(*SETS), TEXTUAL))
TARGET = {"anyOf": [URI, holding(id=URI), holding(source={"anyOf": [URI, holding(id=URI)]}),
                    both(typed(*SETS), holding(items={"type": "array", "minItems": 1}))]}
BODY = {"anyOf": [TARGET, both(TEXTUAL, holding(value={"type": "string"})), holding(value={"type": "string"})]}
RIGHTS, CANONICAL, VIA = {"rights": URIS}, {"canonical": URI}, {"via": URIS}
DIRECTION = {"textDirection": {"enum": ["ltr", "rtl", "auto"]}}
LINK = {"anyOf": [URI, holding(id=URI)]}


def one_or_list(of):
    return {"anyOf": [of, {"type": "array", "items": of}]}


SELECTED = maybe(selector=one_or_list({"anyOf": [URI, typed(*SELECTORS), both(LINK, {"not": having("type")})]}))
STATED = maybe(state=one_or_list({"anyOf": [URI, typed(*STATES), both(LINK, {"not": having("type")})]}))
REFINED = maybe(**{key: {"anyOf": [URI, maybe(refinedBy={"anyOf": [URI, typed(*SELECTORS, *STATES)]}), {"type": "array"}]}
                   for key in ("selector", "state")})
STYLED = holding(styleClass={"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]})
POSITION = holding(start=COUNT, end=COUNT)
PAGE_LINK = {"anyOf": [URI, both(typed("AnnotationPage"), holding(id=URI))]}

FILES = {
    "id.json": {
        "stringUri": URI,
        "arraySingleStringUri": URI,
        "idValueFound": holding(id=URI),
    },
    "annotations.json": {
        "contextValueFound": {"enum": [CONTEXT]},
        "contextValueInArrayFound": {"type": "array", "not": {"items": {"not": {"enum": [CONTEXT]}}}},
        "annotationTypeValueFound": typed("Annotation"),
        "bodyValueValidIfPresent": maybe(bodyValue={"type": "string"}),
    },
    "otherProperties.json": {
        "createdValidIfPresent": maybe(created=TIME),
        "modifiedValidIfPresent": maybe(modified=TIME),
        "generatedValidIfPresent": maybe(generated=TIME),
        "rightsValidIfPresent": maybe(**RIGHTS),
        "canonicalValidIfPresent": maybe(**CANONICAL),
        "viaValidIfPresent": maybe(**VIA),
    },
    "choiceSet.json": {f"choiceSetWith{key.capitalize()}": both(typed(*SETS), having(key))
                       for key in ("value", "purpose", "source")},
    "bodyTarget.json": {
        "bodyResourcesFound": BODY,
        "targetResourcesFound": TARGET,
        "textDirectionValidIfPresent": maybe(**DIRECTION),
        "embeddedTextTypeInclTextualBodyWithoutId": both(TEXTUAL, {"not": having("id")}),
        "itemEmbeddedTextTypeInclTextualBodyWithoutId": an_item(both(TEXTUAL, {"not": having("id")})),
        "embeddedTextualBodyWithItems": both(TEXTUAL, having("items")),
        "itemETBWithItems": an_item(both(TEXTUAL, having("items"))),
        "embeddedTextualBodyWithSource": both(TEXTUAL, having("source")),
        "itemETBWithSource": an_item(both(TEXTUAL, having("source"))),
        **{f"{place}wrWith{key.capitalize()}": wrap(both(WEB_RESOURCE, having(key)))
           for place, wrap in (("e", lambda of: of), ("sourceE", in_source), ("itemE", an_item))
           for key in ("items", "purpose")},
    },
    "specificResource.json": {
        "specificResourceWithItems": both(SPECIFIC, having("items")),
        "specificResourceWithValue": both(SPECIFIC, having("value")),
        "itemSRWithItems": an_item(both(SPECIFIC, having("items"))),
        "itemSRWithValue": an_item(both(SPECIFIC, having("value"))),
        "sourceWithCreated": source_maybe(created=TIME),
        "sourceWithModified": source_maybe(modified=TIME),
        "sourceWithRights": source_maybe(**RIGHTS),
        "sourceWithCanonical": source_maybe(**CANONICAL),
        "sourceWithVia": source_maybe(**VIA),
        "sourceWithTextDirection": source_maybe(**DIRECTION),
        "selectorDefined": SELECTED,
        "itemSelectorValidIfPresent": all_items(SELECTED),
        "textPositionSelectorTypeValidIfPresent": if_typed("TextPositionSelector", POSITION),
        "dataPositionSelectorTypeValidIfPresent": if_typed("DataPositionSelector", POSITION),
        "textQuoteSelectorTypeValidIfPresent": if_typed("TextQuoteSelector", holding(exact={"type": "string"})),
        "fragmentSelectorTypeValidIfPresent": if_typed("FragmentSelector", holding(value={"type": "string"})),
        "cssSelectorTypeValidIfPresent": if_typed("CssSelector", holding(value={"type": "string"})),
        "xpathSelectorTypeValidIfPresent": if_typed("XPathSelector", holding(value={"type": "string"})),
        "svgSelectorTypeValidIfPresent": if_typed("SvgSelector", {"anyOf": [having("value"), having("id")]}),
        "rangeSelectorTypeValidIfPresent": if_typed("RangeSelector", both(having("startSelector"), having("endSelector"))),
        "stateDefined": STATED,
        "itemStateValidIfPresent": all_items(STATED),
        "timeStateTypeValidIfPresent": if_typed("TimeState", {"oneOf": [
            having("sourceDate"), both(having("sourceDateStart"), having("sourceDateEnd"))]}),
        "requestHeaderStateTypeValidIfPresent": if_typed("HttpRequestState", having("value")),
        "checkForRefinedBy": REFINED,
        "itemRefinedByValidIfPresent": all_items(REFINED),
        "styleClassDetected": STYLED,
        "itemStyleClassPropertyDetected": an_item(STYLED),
    },
    "collections.json": {
        "contextValueFound": {"enum": [CONTEXT]},
        "contextValueInArrayFound": {"type": "array", "not": {"items": {"not": {"enum": [CONTEXT]}}}},
        "annotationPageTypeValueFound": typed("AnnotationPage"),
        "itemsFound": holding(items={"type": "array"}),
        "labelDefinition": maybe(label={"type": ["string", "array", "object"]}),
        "firstValidIfPresent": maybe(first=LINK),
        "lastValidIfPresent": maybe(last=LINK),
        "nextValidIfPresent": maybe(next=PAGE_LINK),
        "prevValidIfPresent": maybe(prev=PAGE_LINK),
        "partOfValidIfPresent": maybe(partOf=LINK),
        "startIndexDefinition": maybe(startIndex=COUNT),
        "totalDefinition": {"anyOf": [URI, maybe(total=COUNT)]},
    },
}

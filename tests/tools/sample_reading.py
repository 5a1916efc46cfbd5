# SPDX-License-Identifier: GPL-3.0-or-later
"""A plain reading of the sample articles: bytes to text, text to blocks.

Deliberately independent of the program's readers, so that a fault there cannot hide in the key.
It knows only what the sample files use; it is no general reader of Markdown or HTML.
"""
import html.parser
import pathlib
import re

BLOCKS = {"title", "h1", "h2", "h3", "h4", "p", "li", "div", "header", "nav", "main", "article", "section", "aside",
          "footer", "address", "figure", "figcaption", "blockquote", "ul", "ol", "table", "caption", "tr", "form",
          "label", "button", "body", "textarea"}
SILENT = {"script", "style", "head"}


def decode(data):
    """The text of a sample file: byte order marks first, then UTF-8, then Windows-1252; line ends become LF."""
    if data.startswith(b"\xff\xfe") or data.startswith(b"\xfe\xff"):
        text = data.decode("utf-16")
    elif data.startswith(b"\xef\xbb\xbf"):
        text = data.decode("utf-8-sig")
    else:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("cp1252")
    return text.replace("\r\n", "\n")


class _PageText(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.current, self.silent = [], [], 0

    def flush(self):
        text = " ".join("".join(self.current).split())
        self.current = []
        if text:
            self.blocks.append(text)

    def handle_starttag(self, tag, attrs):
        if tag in SILENT:
            self.silent += 1
        elif tag in BLOCKS:
            self.flush()
        elif tag in ("td", "th") and "".join(self.current).strip():
            self.current.append(" | ")
        elif tag == "sup":
            self.current.append("^")

    def handle_endtag(self, tag):
        if tag in SILENT:
            self.silent -= 1
        elif tag in BLOCKS:
            self.flush()

    def handle_data(self, data):
        if not self.silent:
            self.current.append(data)


def html_blocks(text):
    page = _PageText()
    page.feed(text)
    page.close()
    page.flush()
    return page.blocks


def inline_text(line):
    """A line of Markdown without its marks."""
    line = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    line = re.sub(r"\*\*(.+?)\*\*", r"\1", line)
    return re.sub(r"\*(.+?)\*", r"\1", line)


def markdown_blocks(text):
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    blocks, open_block = [], False
    for line in text.split("\n"):
        bare = re.sub(r"^\s*(#{1,6}\s+|>\s?|[-*]\s+|\d+\.\s+)", "", line)
        starts = bool(re.match(r"\s*(#|[-*]\s|\d+\.\s)", line))
        if not bare.strip() or re.fullmatch(r"(-{3,}|>)", line.strip()):
            open_block = False
            continue
        if open_block and not starts:
            blocks[-1] += " " + inline_text(bare.strip())
        else:
            blocks.append(inline_text(bare.strip()))
        open_block = not line.startswith("#")
    return blocks


def blocks_of(path):
    """The blocks of a sample file in order, furniture and repeats among them."""
    path = pathlib.Path(path)
    text = decode(path.read_bytes())
    if path.suffix == ".html":
        return html_blocks(text)
    if path.suffix == ".md":
        return markdown_blocks(text)
    return [line for line in text.split("\n") if line.strip()]


def body_of(path, key):
    """The article's own words: its blocks without what the key calls furniture or a repeat, blank lines between."""
    furniture = [entry["begins"] for entry in key["furniture"]]
    repeats = [entry["begins"] for entry in key["repeats"]]
    kept = []
    for block in blocks_of(path):
        if any(block.startswith(words) for words in furniture):
            continue
        if any(block.startswith(words) for words in repeats) and any(block in earlier for earlier in kept):
            continue
        kept.append(block)
    return "\n\n".join(kept)

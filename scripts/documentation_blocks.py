"""Reads documentation of several formats as blocks: paragraphs, headings, cells, messages.

A block has a mark and a text. What a mark is depends on the format: the id that all translations
share, the tag or the macro that begins the block, or the place in the file. White space in texts is
collapsed. Anything can be read: what is broken gives fewer blocks, and pairing finds out.
"""

import gzip
import html.parser
import re
import struct
import xml.etree.ElementTree
import zlib
from typing import NamedTuple

# A page of documentation has a few hundred kilobytes; nothing larger is read.
MAX_BYTES = 64 << 20


class Block(NamedTuple):
    mark: str
    text: str


# Control characters, soft hyphens, marks of direction and byte order; but Persian needs joiners.
UNSEEN = re.compile(
    "[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def collapse(text):
    """White space becomes single blanks; what is not seen goes."""
    return " ".join(UNSEEN.sub("", text).split())


def read_bytes(path):
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rb") as file:
            return file.read(MAX_BYTES)
    except (OSError, EOFError, zlib.error):  # Broken, or a link to what was not unpacked.
        return b""


def read_text(path):
    return read_bytes(path).decode("utf-8", errors="replace")


# Pages: HTML, and Mallard's XML, which the same reader takes.

BLOCK_TAGS = frozenset(
    "blockquote body caption dd desc div dl dt h1 h2 h3 h4 h5 h6 item li note ol p page section "
    "steps subtitle table tbody td terms th thead title tr ul".split())
IGNORED_TAGS = frozenset("credit header mal:credit nav pre revision screen script style".split())
# Keys as they are called on other systems; hidden, beside those of this one.
IGNORED_CLASSES = frozenset(["MAC"])


class PageReader(html.parser.HTMLParser):
    """Collects the blocks of a page; each start or end of a block-level element begins one.

    The mark of a block is the id of its element where that is a paragraph's or a heading's of
    LibreOffice's help, else the tag.
    """

    SHARED_ID = re.compile(r"(?:par|hd)_id")

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.marks = []
        self.texts = []
        self.ignored_tag = None
        self.ignored_depth = 0

    def handle_starttag(self, tag, attributes):
        if self.ignored_tag:
            self.ignored_depth += tag == self.ignored_tag
            return
        attributes = dict(attributes)
        classes = (attributes.get("class") or "").split()
        if tag in IGNORED_TAGS or not IGNORED_CLASSES.isdisjoint(classes):
            self.ignored_tag, self.ignored_depth = tag, 1
        elif tag in BLOCK_TAGS:
            name = attributes.get("id") or ""
            self.begin(name if self.SHARED_ID.match(name) else tag)
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag):
        if self.ignored_tag:
            self.ignored_depth -= tag == self.ignored_tag
            if self.ignored_depth == 0:
                self.ignored_tag = None
        elif tag in BLOCK_TAGS:
            self.begin("/" + tag)

    def handle_data(self, data):
        if not self.ignored_tag and self.texts:
            self.texts[-1].append(data)

    def begin(self, mark):
        self.marks.append(mark)
        self.texts.append([])

    def blocks(self):
        return [Block(mark, collapse("".join(text))) for mark, text in zip(self.marks, self.texts)]


def page_blocks(path):
    reader = PageReader()
    reader.feed(read_text(path))
    reader.close()
    return reader.blocks()


# Manual pages. Translations have fonts as escapes where the original has macros.

FONT_MACROS = frozenset("B I R BI BR IB IR RB RI SB SM".split())
LINK_MACROS = frozenset("UR UE MT ME".split())
LITERAL_BEGIN, LITERAL_END = frozenset("nf EX TS EQ".split()), frozenset("fi EE TE EN".split())
HEADINGS = frozenset("SH SS".split())
SILENT_MACROS = frozenset(
    "PD RE RS TH ad am de ds el ft hy ie if ig in na ne nh nr so sp ta".split())

ROFF_CHARACTERS = {
    "aq": "'", "cq": "’", "oq": "‘", "dq": '"', "lq": "“", "rq": "”", "Fo": "«", "Fc": "»",
    "em": "—", "en": "–", "bu": "•", "ha": "^", "ti": "~", "rs": "\\", "co": "©", "mu": "×",
    "->": "→", "<-": "←",
}
ROFF_ESCAPE = re.compile(r"\\(?:f(?:\(..|\[[^]]*\]|.)|s[-+]?\d|\*?\(..|\*?\[[^]]*\]|c$|.)")
ROFF_SPOKEN = {
    "-": "-", "e": "\\", "\\": "\\", "'": "'", "`": "`", " ": " ", "~": " ", "0": " ", ".": ".",
}


def roff_character(escape):
    found = escape.group()
    if found[1] in "fsc*":
        return ""
    if found[1] in "([":
        return ROFF_CHARACTERS.get(found[2:].rstrip("]"), "")
    return ROFF_SPOKEN.get(found[1], "")


def roff_text(text):
    return ROFF_ESCAPE.sub(roff_character, text)


def roff_arguments(line):
    quoted = re.findall(r'"((?:[^"]|"")*)"|(\S+)', line)
    return [first.replace('""', '"') or second for first, second in quoted]


class ManReader:
    """Collects the blocks of a manual page; each macro but those of fonts and links begins one."""

    def __init__(self):
        self.blocks = []
        self.mark, self.lines = "", []
        self.literal = False

    def read(self, text):
        for line in text.splitlines():
            if line[:1] in (".", "'"):
                self.macro(line[1:].strip())
            elif not self.literal:
                self.lines.append(line)
        self.begin("")
        return self.blocks

    def macro(self, line):
        name, _, rest = line.partition(" ")
        if name in LITERAL_BEGIN | LITERAL_END:
            self.literal = name in LITERAL_BEGIN
        elif self.literal or name.startswith('\\"') or name in SILENT_MACROS | LINK_MACROS:
            return
        elif name in FONT_MACROS:
            arguments = roff_arguments(rest)
            self.lines.append((" " if len(name) == 1 or name == "SM" else "").join(arguments))
        else:
            self.begin(name)
            arguments = roff_arguments(rest)
            if name in HEADINGS:
                self.lines.append(" ".join(arguments))
            elif name == "IP":
                self.lines += arguments[:1]

    def begin(self, mark):
        self.blocks.append(Block(self.mark, collapse(roff_text("\n".join(self.lines)))))
        self.mark, self.lines = mark, []


def man_blocks(path):
    return ManReader().read(read_text(path))


# Names of things in the Common Locale Data Repository.

NAMED = ("annotations", "localeDisplayNames", "calendar", "fields", "unitLength", "subdivisions")
UNNAMED = frozenset(
    "alias codePattern dateFormatItem greatestDifference localeKeyTypePattern pattern".split())
PLACEHOLDER = re.compile(r"\{\d\}")


def locale_blocks(path):
    """The mark of a block is its path of elements and attributes."""
    try:
        root = xml.etree.ElementTree.fromstring(read_bytes(path))
    except xml.etree.ElementTree.ParseError:
        return []
    blocks = []

    def visit(element, mark):
        attributes = (f"{name}={value}"
                      for name, value in sorted(element.items()) if name != "draft")
        mark += "/" + " ".join([element.tag, *attributes])
        names_something = element.tag not in UNNAMED and any(name in mark for name in NAMED)
        if names_something and len(element) == 0 and element.text:
            blocks.append(Block(mark, collapse(PLACEHOLDER.sub(" ", element.text))))
        for child in element:
            visit(child, mark)

    visit(root, "")
    return blocks


# Catalogues of messages, as GNU gettext compiles them.

# Markup, variables, and the note for translators that precedes a word of several senses.
NOT_SPOKEN = re.compile(r"<[^>]*>|\$\w+(?:\.\w+)*\|?|^[^^\s]+\^")


def catalogue_pairs(path):
    """Messages and their translations; the first form of those that have a plural."""
    data = read_bytes(path)
    if len(data) < 28 or data[:4] not in (b"\xde\x12\x04\x95", b"\x95\x04\x12\xde"):
        return
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    count, originals, translations = struct.unpack_from(order + "3I", data, 8)

    def text(table, i):
        length, begin = struct.unpack_from(order + "2I", data, table + 8 * i)
        message = data[begin:begin + length].decode("utf-8", errors="replace").split("\0")[0]
        return message.rpartition("\4")[2]  # A context may precede it.

    for i in range(min(count, len(data) // 16)):
        if max(originals, translations) + 8 * (i + 1) > len(data):
            return
        original = text(originals, i)
        if original:  # The first is the header of the catalogue.
            yield tuple(collapse(NOT_SPOKEN.sub(" ", side))
                        for side in (original, text(translations, i)))

#!/usr/bin/env python3
"""Writes what translated documentation says in English and in another language, a pair a line.

    scripts/documentation_bitext.py FOLDER LANGUAGE

FOLDER is where packages of Debian were unpacked: it holds usr/share. LANGUAGE is a code such as de
or pt-BR. Prints SOURCE TAB TARGET, each pair once, and says on stderr how many each collection
gave. Texts that were left in English, and those in a script that the language is not written in,
are left out. Exit status: 0 pairs were written, 1 there are none, 2 it could not be done.
"""

import functools
import pathlib
import re
import sys
import unicodedata
from typing import Callable, NamedTuple

from documentation_blocks import catalogue_pairs, locale_blocks, man_blocks, page_blocks

# Languages that documentation has by region or by another code than people say.
CALLED = {"zh": "zh-CN", "zh-hans": "zh-CN", "zh-hant": "zh-TW", "zh-hk": "zh-TW", "no": "nb"}
# Where the Common Locale Data Repository has more than the language's code.
LOCALES = {"zh-TW": "zh_Hant", "nb": "no"}

# First words of Unicode's names of letters. Languages that are not here have Latin letters.
ARABIC, CYRILLIC, DEVANAGARI = {"ARABIC"}, {"CYRILLIC"}, {"DEVANAGARI"}
SCRIPTS = {
    "am": {"ETHIOPIC"}, "ar": ARABIC, "as": {"BENGALI"}, "be": CYRILLIC, "bg": CYRILLIC,
    "bn": {"BENGALI"}, "dz": {"TIBETAN"}, "el": {"GREEK"}, "fa": ARABIC, "gu": {"GUJARATI"},
    "he": {"HEBREW"}, "hi": DEVANAGARI, "hy": {"ARMENIAN"},
    "ja": {"CJK", "HIRAGANA", "KATAKANA"}, "ka": {"GEORGIAN"}, "kk": CYRILLIC,
    "km": {"KHMER"}, "kn": {"KANNADA"}, "ko": {"HANGUL", "CJK"}, "lo": {"LAO"}, "mk": CYRILLIC,
    "ml": {"MALAYALAM"}, "mn": CYRILLIC, "mr": DEVANAGARI, "my": {"MYANMAR"}, "ne": DEVANAGARI,
    "or": {"ORIYA"}, "pa": {"GURMUKHI"}, "ru": CYRILLIC, "si": {"SINHALA"}, "sr": CYRILLIC,
    "ta": {"TAMIL"}, "te": {"TELUGU"}, "th": {"THAI"}, "uk": CYRILLIC, "ur": ARABIC, "zh": {"CJK"},
}
# Names of programs and commands stay in Latin letters everywhere, so much less than half will do.
MIN_SHARE_OF_SCRIPT = 0.1
MAX_SHARE_OF_ENGLISH_WORDS = 0.6

WORD = re.compile(r"[^\W\d_]+")
SENTENCE_END = re.compile(r"(?<=[.!?؟।])\s+|(?<=[。！？])(?![」』”’）])\s*")


class Language:
    """A language, and how the names of files and folders call it."""

    def __init__(self, code):
        code = code.replace("_", "-")
        code = CALLED.get(code.lower(), code)
        self.primary, _, region = code.lower().partition("-")
        tag = f"{self.primary}-{region.upper()}" if region else self.primary
        self.tags = [tag, tag.replace("-", "_"), tag.lower(), self.primary]
        self.locale = LOCALES.get(tag, self.primary)
        self.scripts = SCRIPTS.get(self.primary, {"LATIN"})


class Collection(NamedTuple):
    """Pages of which each has a translation.

    `english` matches the English files; `translated` makes a file's name that of its translation,
    with {} for the language or {locale} for its locale. Blocks meet by their marks where all
    translations share those, else in order.
    """
    name: str
    english: str
    translated: tuple
    blocks: Callable
    marks_are_shared: bool = False


COLLECTIONS = (
    Collection("LibreOffice's help", "libreoffice/help/en-US/text/**/*.html",
               ("/en-US/", "/{}/"), page_blocks, marks_are_shared=True),
    Collection("The Debian Administrator's Handbook", "doc/debian-handbook/html/en-US/*.html",
               ("/en-US/", "/{}/"), page_blocks),
    Collection("installation guide", "doc/installation-guide-*/en/*.html",
               ("/en/", "/{}/"), page_blocks),
    Collection("Debian Reference", "debian-reference/*.en.html",
               (r"\.en\.html", ".{}.html"), page_blocks),
    Collection("Developer's Reference", "developers-reference/*.html",
               ("developers-reference/", "developers-reference/{}/"), page_blocks),
    Collection("Debian FAQ", "doc/debian/FAQ/*.en.html",
               (r"/FAQ/(.*)\.en\.html", r"/FAQ/{}/\1.{}.html"), page_blocks),
    Collection("aptitude's manual", "doc/aptitude/html/en/*.html",
               ("/en/", "/{}/"), page_blocks),
    Collection("GNOME's help", "help/C/**/*.page", ("/C/", "/{}/"), page_blocks),
    Collection("manual pages", "man/man*/*.gz", ("^man/", "man/{}/"), man_blocks),
    *(Collection(name, f"unicode/cldr/common/{folder}/en.xml",
                 ("/en.xml", "/{locale}.xml"), locale_blocks, marks_are_shared=True)
      for name, folder in (("names of things", "annotations"),
                           ("names of languages, months, units", "main"),
                           ("names of regions", "subdivisions"))),
)
# Compiled catalogues hold both languages.
CATALOGUES = ("stories of games", "games/wesnoth/*/locale/{}/LC_MESSAGES/*.mo")


def unique(blocks):
    """Texts by marks, of those that occur once."""
    texts = {}
    for block in blocks:
        texts[block.mark] = None if block.mark in texts else block.text
    return {mark: text for mark, text in texts.items() if text}


def paired_by_mark(english, translated):
    translations = unique(translated)
    return [(text, translations[mark])
            for mark, text in unique(english).items() if mark in translations]


def paired_in_order(english, translated):
    """Nothing where the marks differ; translations may go on with the names of who made them."""
    if [block.mark for block in english] != [block.mark for block in translated[:len(english)]]:
        return []
    return [(source.text, target.text) for source, target in zip(english, translated)]


def translation_of(root, page, collection, language):
    """The path of the translation of a page, or None."""
    template = re.sub(*collection.translated, page.relative_to(root).as_posix(), count=1)
    template = template.replace("{locale}", language.locale)
    for tag in language.tags:
        path = root / template.replace("{}", tag)
        if path.is_file():
            return path
    regional = template.replace("{}", language.primary + "[-_][A-Z][A-Z]")
    return next(iter(sorted(root.glob(regional))), None)


def collection_pairs(root, collection, language):
    pair_up = paired_by_mark if collection.marks_are_shared else paired_in_order
    for page in sorted(root.glob(collection.english)):
        translation = translation_of(root, page, collection, language)
        if translation:
            yield from pair_up(collection.blocks(page), collection.blocks(translation))


def message_pairs(root, pattern, language):
    for tag in dict.fromkeys(language.tags):
        catalogues = sorted(root.glob(pattern.format(tag)))
        for catalogue in catalogues:
            yield from catalogue_pairs(catalogue)
        if catalogues:
            return


def words(text):
    return WORD.findall(text.casefold())


@functools.cache
def script_of(letter):
    return re.split("[ -]", unicodedata.name(letter, ""))[0]


def share_in_scripts(text, scripts):
    letters = [letter for letter in text if letter.isalpha()]
    return sum(script_of(letter) in scripts for letter in letters) / max(1, len(letters))


def is_translated(source, target, language):
    source_words, target_words = words(source), words(target)
    if not source_words or not target_words:
        return False
    english = set(source_words)
    left_in_english = sum(word in english for word in target_words) / len(target_words)
    return (left_in_english <= MAX_SHARE_OF_ENGLISH_WORDS and
            share_in_scripts(target, language.scripts) >= MIN_SHARE_OF_SCRIPT)


def sentences(text):
    pieces = []
    for piece in SENTENCE_END.split(text):
        if pieces and piece[:1].islower():
            pieces[-1] += " " + piece
        elif piece:
            pieces.append(piece)
    return pieces


def in_sentences(source, target):
    """Sentence by sentence where both sides have equally many: less text teaches words better."""
    source_sentences, target_sentences = sentences(source), sentences(target)
    if len(source_sentences) == len(target_sentences):
        return list(zip(source_sentences, target_sentences))
    return [(source, target)]


def write_pairs(pairs, language, seen, output):
    """How many pairs were written."""
    count = len(seen)
    for paragraph_pair in pairs:
        if paragraph_pair in seen or not is_translated(*paragraph_pair, language):
            continue
        for pair in in_sentences(*paragraph_pair):
            if pair not in seen and is_translated(*pair, language):
                seen.add(pair)
                output.write("\t".join(pair) + "\n")
    return len(seen) - count


def main():
    if len(sys.argv) != 3:
        print("usage: documentation_bitext.py FOLDER LANGUAGE", file=sys.stderr)
        return 2
    root, language = pathlib.Path(sys.argv[1]).resolve() / "usr/share", Language(sys.argv[2])
    if language.primary == "en":
        print("documentation_bitext.py: expected a language other than English", file=sys.stderr)
        return 2
    if not root.is_dir():
        print(f"documentation_bitext.py: expected unpacked packages, found no {root}",
              file=sys.stderr)
        return 2
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sources = [(collection.name, collection_pairs(root, collection, language))
               for collection in COLLECTIONS]
    sources.append((CATALOGUES[0], message_pairs(root, CATALOGUES[1], language)))
    seen = set()
    for name, pairs in sources:
        count = write_pairs(pairs, language, seen, sys.stdout)
        if count:
            print(f"  {name}: {count} pairs", file=sys.stderr)
    return 0 if seen else 1


if __name__ == "__main__":
    sys.exit(main())

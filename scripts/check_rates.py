#!/usr/bin/env python3
"""Measures what the checks find in careful translations, and what in translations with mistakes.

    scripts/check_rates.py CACHE PROGRAM [--languages de fr ru ja] [--mistakes N] [--show N]
                           [--rule RULE=SEVERITY[:THRESHOLD]...] [--require]

Takes The Debian Administrator's Handbook, which it fetches into the folder CACHE where it is not
there yet (apt-get download, dpkg -x; nothing is installed), and pairs the blocks of pages whose
translations have the same markup. PROGRAM is diglot, which checks them by the profile for
translations as lines of source, tab, target.

Prints the share of untouched units with findings, and how many of N mistakes (1,000; drawn with a fixed
seed, evenly over kinds and languages) are found as error or warning: by a finding that the
untouched unit has not. --show prints N untouched units with findings of each language, to read.

Exit status: 0 measured, 1 with --require where a rate is worse than it has to be, 2 it could not be
done, 77 the handbook cannot be had here.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys

from documentation_bitext import COLLECTIONS, Language, is_translated, translation_of
from documentation_blocks import PageReader, collapse, read_text

PACKAGE = "debian-handbook"
SEED = 20240229
CANNOT_BE_HAD = 77

# What --require wants: shares of units, and of mistakes.
MOST_ERRORS = 0.01
MOST_WARNINGS = 0.06
LEAST_FOUND = 0.95

# Blocks with less text are captions and names.
LEAST_LETTERS = 10


class InlineReader(PageReader):
    """Keeps some tags inside blocks, without their attributes."""

    KEPT = frozenset(["code", "em", "strong"])

    def handle_starttag(self, tag, attributes):
        super().handle_starttag(tag, attributes)
        if tag in self.KEPT:
            self.handle_data(f"<{tag}>")

    def handle_endtag(self, tag):
        if tag in self.KEPT:
            self.handle_data(f"</{tag}>")
        super().handle_endtag(tag)


def blocks(path, reader):
    reader.feed(read_text(path))
    reader.close()
    return reader.blocks()


def fetch(cache):
    """The folder that holds the unpacked package."""
    root = cache / PACKAGE
    if not (root / "usr/share/doc" / PACKAGE).is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        try:
            subprocess.run(["apt-get", "download", PACKAGE], cwd=cache, check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            archive = sorted(cache.glob(f"{PACKAGE}_*.deb"))[-1]
            subprocess.run(["dpkg", "-x", archive.name, PACKAGE], cwd=cache, check=True)
        except (OSError, subprocess.CalledProcessError, IndexError) as error:
            print(f"check_rates.py: skipped: expected {PACKAGE} in {cache} or from apt-get "
                  f"download, found neither ({error})", file=sys.stderr)
            sys.exit(CANNOT_BE_HAD)
    return root / "usr/share"


def units_of(root, language, make_reader):
    """Unique pairs of blocks that are translated, in the order of the pages."""
    handbook = next(c for c in COLLECTIONS if PACKAGE in c.english)
    units = {}
    for page in sorted(root.glob(handbook.english)):
        translation = translation_of(root, page, handbook, language)
        if not translation:
            continue
        english, translated = blocks(page, make_reader()), blocks(translation, make_reader())
        if [block.mark for block in english] != [block.mark for block in translated]:
            continue
        for source, target in zip(english, translated):
            letters = sum(c.isalpha() for c in source.text)
            pair = collapse(source.text), collapse(target.text)
            if letters >= LEAST_LETTERS and is_translated(*pair, language):
                units[pair] = None
    return list(units)


# Mistakes: each takes a unit and gives it with a mistake, or None where it cannot be made.

NUMBER = re.compile(r"(?<![\w./:,+=-])\d+(?![\w/:=-]|[.,]\d)")
WORD = re.compile(r"[^\W\d_]{2,}")
# Where words are not parted: a run of Katakana or of Han, or a Latin word.
UNSPACED_WORD = re.compile(r"[\u30a1-\u30fa\u30fc]{3,}|[\u4e00-\u9fff]{2,}|[A-Za-z]{2,}")
TAG = re.compile(r"</?(\w+)>")


# A capital behind a full stop, but for abbreviations ("z. B. Kiel") and numbers of chapters.
SENTENCE_GAP = re.compile(r"(?<=[^\W\d_]{4}[.!?])\s+(?=[\"“„«(]?[^\W\d_a-zа-я])|(?<=[。！？])(?![」』”’）)])\s*")


def long_sentences(text):
    """The sentences of a text, where there are two or more and none of them is a remnant."""
    pieces = [piece for piece in SENTENCE_GAP.split(text) if piece]
    is_long = all(len(WORD.findall(piece)) >= 3 or len(piece) >= 15 for piece in pieces)
    return pieces if len(pieces) >= 2 and is_long else []


def drop_sentence(source, target, language, draw):
    own = long_sentences(target)
    if not own or not long_sentences(source):
        return None
    del own[draw.randrange(len(own))]
    return source, ("" if language.primary in ("ja", "zh") else " ").join(own)


def change_number(source, target, language, draw):
    del language
    on_both = set(NUMBER.findall(source))
    places = [match for match in NUMBER.finditer(target) if match.group() in on_both]
    if not places:
        return None
    place = draw.choice(places)
    digits = list(place.group())
    i = draw.randrange(len(digits))
    digits[i] = draw.choice([digit for digit in "123456789" if digit != digits[i]])
    return source, target[:place.start()] + "".join(digits) + target[place.end():]


PLACEHOLDERS = (("%s", "%d"), ("%1$s", "%2$s"), ("%(name)s", "%(file)s"), ("{0}", "{1}"),
                ("{name}", "{user}"), ("${count}", "${total}"), ("%d", "%s"))


def insert(text, placeholder, draw):
    """Between two words, or, where none are parted, at the end."""
    places = [match.start() for match in re.finditer(r"(?<=\w) (?=\w)", text)] or [len(text)]
    place = draw.choice(places)
    return f"{text[:place]} {placeholder} {text[place:].lstrip()}"


def lose_placeholder(source, target, language, draw):
    del language
    right, wrong = draw.choice(PLACEHOLDERS)
    with_placeholder = insert(source, right, draw)
    if draw.random() < 0.5:
        return with_placeholder, target
    return with_placeholder, insert(target, wrong, draw)


def lose_tag(source, target, language, draw):
    """Drops one, makes one another, or exchanges the two of a pair. For units with tags."""
    del language
    places = list(TAG.finditer(target))
    if not places:
        return None
    place = draw.choice(places)
    how = draw.randrange(3)
    if how == 0:
        return source, target[:place.start()] + target[place.end():]
    if how == 1:
        other = place.group().replace(place.group(1), "b")
        return source, target[:place.start()] + other + target[place.end():]
    swapped = re.sub(r"<(\w+)>([^<]*)</\1>", r"</\1>\2<\1>", target, count=1)
    return None if swapped == target else (source, swapped)


def leave_in_source(source, target, language, draw):
    del target, language, draw
    return (source, source) if len(WORD.findall(source)) >= 3 else None


def double_word(source, target, language, draw):
    unspaced = language.primary in ("ja", "zh")
    places = list((UNSPACED_WORD if unspaced else WORD).finditer(target))
    if not places:
        return None
    place = draw.choice(places)
    gap = "" if unspaced and not place.group().isascii() else " "
    return source, target[:place.end()] + gap + place.group() + target[place.end():]


# Kind of mistake, how it is made, whether it needs units with tags.
KINDS = (
    ("dropped sentence", ((drop_sentence, False),)),
    ("changed number", ((change_number, False),)),
    ("placeholder or tag", ((lose_placeholder, False), (lose_tag, True))),
    ("left in the source", ((leave_in_source, False),)),
    ("doubled word", ((double_word, False),)),
)


def make_mistakes(units, makers_index, language, count, draw):
    """Units with mistakes by their number: {number: (kind, (source, target))}."""
    mistakes = {}
    for kind, makers in KINDS:
        makers = [(make, tagged) for make, tagged in makers if tagged == makers_index]
        if not makers:
            continue
        wanted = count // (2 if len(dict(KINDS)[kind]) > 1 else 1)
        numbers = [number for number in range(len(units)) if number not in mistakes]
        draw.shuffle(numbers)
        for number in numbers:
            if wanted == 0:
                break
            made = makers[0][0](*units[number], language, draw)
            if made and made != units[number]:
                mistakes[number] = kind, made
                wanted -= 1
    return mistakes


def findings_of(program, rules, units, language):
    """Findings by unit: lists of (severity, rule, message)."""
    lines = "".join(f"{source}\t{target}\n" for source, target in units)
    command = [program, "check", "-", "--from", "tsv", "--profile", "translation",
               "--source-language", "en", "--target-language", language.primary,
               "--format", "jsonl", "--fail-on", "never", "--quiet"]
    for rule in rules:
        command += ["--rule", rule]
    run = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True)
    found = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        record = json.loads(line)
        found[record["unit"]].append((record["severity"], record["rule"], record["message"]))
    return found


def serious(findings, severities=("error", "warning")):
    return [finding for finding in findings if finding[0] in severities]


class Rates:
    def __init__(self):
        self.units = collections.Counter()
        self.with_errors = collections.Counter()
        self.with_warnings = collections.Counter()
        self.by_rule = collections.defaultdict(collections.Counter)
        self.mistakes = collections.Counter()
        self.as_error = collections.Counter()
        self.as_warning = collections.Counter()

    def add_untouched(self, language, units, found):
        self.units[language] += len(units)
        for findings in found.values():
            severities = {severity for severity, _, _ in findings}
            self.with_errors[language] += "error" in severities
            self.with_warnings[language] += "error" not in severities and "warning" in severities
            for severity, rule in {(severity, rule) for severity, rule, _ in findings}:
                self.by_rule[rule][language, severity] += 1

    def add_mistakes(self, language, mistakes, untouched, found):
        for number, (kind, _) in mistakes.items():
            new = [f for f in found.get(number, []) if f not in untouched.get(number, [])]
            self.mistakes[kind, language] += 1
            self.as_error[kind, language] += bool(serious(new, ("error",)))
            self.as_warning[kind, language] += bool(serious(new)) and not serious(new, ("error",))

    def total(self, counter):
        return sum(counter.values())

    def print(self, languages):
        print("untouched units        " + "".join(f"{name:>16}" for name in languages))
        print("  units                " + "".join(f"{self.units[name]:16}" for name in languages))
        for label, counter in (("errors", self.with_errors), ("warnings alone", self.with_warnings)):
            shares = "".join(f"{100 * counter[name] / max(1, self.units[name]):15.2f}%"
                             for name in languages)
            print(f"  with {label:16}{shares}")
        print("units by rule: errors/warnings/infos")
        for rule, counter in sorted(self.by_rule.items()):
            cells = ("/".join(str(counter[name, severity])
                              for severity in ("error", "warning", "info")) for name in languages)
            print(f"  {rule:21}" + "".join(f"{cell:>16}" for cell in cells))
        print("mistakes: errors+warnings of all")
        for kind, _ in KINDS:
            cells = (f"{self.as_error[kind, name]}+{self.as_warning[kind, name]} of "
                     f"{self.mistakes[kind, name]}" for name in languages)
            print(f"  {kind:21}" + "".join(f"{cell:>16}" for cell in cells))
        found = self.total(self.as_error) + self.total(self.as_warning)
        print(f"found: {found} of {self.total(self.mistakes)}, "
              f"{self.total(self.as_error)} of them as errors")

    def are_good_enough(self):
        units = self.total(self.units)
        found = self.total(self.as_error) + self.total(self.as_warning)
        return (self.total(self.with_errors) <= MOST_ERRORS * units and
                self.total(self.with_warnings) <= MOST_WARNINGS * units and
                found >= LEAST_FOUND * self.total(self.mistakes))


def show(name, units, found, count, draw):
    numbers = sorted(number for number in found if serious(found[number]))
    for number in sorted(draw.sample(numbers, min(count, len(numbers)))):
        print(f"--- {name} unit {number + 1}")
        for severity, rule, message in serious(found[number]):
            print(f"  {severity} {rule}: {message}")
        print(f"  {units[number][0]}\n  {units[number][1]}")


def show_missed(name, units, mistakes, untouched, found):
    for number, (kind, made) in mistakes.items():
        if not serious([f for f in found.get(number, []) if f not in untouched.get(number, [])]):
            print(f"--- {name} unit {number + 1} missed: {kind}\n  {made[0]}\n  {made[1]}"
                  f"\n  was: {units[number][1]}")


def measure(arguments, root):
    rates = Rates()
    for name in arguments.languages:
        language = Language(name)
        draw = random.Random(f"{SEED} {name}")
        count = arguments.mistakes // (len(KINDS) * len(arguments.languages))
        for tagged, make_reader in ((False, PageReader), (True, InlineReader)):
            units = units_of(root, language, make_reader)
            untouched = findings_of(arguments.program, arguments.rule, units, language)
            mistakes = make_mistakes(units, tagged, language, count, draw)
            changed = list(units)
            for number, (_, unit) in mistakes.items():
                changed[number] = unit
            found = findings_of(arguments.program, arguments.rule, changed, language)
            label = name + (" tagged" if tagged else "")
            rates.add_untouched(label, units, untouched)
            rates.add_mistakes(label, mistakes, untouched, found)
            if arguments.show:
                show(label, units, untouched, arguments.show, draw)
                show_missed(label, units, mistakes, untouched, found)
    labels = [name + suffix for name in arguments.languages for suffix in ("", " tagged")]
    rates.print(labels)
    return rates


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cache", type=pathlib.Path)
    parser.add_argument("program")
    parser.add_argument("--languages", nargs="+", default=["de", "fr", "ru", "ja"])
    parser.add_argument("--mistakes", type=int, default=1000)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--rule", nargs="+", default=[], metavar="RULE=SEVERITY[:THRESHOLD]")
    parser.add_argument("--require", action="store_true")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    sys.stdout.reconfigure(encoding="utf-8")
    root = fetch(arguments.cache.resolve())
    try:
        rates = measure(arguments, root)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"check_rates.py: {error}", file=sys.stderr)
        return 2
    return 1 if arguments.require and not rates.are_good_enough() else 0


if __name__ == "__main__":
    sys.exit(main())

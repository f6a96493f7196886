"""Copies of sentences that differ from copy to copy as texts differ from each other.

A document of a million sentences has to be made of the same few thousand again and again. Were the
copies equal, words would be learned from a hundred times as many examples as a real text of that
size has, and whatever is sought by rare words would find a hundred places. So in each copy but
the first some words get letters of their own:

* numbers, all of them;
* of the other words, a share of the *families* (words that begin with the same four letters; single
  characters where no blanks are written) that are rare in the gold on both sides.

The same family gets the same letters everywhere in a copy, on both sides, so that names, cognates
and numbers that look alike still do, and inflected names stay one family. Lengths do not
change, apart from bytes. What it cannot do: shapes of beads, lengths and frequent words still
repeat, so these documents are easier than a real library for everything that learns from a pair.
"""

import collections
import hashlib
import re
import unicodedata

FAMILY_LENGTH = 4
RARE_COUNT = 20  # Occurrences of a family on a side, at most.

# Kana and Han are words one by one; other letters and digits form runs.
CHARACTERS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
WORD = re.compile(rf"[{CHARACTERS}]|(?:(?![{CHARACTERS}])[^\W_])+")


def family_of(word):
    return word[:FAMILY_LENGTH].lower()


def script_of(letter):
    """LATIN, CYRILLIC, CJK ... or DIGIT; letters change places within one."""
    return unicodedata.name(letter, "NONE").split()[0 if letter.isalpha() else -2]


def draw(*key):
    """A number from 0 to 2^64 that depends on the key alone."""
    digest = hashlib.blake2b("\0".join(map(str, key)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big")


class Variation:
    def __init__(self, beads, share, seed):
        """`share` of the rare families change in each copy; with 0, numbers stay as well."""
        self.seed = seed
        self.threshold = int(share * 2**64)
        counts = [collections.Counter(), collections.Counter()]
        letters = collections.defaultdict(set)
        for bead in beads:
            for side, sentences in enumerate(bead):
                for word in WORD.findall("\n".join(sentences)):
                    counts[side][family_of(word)] += 1
                    for letter in word.lower():
                        if letter.isalpha():
                            letters[script_of(letter)].add(letter)
        self.rare = {family for family in counts[0] | counts[1]
                     if max(counts[0][family], counts[1][family]) <= RARE_COUNT}
        # From a letter to the others of its script.
        self.alphabets = {}
        for members in letters.values():
            alphabet = sorted(members)
            for place, letter in enumerate(alphabet):
                self.alphabets[letter] = (alphabet, place)
        self.changed = {}
        self.copy = 0

    def shifted(self, letter, by):
        if letter.isdecimal():
            return str((unicodedata.decimal(letter) + by) % 10)
        if letter.lower() not in self.alphabets:
            return letter
        alphabet, place = self.alphabets[letter.lower()]
        other = alphabet[(place + by) % len(alphabet)]
        upper = other.upper()
        return upper if letter.isupper() and len(upper) == 1 else other

    def change(self, word):
        if word.isdecimal():
            number = draw(self.seed, self.copy, word)
            return "".join(self.shifted(digit, number >> 8 * place)
                           if place > 0 else digit for place, digit in enumerate(word))
        family = family_of(word)
        if family not in self.rare or draw(self.seed, self.copy, family) >= self.threshold:
            return word
        number = draw(self.seed, self.copy, family, "letters")
        begin = "".join(self.shifted(letter, number >> 12 * place)
                        for place, letter in enumerate(word[:FAMILY_LENGTH]))
        return begin + word[FAMILY_LENGTH:]

    def remembered(self, match):
        word = match.group()
        if word not in self.changed:
            self.changed[word] = self.change(word)
        return self.changed[word]

    def bead(self, bead, copy):
        """A bead as it is in a copy, which are counted from 0: the first is as it was."""
        if copy == 0 or self.threshold == 0:
            return bead
        if copy != self.copy:
            self.copy = copy
            self.changed = {}
        return tuple([WORD.sub(self.remembered, sentence) for sentence in side] for side in bead)

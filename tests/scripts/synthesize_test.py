"""Documents that bench/scale makes of the samples, and what their gold links promise.

    synthesize_test.py BENCH_FOLDER
"""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

BENCH = pathlib.Path(sys.argv[1]).resolve()
sys.path[:0] = [str(BENCH), str(BENCH / "scale")]
from harness import gold
from vary import Variation

CLEAN = ("--drop", "0", "--insert", "0", "--chapter-every", "0", "--repeat-every", "0",
         "--vary", "0")


def run(script, *arguments):
    command = [sys.executable, "-B", BENCH / "scale" / script, *arguments]
    subprocess.run(list(map(str, command)), check=True)


class Made:
    """A document that was made in a temporary folder."""

    def __init__(self, folder, *options, sentences=2000):
        run("synthesize.py", folder, "--sentences", sentences, "--languages", "en-fr", *options)
        document = gold.find_document(folder)
        self.source, self.target = gold.read_lines(document.source), gold.read_lines(document.target)
        self.links = gold.read_links(document.links)
        self.counts = collections.Counter(json.loads((folder / "made.json").read_text()))
        self.bytes = [path.read_bytes() for path in sorted(folder.iterdir())]

    def beads(self):
        return [([self.source[i] for i in left], [self.target[j] for j in right])
                for left, right in self.links]

    def null_count(self, side):
        return sum(1 for link in self.links if link[side] and not link[1 - side])


class SynthesizeTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def make(self, *options, name="made", **keywords):
        return Made(self.folder / name, *options, **keywords)

    def test_links_cover_every_sentence_once_and_in_order(self):
        for options in ((), CLEAN, ("--drop", "0.3", "--insert", "0.3"),
                        ("--chapter-every", "1500", "--repeat-every", "500")):
            made = self.make(*options)
            for side, sentences in enumerate((made.source, made.target)):
                linked = [number for link in made.links for number in link[side]]
                self.assertEqual(linked, list(range(len(sentences))), options)
            self.assertNotIn(([], []), made.links)
            self.assertNotIn("", made.source + made.target)

    def test_source_has_the_size_that_was_asked_for(self):
        for size in (1, 10, 2000):
            made = self.make(*CLEAN, sentences=size)
            self.assertIn(len(made.source), range(size, size + 3))

    def test_without_noise_it_is_the_gold_again_and_again(self):
        sample = gold.read_sets(languages="en-fr")[0].beads
        made = self.make(*CLEAN, sentences=3 * sum(len(source) for source, _ in sample)).beads()
        for begin in range(0, 3 * len(sample), len(sample)):
            self.assertEqual(made[begin:begin + len(sample)], sample)

    def test_same_seed_same_bytes(self):
        first = self.make("--seed", "5", name="first")
        again = self.make("--seed", "5", name="again")
        other = self.make("--seed", "6", name="other")
        self.assertEqual(first.bytes, again.bytes)
        self.assertNotEqual(first.bytes, other.bytes)

    def test_noise_has_the_rates_that_were_asked_for(self):
        clean = self.make(*CLEAN, name="clean", sentences=3000)
        own_nulls = [clean.null_count(side) / len(clean.links) for side in (0, 1)]
        for option, rate in (("--drop", 0.05), ("--drop", 0.2), ("--insert", 0.05),
                             ("--insert", 0.2)):
            made = self.make(*CLEAN, option, rate, sentences=3000)
            for side, (own, count) in enumerate(zip(own_nulls, (len(made.source),
                                                                len(made.target)))):
                noise = made.null_count(side) / count - own
                self.assertAlmostEqual(noise, rate, delta=0.35 * rate, msg=(option, rate, side))

    def test_chapters_are_a_thousand_sentences_of_one_side(self):
        made = self.make(*CLEAN, "--chapter-every", "4000", sentences=12000)
        self.assertEqual(made.counts["source chapters without counterpart"], 2)
        self.assertEqual(made.counts["target chapters without counterpart"], 1)
        runs, run_length = [], collections.Counter()
        for left, right in made.links + [([0], [0])]:
            side = "source" if not right else "target" if not left else ""
            if side not in run_length and run_length:
                runs += [item for item in run_length.items() if item[0] and item[1] > 100]
                run_length.clear()
            run_length[side] += 1
        # The sample's own null beads may stand beside a chapter.
        self.assertEqual([side for side, _ in runs], ["source", "target", "source"])
        for _, length in runs:
            self.assertIn(length, range(1000, 1003))

    def test_passages_come_again_in_both_sides_or_in_one(self):
        made = self.make(*CLEAN, "--repeat-every", "1000", sentences=4000)
        ways = [made.counts["repeated passages, " + way] for way in ("both", "source", "target")]
        self.assertEqual(ways, [2, 1, 1])
        self.assertGreater(made.null_count(0), self.make(*CLEAN, sentences=4000).null_count(0))

    def test_batch_has_pairs_of_the_size_asked_for(self):
        for name in ("first", "again"):
            run("cut_batch.py", self.folder / name, "--pairs", "30", "--sentences", "12")
        lines = (self.folder / "first" / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
        pairs = [json.loads(line) for line in lines]
        table = (self.folder / "first" / "LIST.tsv").read_text(encoding="utf-8").splitlines()
        rows = [dict(zip(table[0].split("\t"), line.split("\t"))) for line in table[1:]]
        self.assertEqual(len(pairs), 30)
        self.assertEqual(len({pair["id"] for pair in pairs}), 30)
        self.assertEqual([row["id"] for row in rows], [pair["id"] for pair in pairs])
        for pair, row in zip(pairs, rows):
            self.assertIn(len(pair["source"]), range(12, 15))
            self.assertTrue(pair["target"])
            for side in ("source", "target"):
                self.assertEqual(row[side + "_language"], pair[side + "_language"])
                self.assertEqual(gold.read_lines(self.folder / "first" / row[side]), pair[side])
        for name in ("pairs.jsonl", "LIST.tsv"):
            self.assertEqual((self.folder / "first" / name).read_bytes(),
                             (self.folder / "again" / name).read_bytes())


class VariationTest(unittest.TestCase):
    def change(self, source, target, share=1.0, copy=1):
        return Variation([([source], [target])], share, 1).bead(([source], [target]), copy)

    def test_the_first_copy_is_as_it_was(self):
        self.assertEqual(self.change("A boat.", "Ein Boot.", copy=0), (["A boat."], ["Ein Boot."]))

    def test_lengths_and_everything_but_words_stay(self):
        source, target = "Old Marten rowed, 47 times, home.", "老人划了47次。"
        for copy in (1, 2, 3):
            changed = self.change(source, target, copy=copy)
            for before, (after,) in zip((source, target), changed):
                self.assertEqual(len(after), len(before))
                self.assertNotEqual(after, before)
                for old, new in zip(before, after):
                    self.assertEqual(old.isalnum(), new.isalnum())
                    self.assertEqual(old.isupper(), new.isupper())

    def test_what_looks_alike_on_both_sides_still_does(self):
        (source,), (target,) = self.change("Marten 1987", "Marten 1987")
        self.assertEqual(source, target)
        (source,), (target,) = self.change("Marten", "Martens")
        self.assertEqual(source + "s", target)

    def test_copies_differ(self):
        changed = {self.change("Marten", "Marten", copy=copy)[0][0] for copy in range(5)}
        self.assertEqual(len(changed), 5)

    def test_frequent_words_and_what_has_no_share_stay(self):
        often = "boat " * 30
        self.assertEqual(self.change(often, "x"), ([often], self.change(often, "x")[1]))
        self.assertEqual(self.change("boat", "Boot", share=0.0), (["boat"], ["Boot"]))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

"""Pages made up here, and the pairs that scripts/documentation_bitext.py must make of them.

    documentation_bitext_test.py DOCUMENTATION_BITEXT_PY
"""

import gzip
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(sys.argv[1]).resolve()


def html(body):
    return f"<!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>".encode()


def catalogue(messages):
    """As msgfmt compiles it: a table of originals, a table of translations, the strings."""
    strings = [side.encode() for pair in (("", "Language: xx"), *messages) for side in pair]
    count = len(strings) // 2
    begin, table = 28 + 16 * count, {0: b"", 1: b""}
    text = b""
    for i, string in enumerate(strings):
        table[i % 2] += struct.pack("<2I", len(string), begin + len(text))
        text += string + b"\0"
    header = struct.pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, 0)
    return header + table[0] + table[1] + text


def office(language, body):
    return {f"usr/share/libreoffice/help/{language}/text/a/page.html": html(body)}


def handbook(language, body):
    return {f"usr/share/doc/debian-handbook/html/{language}/boats.html": html(body)}


def manual(language, text):
    folder = f"{language}/man1" if language else "man1"
    return {f"usr/share/man/{folder}/row.1.gz": gzip.compress(text.encode())}


def locale(language, text):
    path = f"usr/share/unicode/cldr/common/annotations/{language}.xml"
    return {path: f"<ldml><annotations>{text}</annotations></ldml>".encode()}


def stories(language, *messages):
    path = f"usr/share/games/wesnoth/1.16/locale/{language}/LC_MESSAGES/tale.mo"
    return {path: catalogue(messages)}


# What is shown, language, files, lines expected.
CASES = (
    ("paragraphs meet by their ids, in any order", "de",
     office("en-US", '<p id="par_id1">The boat is <b>red</b>.</p><h1 id="hd_id2">A harbour</h1>') |
     office("de", '<h1 id="hd_id2">Ein Hafen</h1><p id="par_id1">Das Boot ist\n  <b>rot</b>.</p>'),
     ["The boat is red.\tDas Boot ist rot.", "A harbour\tEin Hafen"]),
    ("paragraphs without id, or whose id comes twice, meet nobody", "de",
     office("en-US", '<p>One oar</p><p id="par_id1">Two oars</p><p id="par_id1">Three oars</p>'
                     '<p>No oar</p>') |
     office("de", '<p>Ein Ruder</p><p id="par_id1">Zwei Ruder</p><p>Kein Ruder</p>'),
     []),
    ("keys of other systems are hidden", "de",
     office("en-US", '<p id="par_id1">Press <span hidden class="MAC"><i>Command</i></span>'
                     '<span>Ctrl</span> now</p>') |
     office("de", '<p id="par_id1"><span>Strg</span><span hidden class="MAC">Befehl</span> gleich'
                  ' drücken</p>'),
     ["Press Ctrl now\tStrg gleich drücken"]),
    ("what was left in English is left out", "de",
     office("en-US", '<p id="par_id1">The quick boat</p><p id="par_id2">Oars and ropes</p>'
                     '<p id="par_id3">42</p>') |
     office("de", '<p id="par_id1">The quick  boat!</p><p id="par_id2">Ruder und Taue</p>'
                  '<p id="par_id3">42</p>'),
     ["Oars and ropes\tRuder und Taue"]),
    ("what is in another script is left out, names in Latin letters are not", "zh",
     office("en-US", '<p id="par_id1">A boat sails</p><p id="par_id2">Start OarMaster</p>'
                     '<p id="par_id3">Go</p>') |
     office("zh-CN", '<p id="par_id1">Лодка плывёт</p><p id="par_id2">启动 OarMaster</p>'
                     '<p id="par_id3"> </p>'),
     ["Start OarMaster\t启动 OarMaster"]),
    ("other pages meet block by block", "fr",
     handbook("en-US", "<h1>Boats</h1><ul><li>A <em>small</em> boat</li></ul>"
                       "<pre>row --fast</pre><p>The end</p>") |
     handbook("fr-FR", "<h1>Bateaux</h1><ul><li>Un <em>petit</em> bateau</li></ul>"
                       "<pre>x</pre><p>La fin</p>"),
     ["Boats\tBateaux", "A small boat\tUn petit bateau", "The end\tLa fin"]),
    ("a page of another structure is left out", "fr",
     handbook("en-US", "<h1>Boats</h1><p>The end</p>") |
     handbook("fr-FR", "<h1>Bateaux</h1><div>La fin</div>"),
     []),
    ("as many sentences on both sides are taken apart", "ja",
     handbook("en-US", "<p>The sea is calm. We row e.g. at night. Who waits?</p>"
                       "<p>Rain. Wind.</p>") |
     handbook("ja-JP", "<p>海は静かだ。私たちは夜に漕ぐ。「誰が待つ？」</p><p>雨と風。</p>"),
     ["The sea is calm.\t海は静かだ。", "We row e.g. at night.\t私たちは夜に漕ぐ。",
      "Who waits?\t「誰が待つ？」", "Rain. Wind.\t雨と風。"]),
    ("a pair that comes again is written once", "es",
     handbook("en-US", "<p>A boat</p><p>A boat</p><p>A boat</p>") |
     handbook("es-ES", "<p>Un barco</p><p>Un barco</p><p>Una barca</p>"),
     ["A boat\tUn barco", "A boat\tUna barca"]),
    ("language at the end of the name of a file", "zh-TW",
     {"usr/share/debian-reference/ch01.en.html": html("<p>A tall mast</p>"),
      "usr/share/debian-reference/ch01.zh-cn.html": html("<p>高桅杆</p>"),
      "usr/share/debian-reference/ch01.zh-tw.html": html("<p>高桅桿</p>")},
     ["A tall mast\t高桅桿"]),
    ("language in the folder and in the name of a file", "ko",
     {"usr/share/doc/debian/FAQ/boats.en.html": html("<p>A tall mast</p>"),
      "usr/share/doc/debian/FAQ/ko/boats.ko.html": html("<p>높은 돛대</p>")},
     ["A tall mast\t높은 돛대"]),
    ("Mallard, without those who made it", "ru",
     {"usr/share/help/C/boats/a.page":
          b"<page><info><desc>About boats</desc><credit><name>Ann</name></credit></info>"
          b"<title>Boats</title></page>",
      "usr/share/help/ru/boats/a.page":
          "<page><info><desc>О лодках</desc><credit><name>Ann</name></credit><mal:credit>"
          "<mal:name>Б</mal:name></mal:credit></info><title>Лодки</title></page>".encode()},
     ["About boats\tО лодках", "Boats\tЛодки"]),
    ("manual pages: fonts as macros and as escapes, examples, credits at the end", "fr",
     manual("", '.\\" Ours\n.TH ROW 1\n.SH NAME\nrow \\- move a boat\n.PP\nUse\n.B oars\nand\n'
                '.BR ropes (1).\n.nf\nrow now\n.fi\n.TP\n.I speed\nHow fast it goes\n'
                '.IP \\(bu 2\nA list') |
     manual("fr", '.TH RAMER 1\n.SH NOM\nrow \\- déplacer un bateau\n.PP\n'
                  'Servez\\-vous de \\fBrames\\fP et de \\fBtaux\\fP(1).\n.nf\nrow\n.fi\n.TP\n'
                  '\\fIvitesse\\fP\nSa rapidité\n.IP \\(bu 2\nUne liste\n.SH TRADUCTION\nAnne'),
     ["NAME row - move a boat\tNOM row - déplacer un bateau",
      "Use oars and ropes(1).\tServez-vous de rames et de taux(1).",
      "speed How fast it goes\tvitesse Sa rapidité",
      "• A list\t• Une liste"]),
    ("names of things meet by what they name", "ar",
     locale("en", '<annotation cp="1">boat | sail</annotation><annotation cp="2">sea</annotation>'
                  '<dates><pattern>d.M.y</pattern></dates>') |
     locale("ar", '<annotation cp="2">بحر</annotation><annotation cp="1" draft="no">قارب | شراع'
                  '</annotation>'),
     ["boat | sail\tقارب | شراع", "sea\tبحر"]),
    ("names in the script of the region", "zh-TW",
     locale("en", '<annotation cp="1">dragon</annotation>') |
     locale("zh", '<annotation cp="1">龙</annotation>') |
     locale("zh_Hant", '<annotation cp="1">龍</annotation>'),
     ["dragon\t龍"]),
    ("names of the language where the region has few of its own", "pt_br",
     locale("en", '<annotation cp="1">train</annotation>') |
     locale("pt", '<annotation cp="1">trem</annotation>') | locale("pt_BR", ""),
     ["train\ttrem"]),
    ("stories without markup, variables and notes to translators", "de",
     stories("de", ("note\4Who are you, $name|?", "Wer bist du, $name|?"),
             ("female^<i>Off</i> we go", "Los <i>geht's</i>"),
             ("a boat\0boats", "ein Boot\0Boote"), ("not yet", "")),
     ["Who are you, ?\tWer bist du, ?", "Off we go\tLos geht's", "a boat\tein Boot"]),
    ("broken files give nothing", "de",
     {"usr/share/man/man1/row.1.gz": b"no gzip", "usr/share/man/de/man1/row.1.gz": b"\x1f\x8b\x08",
      "usr/share/games/wesnoth/1.16/locale/de/LC_MESSAGES/cut.mo":
          catalogue([("a boat", "ein Boot")])[:50],
      "usr/share/unicode/cldr/common/main/en.xml": b"<ldml>",
      "usr/share/unicode/cldr/common/main/de.xml": b""} |
     handbook("en-US", "<p>A boat") | handbook("de-DE", "<p>Ein Boot \xff\0<"),
     ["A boat\tEin Boot \u00ff<"]),
)


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-B", SCRIPT, *map(str, arguments)], capture_output=True, encoding="utf-8")


class DocumentationBitextTest(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = pathlib.Path(self.temporary.name)

    def write(self, name, files):
        for path, content in files.items():
            path = self.folder / name / path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return self.folder / name

    def test_pairs(self):
        for i, (shown, language, files, expected) in enumerate(CASES):
            with self.subTest(shown):
                done = run(self.write(str(i), files), language)
                self.assertEqual(done.stdout.splitlines(), expected, done.stderr)
                self.assertEqual(done.returncode, 0 if expected else 1, done.stderr)

    def test_tells_what_each_collection_gave(self):
        files = handbook("en-US", "<p>A boat</p>") | handbook("fr-FR", "<p>Un bateau</p>")
        done = run(self.write("tree", files), "fr")
        self.assertEqual(done.stderr, "  The Debian Administrator's Handbook: 1 pairs\n")

    def test_errors(self):
        (self.folder / "usr/share").mkdir(parents=True)
        for arguments, message in (
                ((), "usage: "),
                ((self.folder, "en-GB"), "expected a language other than English"),
                ((self.folder / "usr", "de"), "expected unpacked packages, found no ")):
            with self.subTest(message):
                done = run(*arguments)
                self.assertEqual(done.returncode, 2)
                self.assertIn(message, done.stderr)
                self.assertEqual(done.stdout, "")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

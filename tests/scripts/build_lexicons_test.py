"""scripts/build_lexicons.sh, with the real program and with packages made up here.

    build_lexicons_test.py BUILD_LEXICONS_SH PROGRAM

Scripts that serve a folder of packages stand in for Debian's tools, so no network is needed.
"""

import io
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import unittest

SCRIPT, PROGRAM = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])

TOOLS = {
    "apt-cache": 'ls "$PACKAGES" | sed "s/_.*//"',
    "apt-get": """
        # As apt-get does it, nothing is said of packages that lie in the working folder.
        [ "$1" = download ]; shift
        if [ "$1" = --print-uris ]; then
          shift
          for p in "$@"; do
            f=$(cd "$PACKAGES"; ls $p\\_*)
            [ -e $f ] || echo "'x:$f' $f $(stat -c %s "$PACKAGES/$f") SHA256:0"
          done
        else
          for p in "$@"; do echo $p >> "$FETCHED"; cp "$PACKAGES"/$p\\_* .; done
        fi""",
    "dpkg-deb": '[ "$1" = --fsys-tarfile ]; cat "$2"',
}
THINGS = (
    ("boat", "лодка"), ("sea", "море"), ("oar", "весло"), ("harbour", "гавань"), ("rope", "канат"))


def page(side, order):
    names = [names[side] for names in THINGS]
    paragraphs = (f'<p id="par_id{i}">{names[i % 5]} {names[(i + 1 + i // 5) % 5]}</p>'
                  for i in range(20))
    return "<html><body>" + "".join(sorted(paragraphs, reverse=order)) + "</body></html>"


OFFICE = "usr/share/libreoffice/help"
PACKAGES = {
    "libreoffice-help-en-us_1_all.deb": (f"{OFFICE}/en-US/text/a.html", page(0, False)),
    "libreoffice-help-ru_1_all.deb": (f"{OFFICE}/ru/text/a.html", page(1, True)),
    "libreoffice-help-de_1_all.deb": (f"{OFFICE}/de/text/a.html", page(0, True)),  # In English.
    "wesnoth-1.16-dm_1_all.deb": ("usr/share/games/wesnoth/readme", "no messages"),
    "wesnoth-1.16-music_1_all.deb": ("usr/share/games/wesnoth/music", "no messages"),
    "zlib1g_1_amd64.deb": ("usr/share/doc/zlib1g/copyright", "of no use here"),
}


def write_package(path, name, text):
    with tarfile.open(path, "w") as archive:
        member = tarfile.TarInfo("./" + name)
        member.size = len(text.encode())
        archive.addfile(member, io.BytesIO(text.encode()))


class BuildLexiconsTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        for name in ("bin", "packages", "home"):
            (self.folder / name).mkdir()
        for name, text in TOOLS.items():
            tool = self.folder / "bin" / name
            tool.write_text(f"#!/bin/bash\nset -e\n{text}\n")
            tool.chmod(0o755)
        for name, content in PACKAGES.items():
            write_package(self.folder / "packages" / name, *content)

    def run_script(self, *arguments):
        environment = {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "HOME": str(self.folder / "home"),
            "PACKAGES": str(self.folder / "packages"),
            "FETCHED": str(self.folder / "fetched"),
        }
        return subprocess.run(
            [SCRIPT, *arguments], capture_output=True, encoding="utf-8", env=environment)

    def fetched(self):
        return (self.folder / "fetched").read_text().split()

    def test_makes_a_lexicon_that_the_program_takes(self):
        done = self.run_script("--program", PROGRAM, "ru")
        lexicon = self.folder / "home/.local/share/diglot/lexicons/en-ru.lexicon"
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertIn("LibreOffice's help: 20 pairs", done.stderr)
        self.assertIn(f"diglot align --lexicon {lexicon}", done.stderr)
        (self.folder / "x.en").write_text("The boat is here.\n")
        (self.folder / "x.ru").write_text("Лодка здесь.\n")
        aligned = subprocess.run(
            [PROGRAM, "align", "--no-dictionaries", "-s", "en", "-t", "ru", "--lexicon", lexicon,
             self.folder / "x.en", self.folder / "x.ru"], capture_output=True, encoding="utf-8")
        self.assertEqual(aligned.returncode, 0, aligned.stderr)

    def test_fetches_a_package_once(self):
        self.run_script("--program", PROGRAM, "ru")
        self.assertEqual(self.fetched(), ["libreoffice-help-en-us", "libreoffice-help-ru"])
        again = self.run_script("--program", PROGRAM, "--output", self.folder / "new", "ru")
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertNotIn("Fetching", again.stderr)
        self.assertTrue((self.folder / "new/en-ru.lexicon").is_file())
        self.assertEqual(len(self.fetched()), 2)

    def test_fetches_a_package_again_that_came_in_part(self):
        self.run_script("--program", PROGRAM, "ru")
        cached = self.folder / "home/.cache/diglot/packages/libreoffice-help-ru_1_all.deb"
        cached.write_bytes(cached.read_bytes()[:100])
        self.assertEqual(self.run_script("--program", PROGRAM, "ru").returncode, 0)
        self.assertEqual(self.fetched()[2:], ["libreoffice-help-ru"])

    def test_fetches_stories_on_request(self):
        self.run_script("--program", PROGRAM, "--with-stories", "ru")
        self.assertEqual(
            self.fetched(), ["libreoffice-help-en-us", "libreoffice-help-ru", "wesnoth-1.16-dm"])

    def test_a_language_without_documentation_does_not_stop_the_others(self):
        done = self.run_script("--program", PROGRAM, "de", "ru", "xx")
        self.assertEqual(done.returncode, 1)
        self.assertIn("there is no documentation in: de xx\n", done.stderr)
        lexicons = self.folder / "home/.local/share/diglot/lexicons"
        self.assertEqual([path.name for path in lexicons.iterdir()], ["en-ru.lexicon"])

    def test_errors(self):
        for arguments, message in (
                ((), "usage: scripts/build_lexicons.sh"),
                (("--fast", "ru"), "usage: scripts/build_lexicons.sh"),
                (("ru", "--output"), "usage: scripts/build_lexicons.sh"),
                (("Russian",), "expected a language code such as ru or pt-BR, found 'Russian'"),
                (("ru", "en-GB"), "expected languages other than English"),
                (("--program", "/nowhere/diglot", "ru"), "found no '/nowhere/diglot'")):
            with self.subTest(message):
                done = self.run_script(*arguments)
                self.assertEqual(done.returncode, 2)
                self.assertIn(message, done.stderr)
                self.assertEqual(done.stdout, "")

    def test_no_lists_of_packages(self):
        for package in (self.folder / "packages").iterdir():
            package.unlink()
        done = self.run_script("--program", PROGRAM, "ru")
        self.assertEqual(done.returncode, 2)
        self.assertIn("found none; try apt-get update first", done.stderr)

    def test_help(self):
        done = self.run_script("--help")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertTrue(done.stdout.startswith("usage: "))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

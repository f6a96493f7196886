"""Gold alignments: folders that hold source.txt and target.txt with one sentence a line, gold.align
with Vecalign's links, langs with the two language codes; or the samples of corpora/."""

import ast
import collections
import json
import pathlib

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]

# Paths, and a pair of language codes.
Document = collections.namedtuple("Document", "name languages source target links")
# A document with its beads, which are pairs of lists of sentences.
GoldSet = collections.namedtuple("GoldSet", Document._fields + ("beads",))


class GoldError(Exception):
    """What was expected of a folder, and what was found."""


def read_links(path):
    links = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        # Behind the two lists there may be a score.
        source, target = (ast.literal_eval(part) for part in line.split(":")[:2])
        links.append((list(source), list(target)))
    return links


def read_lines(path):
    # LF alone ends a line; splitlines and read_text take other characters for line ends too.
    return path.read_bytes().decode().removesuffix("\n").split("\n")


def with_beads(document):
    source, target = read_lines(document.source), read_lines(document.target)
    beads = [([source[i] for i in left], [target[j] for j in right])
             for left, right in read_links(document.links)]
    return GoldSet(*document, beads)


def find_document(folder):
    source_language, target_language = (folder / "langs").read_text(encoding="utf-8").split()
    return Document(folder.name, (source_language, target_language), folder / "source.txt",
                    folder / "target.txt", folder / "gold.align")


def find_sample(manifest_path):
    folder = manifest_path.parent
    manifest = json.loads(manifest_path.read_text(encoding="utf-8"))
    return Document(manifest["name"], (manifest["source_language"], manifest["target_language"]),
                    folder / manifest["source_sentences"], folder / manifest["target_sentences"],
                    folder / manifest["gold"])


def find_documents(folder=None, languages=None):
    """The gold alignments of a folder (which may be one itself), or the samples; of one language
    pair, such as "hu-en", where that is asked for. Ordered by name."""
    if folder is None:
        manifests = sorted((REPOSITORY / "corpora").glob("*/manifest.json"))
        documents = [find_sample(path) for path in manifests]
    else:
        folder = pathlib.Path(folder)
        folders = [folder, *sorted(path for path in folder.glob("*") if path.is_dir())]
        documents = [find_document(path) for path in folders if (path / "gold.align").exists()]
    if languages is not None:
        documents = [each for each in documents if "-".join(each.languages) == languages]
    if not documents:
        wanted = f" of {languages}" if languages else ""
        raise GoldError(f"expected gold alignments{wanted} in {folder}, found none "
                        "(source.txt, target.txt, gold.align and langs in a folder)")
    return documents


def read_sets(folder=None, languages=None):
    """The same with their beads."""
    return [with_beads(document) for document in find_documents(folder, languages)]


def largest_pair(sets):
    """The sets of the language pair that has most beads."""
    counts = collections.Counter()
    for gold in sets:
        counts[gold.languages] += len(gold.beads)
    languages = max(sorted(counts), key=counts.__getitem__)
    return [gold for gold in sets if gold.languages == languages]

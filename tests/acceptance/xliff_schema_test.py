"""That OASIS's schemas accept the XLIFF that Diglot writes, 1.2 by its strict schema and 2.1.

    xliff_schema_test.py PROGRAM SOURCE_FOLDER

Exits 77, "skipped", where xmllint or the schemas are missing.
"""
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# Where Debian's php-symfony-translation has them.
SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
XML_SCHEMA_ADDRESSES = ("http://www.w3.org/2001/xml.xsd", "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd")
CORES = {
    "xlf": ("xliff-core-1.2-strict.xsd", "urn:oasis:names:tc:xliff:document:1.2"),
    "xlf2": ("xliff-core-2.0.xsd", "urn:oasis:names:tc:xliff:document:2.0"),
}

# What XLIFF 2's metadata module may hold, which does not come with the package.
METADATA = """<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:oasis:names:tc:xliff:metadata:2.0"
    targetNamespace="urn:oasis:names:tc:xliff:metadata:2.0" elementFormDefault="qualified">
  <element name="metadata">
    <complexType><sequence><element ref="m:metaGroup" maxOccurs="unbounded"/></sequence></complexType>
  </element>
  <element name="metaGroup">
    <complexType>
      <choice maxOccurs="unbounded"><element ref="m:metaGroup"/><element ref="m:meta"/></choice>
      <attribute name="category"/>
    </complexType>
  </element>
  <element name="meta">
    <complexType mixed="true"><attribute name="type" type="string" use="required"/></complexType>
  </element>
</schema>
"""

PIECES = ["word", " ", "\t", "\n", "\r\n", "\"", "]]>", "<b>", "&amp;", "&", "\x01", "\ufffe", "\u2028", "日本。",
          "\U0001f600"]
NAMES = ["note", "state", "approved", "domain", "x-id", "x-breaks", "a b", "", "é <&\""]
VALUES = ["", "yes", "translated", "final", "reviewed", "needs-translation", "maybe"]


def awkward_units(count):
    """Records of JSONL with anything in every field."""
    chance = random.Random(3)

    def text():
        return "".join(chance.choice(PIECES) for _ in range(chance.randrange(9)))

    def properties():
        return [[chance.choice(NAMES), chance.choice([*VALUES, text()])] for _ in range(chance.randrange(4))]

    def unit(number):
        return {"id": chance.choice([str(number), "a b", "1", "", "<x>"]),
                "translation": {"en": text(), "zh-Hant": text()}, "properties": properties(),
                "source_properties": properties(), "target_properties": properties(),
                "source_document": chance.choice(["", "a.txt", "b <&'\"> c.txt"]),
                "confidence": 0.5, "score": -1.5, "shape": "2-1", "source": [1, 2], "target": [3]}

    return [unit(number) for number in range(count)]


def write_schemas(folder):
    """One schema a format, with what it imports beside it."""
    shutil.copy(SCHEMAS / "xml.xsd", folder)
    (folder / "metadata.xsd").write_text(METADATA, encoding="utf-8")
    for extension, (name, space) in CORES.items():
        core = (SCHEMAS / name).read_text(encoding="utf-8")
        for address in XML_SCHEMA_ADDRESSES:
            core = core.replace(address, "xml.xsd")
        (folder / name).write_text(core, encoding="utf-8")
        imports = "".join(f'<import namespace="{of}" schemaLocation="{at}"/>' for of, at in
                          (("urn:oasis:names:tc:xliff:metadata:2.0", "metadata.xsd"), (space, name)))
        (folder / f"{extension}.xsd").write_text(
            f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{imports}</schema>', encoding="utf-8")


def complaints(folder, path):
    """What xmllint says of a file; nothing where it is valid."""
    schema = folder / f"{path.suffix[1:]}.xsd"
    done = subprocess.run(["xmllint", "--noout", "--nonet", "--huge", "--schema", schema, path],
                          capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stderr


def samples(program, source, folder):
    """Each sample of corpora/ as both versions, and units with anything in them, and no unit at all."""
    for manifest in sorted((source / "corpora").glob("*/manifest.json")):
        sample = json.loads(manifest.read_text(encoding="utf-8"))
        texts = [manifest.parent / sample[f"{side}_text"] for side in ("source", "target")]
        for extension in CORES:
            path = folder / f"{sample['name']}.{extension}"
            subprocess.run([program, "align", "--quiet", *texts, "-o", path], check=True)
            yield path
    lines = "".join(json.dumps(unit) + "\n" for unit in awkward_units(1000))
    (folder / "awkward.jsonl").write_text(lines, encoding="utf-8")
    for extension in CORES:
        for name, options in (("awkward", []), ("none", ["--shape", "5-5"])):
            path = folder / f"{name}.{extension}"
            subprocess.run([program, "convert", "--quiet", folder / "awkward.jsonl", "-o", path, *options],
                           check=True)
            yield path


def main():
    program, source = sys.argv[1], Path(sys.argv[2])
    if shutil.which("xmllint") is None or not SCHEMAS.is_dir():
        print(f"skipped: no xmllint, or no {SCHEMAS}; scripts/test.sh --with-readers installs both")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_schemas(folder)
        for path in samples(program, source, folder):
            found = complaints(folder, path)
            if found:
                sys.exit(f"{path.name} is not valid: {found[:2000]}")
            print(f"{path.name}: valid")
        for extension in CORES:
            broken = folder / f"broken.{extension}"
            text = (folder / f"awkward.{extension}").read_text(encoding="utf-8")
            broken.write_text(text.replace("<mda:meta type=", "<mda:meta kind=", 1), encoding="utf-8")
            if not complaints(folder, broken):
                sys.exit(f"{broken.name} is called valid: the schemas are not looked at")


if __name__ == "__main__":
    main()

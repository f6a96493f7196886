#!/usr/bin/env python3
"""Checks that the includes of src/ obey the table of src/README.md.

    scripts/check_layers.py [REPOSITORY]

Prints one line for each include that breaks a rule, and exits 1 where there is any.
"""
import re
import sys
from pathlib import Path

# How the headers of a third-party library are recognised.
THIRD_PARTY = {
    "Boost.CRC": ("boost/crc.hpp",),
    "Boost.Iostreams": ("boost/iostreams/",),
    "Boost.Program_options": ("boost/program_options",),
    "ICU": ("unicode/",),
    "CLD2": ("cld2/",),
    "libxml2": ("libxml/",),
    "nlohmann-json": ("nlohmann/",),
    "Eigen": ("Eigen/",),
    "oneTBB": ("tbb/", "oneapi/"),
    "Snowball": ("libstemmer",),
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def read_table(readme):
    """Folder -> (layers it may include, third-party header prefixes it may include)."""
    table = {}
    for line in readme.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) != 4 or not cells[0].startswith("`"):
            continue
        split = lambda cell: [part.strip() for part in cell.split(",") if part.strip()]
        unknown = set(split(cells[3])) - set(THIRD_PARTY)
        if unknown:
            sys.exit(f"{readme}: unknown library {', '.join(sorted(unknown))}")
        prefixes = tuple(p for name in split(cells[3]) for p in THIRD_PARTY[name])
        table[cells[0].strip("`")] = (set(split(cells[2])), prefixes)
    return table


def layer_of(path, table):
    """The layer whose folder holds the path; the longest name wins."""
    names = [name for name in table if path == name or path.startswith(name + "/")]
    return max(names, key=len, default=None)


def problem(include, bracket, own_layer, table):
    """What is wrong with an include, or None."""
    layers, third_party = table[own_layer]
    if any(include.startswith(p) for prefixes in THIRD_PARTY.values() for p in prefixes):
        return None if include.startswith(third_party) else "this library is not for this folder"
    if bracket == "<" or include.startswith("diglot/"):
        return None
    layer = layer_of(include, table)
    if layer is None:
        return "not the path of a header from src/"
    if layer != own_layer and layer not in layers:
        return f"{own_layer} may not include {layer}"
    return None


def public_problem(include, bracket):
    if bracket == '"' and include.startswith("diglot/"):
        return None
    if bracket == "<" and re.fullmatch(r"[a-z_]+", include):
        return None
    return "public headers include each other and the standard library alone"


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent).resolve()
    table = read_table(root / "src" / "README.md")
    if not table:
        sys.exit("src/README.md: no table of layers found")
    count = 0
    problems = []
    for folder in ("src", "include"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp", ".in"):
                continue
            own = layer_of(path.relative_to(root / "src").as_posix(), table) if folder == "src" else ""
            if own is None:
                problems.append(f"{path.relative_to(root)}: its folder is not in the table")
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                count += 1
                bracket, include = match.groups()
                found = (problem(include, bracket, own, table) if folder == "src"
                         else public_problem(include, bracket))
                if found:
                    problems.append(f"{path.relative_to(root)}:{number}: {include}: {found}")
    print("\n".join(problems) if problems else f"{count} includes obey src/README.md")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

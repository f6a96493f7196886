"""What the command lines of the measurements have in common."""

import argparse
import pathlib
import subprocess
import sys

from harness import gold, measured_run


def gold_parser(document):
    """A parser whose help is a module's docstring, with the options that choose gold alignments."""
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.format_help = lambda: document
    parser.add_argument("--gold", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--languages")
    return parser


def gold_arguments(arguments):
    """The same options again, for another program."""
    given = [("--gold", arguments.gold), ("--languages", arguments.languages)]
    return [str(part) for option in given if option[1] is not None for part in option]


def numbers(text):
    return [int(number) for number in text.split(",")]


def run_main(main):
    """Ends the program; what the user can do something about becomes a message."""
    try:
        sys.exit(main())
    except (gold.GoldError, measured_run.RunError) as error:
        sys.exit(f"{pathlib.Path(sys.argv[0]).name}: {error}")
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)  # It has said why.

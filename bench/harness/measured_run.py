"""Runs a program and tells what it took.

The program is started by a small process of its own, this file: Linux counts what a process was
before it became the program in the program's peak memory."""

import collections
import json
import os
import sys
import time

# Seconds, and mebibytes of the largest resident set. `cpu` is user and system time together.
Cost = collections.namedtuple("Cost", "wall cpu peak")


class RunError(Exception):
    """A program that failed, and what it said."""


def run(command, stdin=None, stdout=None, folder=None):
    """Runs a list of arguments, in `folder` if that is given; raises RunError where it fails.
    `stdin` and `stdout` are paths."""
    import shlex
    import subprocess
    import tempfile

    command = [str(part) for part in command]
    with (open(stdin or os.devnull, "rb") as source, open(stdout or os.devnull, "wb") as sink,
          tempfile.NamedTemporaryFile() as cost, tempfile.TemporaryFile() as messages):
        launcher = [sys.executable, "-I", "-S", __file__, cost.name, *command]
        status = subprocess.run(launcher, stdin=source, stdout=sink, stderr=messages,
                                cwd=folder).returncode
        if status != 0:
            messages.seek(0)
            said = messages.read().decode(errors="replace").strip()
            raise RunError(f"{shlex.join(command)}: exit status {status}\n{said}")
        return Cost(*json.load(cost))


def main():
    started = time.monotonic()
    try:
        process = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
    except OSError as error:
        sys.exit(f"cannot be run: {error}")
    _, status, usage = os.wait4(process, 0)
    wall = time.monotonic() - started
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        json.dump([wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024], file)
    code = os.waitstatus_to_exitcode(status)
    sys.exit(code if code >= 0 else 128 - code)


if __name__ == "__main__":
    main()

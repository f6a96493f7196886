#!/usr/bin/env python3
"""Prints Google Benchmark's JSON as one table: name, time, items and bytes a second."""
import json
import sys


def scaled(value, unit):
    if value is None:
        return ""
    for prefix, size in (("G", 1e9), ("M", 1e6), ("k", 1e3)):
        if value >= size:
            return f"{value / size:.3g} {prefix}{unit}/s"
    return f"{value:.3g} {unit}/s"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        report = json.load(file)
    items = {"segment_text": "sentences", "length_rows": "cells", "search_band": "sentences",
             "align_documents": "sentences", "write_units": "units"}
    rows = [("benchmark", "cpu time", "items", "bytes")]
    failed = False
    for run in report["benchmarks"]:
        if run.get("error_occurred"):
            rows.append((run["name"], "FAILED: " + run["error_message"], "", ""))
            failed = True
            continue
        kind = items[run["name"].split("/")[0]]
        rows.append((run["name"], f"{run['cpu_time']:.4g} {run['time_unit']}",
                     scaled(run.get("items_per_second"), kind),
                     scaled(run.get("bytes_per_second"), "B")))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        print("  ".join([row[0].ljust(widths[0])] +
                        [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]).rstrip())
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Writing what a check of a 5W file found: a row per row of the file, a column per rule."""

from __future__ import annotations

import csv
from pathlib import Path

from shelterdesk.domain.five_w.checking import CheckedFile


def write_flags(checked: CheckedFile, path: Path) -> None:
    """1 where the row breaks the rule, 0 where not; a rule that could not be asked has an empty column.

    Raises OSError if the file cannot be written.
    """
    asked = {rule.name for rule in checked.asked}
    broken = {(flag.row, flag.rule.name) for flag in checked.flags}
    names = [rule.name for rule in checked.rules]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["row", *names])
        writer.writerows(
            [row, *(int((row, name) in broken) if name in asked else "" for name in names)]
            for row in checked.rows
        )

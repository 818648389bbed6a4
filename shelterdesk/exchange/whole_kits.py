"""A kit is taken whole or not at all: without one of its parts it would be built wrongly."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from shelterdesk.domain.intake import KitComponentRow, Parsed, Problem
from shelterdesk.domain.text import text
from shelterdesk.exchange.repeats import same


def whole_kits(parsed: Parsed[KitComponentRow], kits: Mapping[int, str]) -> Parsed[KitComponentRow]:
    """`parsed` without the kits of which a line is a problem; their other lines become problems that name it.

    `kits` is what each line of the file calls its kit, "" where it does not say: then the line may belong to
    the kit above it or to the one below.
    """
    named = sorted(line for line, kit in kits.items() if kit)
    lost: dict[str, int] = {}
    for line in sorted(
        {problem.line for problem in parsed.problems} | {line for line in kits if not kits[line]}
    ):
        for kit in [kits[line]] if kits[line] else _around(line, named, kits):
            lost.setdefault(same(kit), line)
    kept = tuple(row for row in parsed.rows if same(row.kit) not in lost)
    left_out = [
        Problem(
            row.line, text("{kit} is left out, since line {line} is.", kit=row.kit, line=lost[same(row.kit)])
        )
        for row in parsed.rows
        if same(row.kit) in lost
    ]
    return Parsed(kept, (*parsed.problems, *left_out))


def _around(line: int, named: list[int], kits: Mapping[int, str]) -> Iterator[str]:
    """The kits of the nearest lines above and below that name one."""
    at = bisect_left(named, line)
    return (kits[near] for near in (*named[:at][-1:], *named[at:][:1]))

"""Round numbers for the axis of a chart."""

from __future__ import annotations

_STEPS = (1, 2, 5)


def nice_ticks(highest: float, most: int = 4) -> list[int]:
    """Whole numbers from 0 to at least `highest`, evenly spaced by 1, 2 or 5 times a power of ten.

    There are at most `most` steps, and at least one.
    """
    size = 1
    while True:
        for step in _STEPS:
            if step * size * most >= highest:
                count = max(1, -(-int(-(-highest // 1)) // (step * size)))
                return [index * step * size for index in range(count + 1)]
        size *= 10

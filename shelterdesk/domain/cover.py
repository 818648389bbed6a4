"""Choosing which counts to hide so that none of the hidden ones can be worked out.

The counts of a table run along the arcs of a network and balance at its knots, as water does. A hidden count
may have another value exactly if a unit more (or less) can run round a closed way of hidden arcs through it,
each staying within what its veil says. So each small count is given such a way: the cheapest, where an arc
that is hidden already costs nothing. What is hidden later only loosens what was hidden before, so one pass is
enough; and there always is a way, since every count that is not zero lies on a circle of such counts.
"""

from __future__ import annotations

import heapq
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from shelterdesk.domain.figures import Count, Veil

Knot = Hashable


@dataclass(frozen=True, slots=True)
class Arc:
    """A count that leaves one knot and reaches another; `weight` says how dear it is to hide."""

    tail: Knot
    head: Knot
    value: int
    weight: int


@dataclass(frozen=True, order=True, slots=True)
class Loss:
    """What hiding loses, dearest first: totals, then what a veil tells, then people in hidden counts."""

    totals: int = 0
    widened: int = 0
    people: int = 0

    def __add__(self, other: Loss) -> Loss:
        return Loss(self.totals + other.totals, self.widened + other.widened, self.people + other.people)


@dataclass(frozen=True, slots=True)
class _Step:
    """One arc taken along (+1) or against (-1) its direction, and the veil it then needs."""

    arc: int
    change: int
    veil: Veil
    to: Knot
    loss: Loss


def cover(arcs: Sequence[Arc], threshold: int) -> list[Count]:
    """The arcs' counts, in order, as they may be published: small ones and what covers them hidden."""
    network = _Network(arcs, threshold)
    for index in network.small():
        network.protect(index)
    return [
        Count(arc.value) if veil is None else Count(None, veil)
        for arc, veil in zip(arcs, network.veils, strict=True)
    ]


class _Network:
    """The arcs with the veil each has so far."""

    def __init__(self, arcs: Sequence[Arc], threshold: int) -> None:
        self.arcs = arcs
        self.threshold = threshold
        self.veils: list[Veil | None] = [Veil.SMALL if 1 <= arc.value <= threshold else None for arc in arcs]
        self._at: dict[Knot, list[tuple[int, int]]] = {}
        for index, arc in enumerate(arcs):
            self._at.setdefault(arc.tail, []).append((index, 1))
            self._at.setdefault(arc.head, []).append((index, -1))

    def small(self) -> list[int]:
        return [index for index, veil in enumerate(self.veils) if veil is Veil.SMALL]

    def protect(self, index: int) -> None:
        """Give this hidden arc a closed way, hiding the cheapest others that make one."""
        ways = [found for change in (1, -1) if (found := self._way(index, change)) is not None]
        for step in min(ways, key=lambda found: found[0])[1]:
            self.veils[step.arc] = step.veil

    def _way(self, index: int, change: int) -> tuple[Loss, list[_Step]] | None:
        first = self._step(index, change)
        if first is None:
            return None
        arc = self.arcs[index]
        goal = arc.tail if change > 0 else arc.head
        rest = self._cheapest(first.to, goal, index)
        return None if rest is None else (first.loss + rest[0], [first, *rest[1]])

    def _cheapest(self, start: Knot, goal: Knot, without: int) -> tuple[Loss, list[_Step]] | None:
        """The way of least `Loss` (Dijkstra); among equals the one found first, so it is always the same."""
        order = count()
        waiting: list[tuple[Loss, int, Knot, tuple[_Step, ...]]] = [(Loss(), next(order), start, ())]
        done: set[Knot] = set()
        while waiting:
            loss, _, knot, way = heapq.heappop(waiting)
            if knot == goal:
                return loss, list(way)
            if knot in done:
                continue
            done.add(knot)
            for step in self._steps(knot, without):
                if step.to not in done:
                    heapq.heappush(waiting, (loss + step.loss, next(order), step.to, (*way, step)))
        return None

    def _steps(self, knot: Knot, without: int) -> Iterator[_Step]:
        for index, change in self._at.get(knot, ()):
            step = None if index == without else self._step(index, change)
            if step is not None:
                yield step

    def _step(self, index: int, change: int) -> _Step | None:
        """The arc with `change` more in it; None for a zero, which stays as it is and is shown."""
        arc = self.arcs[index]
        if arc.value == 0:
            return None
        veil = self._veil(index, arc.value + change)
        loss = Loss()
        if self.veils[index] is None:
            loss = Loss(totals=arc.weight, people=arc.value)
        if veil is Veil.ANY and self.veils[index] is not Veil.ANY:
            loss = replace(loss, widened=1)
        return _Step(index, change, veil, arc.head if change > 0 else arc.tail, loss)

    def _veil(self, index: int, value: int) -> Veil:
        """The narrowest veil under which this arc may hold both its own value and this one."""
        if self.veils[index] is Veil.ANY:
            return Veil.ANY
        small = 1 <= value <= self.threshold
        was_small = self.arcs[index].value <= self.threshold
        if small != was_small or value == 0:
            return Veil.ANY
        return Veil.SMALL if small else Veil.LARGE

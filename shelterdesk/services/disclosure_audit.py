"""Working out what a reader could work out: bounds of hidden figures by HiGHS through SciPy, and hiding until none is.

The whole numbers are relaxed to any number between: the bounds are then at least as wide for us as for a reader
who knows that people are whole, so each bound is also asked of whole numbers where the relaxed ones come near.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from math import ceil, floor
from typing import Any

from shelterdesk.domain.publication import NOTHING, Found, Key, Publication, Secret

_NEAR = 1e-6
_WIDE = 50  # relaxed bounds this far apart leave room for whole numbers; nearer ones are asked exactly


def never() -> bool:
    """Of an audit that nobody gives up."""
    return False


def audit(publication: Publication, given_up: Callable[[], bool] = never) -> tuple[Found, ...]:
    """The secrets of the publication that can be worked out from all that is told.

    Raises ValueError if what is told is not true, TimeoutError when `given_up` says so.
    """
    publication.check()
    reader = _Reader(publication)
    found = []
    for secret in publication.secrets:
        if given_up():
            raise TimeoutError
        low, high = reader.bounds(secret)
        if secret.found(low, high):
            found.append(Found(secret, low, high))
    return tuple(found)


def hide_until_safe(
    publication: Publication, given_up: Callable[[], bool] = never
) -> tuple[Publication, tuple[Key, ...], tuple[Found, ...]]:
    """The publication with the cheapest of `may_hide` hidden until no secret is found, and none of them in vain.

    Returns it, what was hidden, and what is still found when nothing is left to hide: that cannot be released.
    """
    original, hidden = publication, list[Key]()
    while found := audit(publication, given_up):
        choice = _next_to_hide(publication, found)
        if choice is None:
            return publication, tuple(hidden), found
        hidden.append(choice)
        publication = _without(publication, [choice])
    for key in sorted(hidden, key=lambda key: -original.may_hide[key]):
        fewer = [other for other in hidden if other != key]
        shorter = _without(original, fewer)
        if not audit(shorter, given_up):
            hidden, publication = fewer, shorter
    return publication, tuple(hidden), ()


def _without(publication: Publication, keys: Collection[Key]) -> Publication:
    told = {**publication.told, **dict.fromkeys(keys, NOTHING)}
    left = {other: cost for other, cost in publication.may_hide.items() if other not in keys}
    return replace(publication, told=told, may_hide=left)


def _next_to_hide(publication: Publication, found: tuple[Found, ...]) -> Key | None:
    """The cheapest figure that shares a tie with what was found; else with that, and so on outwards."""
    near: set[Key] = {one.secret.key for one in found}
    while True:
        candidates = near & publication.may_hide.keys()
        if candidates:
            return min(candidates, key=lambda key: (publication.may_hide[key], repr(key)))
        tied = (tie for tie in publication.ties if any(key in near for key, _ in tie.factors))
        wider = near | {key for tie in tied for key, _ in tie.factors}
        if wider == near:
            return None
        near = wider


class _Reader:
    """All that is told, as a programme with one variable per figure."""

    def __init__(self, publication: Publication) -> None:
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint
        from scipy.sparse import coo_array

        self._keys = {key: index for index, key in enumerate(publication.values)}
        told = [publication.told_of(key) for key in self._keys]
        self._bounds = Bounds(
            np.array([one.low for one in told], dtype=float),
            np.array([np.inf if one.high is None else one.high for one in told], dtype=float),
        )
        entries = [
            (row, self._keys[key], float(factor))
            for row, tie in enumerate(publication.ties)
            for key, factor in tie.factors
        ]
        self._ties: Any = ()
        if entries:
            rows, columns, factors = zip(*entries, strict=True)
            matrix = coo_array((factors, (rows, columns)), shape=(len(publication.ties), len(self._keys)))
            low = [-np.inf if tie.low is None else float(tie.low) for tie in publication.ties]
            high = [np.inf if tie.high is None else float(tie.high) for tie in publication.ties]
            self._ties = LinearConstraint(matrix.tocsc(), low, high)

    def bounds(self, secret: Secret) -> tuple[int, int | None]:
        """The least and the most the figure can be, for a reader who knows that people are whole."""
        low, high = self._extreme(secret.key, 1, whole=False), self._extreme(secret.key, -1, whole=False)
        if high is None or (low is not None and high - low > _WIDE):
            return ceil((low or 0) - _NEAR), None if high is None else floor(high + _NEAR)
        exact_low, exact_high = (
            self._extreme(secret.key, 1, whole=True),
            self._extreme(secret.key, -1, whole=True),
        )
        return round(exact_low or 0), None if exact_high is None else round(exact_high)

    def _extreme(self, key: Key, sign: int, *, whole: bool) -> float | None:
        import numpy as np
        from scipy.optimize import milp

        aim = np.zeros(len(self._keys))
        aim[self._keys[key]] = sign
        integrality = np.full(len(self._keys), int(whole))
        answer = milp(aim, integrality=integrality, bounds=self._bounds, constraints=self._ties)
        if answer.status == 3:  # unbounded: however large
            return None
        if answer.x is None:
            raise ArithmeticError(f"the solver gave no bound: {answer.message}")
        return float(answer.x[self._keys[key]])


def bounds_of(publication: Publication) -> Mapping[Key, tuple[int, int | None]]:
    """For each secret what a reader can say of it; for an explanation on screen."""
    reader = _Reader(publication)
    return {secret.key: reader.bounds(secret) for secret in publication.secrets}

"""Splitting what is given among a household and its members, so that nobody gets two things that exclude each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from shelterdesk.domain.due import Due, Owed, Share
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.limits import NONE
from shelterdesk.domain.rival_shares import share_out
from shelterdesk.domain.stock import checked_quantity, plain
from shelterdesk.domain.text import Text, text

Asked = TypeVar("Asked", Due, Owed)


def offer(dues: Iterable[Due], left: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """What one Enter gives, by item: what is due, as far as `left` lasts, and of rivals what comes first."""
    taken: list[Share] = []
    for due in _first_come(list(dues)):
        taken += _fill(due, left.get(due.item_id, NONE), taken)
    return {due.item_id: _given(taken, due.item_id) for due in dues}


def given_at_once(owed: Sequence[Owed]) -> list[Share]:
    """All that is due, of rivals what comes first: what `offer` gives where everything is there."""
    if len(owed) == 1:
        return list(owed[0].shares)
    taken: list[Share] = []
    for one in _first_come(owed):
        taken += _fill(one, _sum(one.shares), taken)
    return taken


def allot(
    dues: Iterable[Due], wanted: Mapping[str, Decimal], labels: Mapping[str, str], *, beyond: bool = False
) -> tuple[Share, ...]:
    """Split what is to be given (by item) among household and persons, the household first.

    `beyond`: also what is not due, where the rule allows that. Raises RuleBroken, naming the item by its
    label, where an item is not due, not as much of it, or not together with another.
    """
    known = {due.item_id: due for due in dues}
    for item_id, quantity in wanted.items():
        _check(known.get(item_id), checked_quantity(quantity), labels.get(item_id, item_id), beyond=beyond)
    asked = _first_come([due for due in known.values() if due.item_id in wanted])
    shares = _shares(asked, wanted, beyond=beyond)
    if shares is None:
        raise RuleBroken(_apart(asked, labels))
    return tuple(share for item_id in wanted for share in shares if share.item_id == item_id)


def together(dues: Iterable[Due], wanted: Mapping[str, Decimal]) -> bool:
    """Whether so much of each, none of it more than is due, may be given at once."""
    asked = _first_come([due for due in dues if wanted.get(due.item_id)])
    return _shares(asked, wanted, beyond=False) is not None


def _check(due: Due | None, wanted: Decimal, label: str, *, beyond: bool) -> None:
    if due is None:
        raise RuleBroken(text("{item}: no rule says that it is due.", item=label))
    most = due.quantity + (_sum(due.extra) if beyond else NONE)
    if not most:
        raise RuleBroken(text("{item}: {reason}.", item=label, reason=due.reason))
    if wanted > most:
        raise RuleBroken(
            text(
                "{item}: {due} may be given now, not {wanted}.",
                item=label,
                due=plain(most),
                wanted=plain(wanted),
            )
        )


def _shares(asked: Sequence[Due], wanted: Mapping[str, Decimal], *, beyond: bool) -> Sequence[Share] | None:
    """As it comes first; where that leaves something over, in whatever way nothing is left over.

    What may be given beyond what is due may break an exclusion too, so only the rest has to be shared out with care.
    """
    packed = _pack(asked, (), wanted, beyond=beyond)
    if packed is not None:
        return packed
    strict = [due for due in asked if not (beyond and due.extra)]
    shared = share_out(strict, wanted)
    if shared is None or len(strict) == len(asked):
        return shared
    return _pack([due for due in asked if due not in strict], shared, wanted, beyond=beyond)


def _pack(
    order: Sequence[Due], given: Sequence[Share], wanted: Mapping[str, Decimal], *, beyond: bool
) -> list[Share] | None:
    """`given` and what is wanted of these, each to the first who may have it; None where that is not enough."""
    taken = list(given)
    for due in order:
        quantity = wanted[due.item_id]
        parts = list(_fill(due, quantity, taken))
        missing = quantity - _sum(parts)
        if missing and beyond:
            # What a rule allows beyond what is due may also break that two items exclude each other.
            pool = [*_rest(due.shares, parts), *due.extra] if due.extra else due.extra
            parts += _take(pool, missing)
            missing = quantity - _sum(parts)
        if missing:
            return None
        taken += parts
    return taken


def _fill(due: Due | Owed, quantity: Decimal, taken: Sequence[Share]) -> list[Share]:
    against = [share for share in taken if share.item_id in due.rivals]
    return _take(
        [share for share in due.shares if not any(_meet(share, other) for other in against)], quantity
    )


def _take(pool: Iterable[Share], quantity: Decimal) -> list[Share]:
    parts = []
    for share in pool:
        part = min(quantity, share.quantity)
        if part > 0:
            parts.append(replace(share, quantity=part))
            quantity -= part
    return parts


def _rest(shares: Sequence[Share], taken: Sequence[Share]) -> list[Share]:
    """What of the shares was not taken."""
    gone = {share.person_id: share.quantity for share in taken}
    rest = [replace(one, quantity=one.quantity - gone.get(one.person_id, NONE)) for one in shares]
    return [share for share in rest if share.quantity > 0]


def _meet(one: Share, other: Share) -> bool:
    """Whether two shares reach the same person."""
    return one.person_id is None or other.person_id is None or one.person_id == other.person_id


def _first_come(dues: Sequence[Asked]) -> list[Asked]:
    """Each after those it gives way to, otherwise in their order; a circle is left as it comes."""
    waiting, order = list(dues), list[Asked]()
    while waiting:
        ids = {due.item_id for due in waiting}
        ready = next((due for due in waiting if not due.yields_to & ids), waiting[0])
        waiting.remove(ready)
        order.append(ready)
    return order


def _apart(asked: Sequence[Due], labels: Mapping[str, str]) -> Text:
    ids = {due.item_id for due in asked}
    due = next(due for due in asked if due.rivals & ids)
    other = next(one.item_id for one in asked if one.item_id in due.rivals)
    return text(
        "{item} and {other} are not given to the same person on one day.",
        item=labels.get(due.item_id, due.item_id),
        other=labels.get(other, other),
    )


def _given(taken: Iterable[Share], item_id: str) -> Decimal:
    return _sum(share for share in taken if share.item_id == item_id)


def _sum(shares: Iterable[Share]) -> Decimal:
    return sum((share.quantity for share in shares), NONE)

"""Every service of the program, and a question to each that a manager of the house would get an answer to."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from sqlalchemy import Connection

from shelterdesk import services
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.sealing import Sealer
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services import sample
from shelterdesk.services.desk import Desk

TODAY, LATER = date(2026, 9, 3), datetime.fromisoformat("2026-09-03T18:00+00:00")
_PLAIN: Mapping[object, object] = {
    int: 1,
    bool: False,
    str: "word",
    Decimal: Decimal(1),
    date: TODAY,
    datetime: LATER,
    Role: Role.DISTRIBUTION,
    bytes: b"",
}


@dataclass(frozen=True)
class Service:
    """`name` is module and function, such as ``beds.block_bed``."""

    name: str
    act: Callable[..., Any]

    def ask(self, desk: Desk, known: Mapping[str, object]) -> Any:
        """Call it with what it cannot do without; the name of a field or parameter finds its value in `known`."""
        hints = get_type_hints(self.act)
        needed = {
            one.name: _made(hints[one.name], one.name, known)
            for one in list(inspect.signature(self.act).parameters.values())[1:]
            if one.default is inspect.Parameter.empty or one.name in known
        }
        found = self.act(desk, **needed)
        return tuple(found) if isinstance(found, Iterator) else found


def all_services() -> list[Service]:
    """Public functions of the services whose first parameter is the desk.

    Not those that work in a transaction or a reading, or with a key, that a service has opened, which authorises, nor
    what fills a new sample, to which nobody has signed in yet.
    """
    found = []
    for module in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        if module.name.startswith(sample.__name__):
            continue
        loaded = importlib.import_module(module.name)
        for name, act in inspect.getmembers(loaded, inspect.isfunction):
            if act.__module__ == module.name and not name.startswith("_") and _is_service(act):
                found.append(Service(f"{module.name.removeprefix(f'{services.__name__}.')}.{name}", act))
    return found


def _is_service(act: Callable[..., Any]) -> bool:
    hints = get_type_hints(act)
    kinds = [hints.get(name) for name in inspect.signature(act).parameters]
    return kinds[:1] == [Desk] and not {UnitOfWork, Connection, Sealer} & set(kinds)


def _made(kind: Any, name: str, known: Mapping[str, object]) -> Any:
    """A value of an annotation."""
    if name in known:
        return known[name]
    options = [option for option in get_args(kind) if option is not NoneType]
    if get_origin(kind) is tuple:
        return (_made(options[0], name.removesuffix("s"), known),)
    if get_origin(kind) is not None or options:
        return _made(options[0], name, known) if NoneType in get_args(kind) else ()
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(
            **{
                part.name: _made(hints[part.name], part.name, known)
                for part in fields(kind)
                if part.name in known or (part.default is MISSING and part.default_factory is MISSING)
            }
        )
    raise TypeError(f"no value is known for {name}: {kind}")

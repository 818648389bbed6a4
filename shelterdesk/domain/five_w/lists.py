"""Lists that a workbook may bring beside its 5W rows: organisations, partners and the units of countries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class ListName(StrEnum):
    ORGANISATIONS = "organisations"
    PARTNERS = "partners"
    ADMIN2 = "admin2"


@dataclass(frozen=True, slots=True)
class Lists:
    """Names as `domain.spelling.compact` makes them; an empty list is one that nobody has.

    `admin1` has the units of each country, `admin2` those of each admin1.
    """

    organisations: frozenset[str] = frozenset()
    partners: frozenset[str] = frozenset()
    admin1: Mapping[str, frozenset[str]] = field(default_factory=dict)
    admin2: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def implementing(self) -> frozenset[str]:
        """Who may implement: the partners, where a plan has no list of them its organisations."""
        return self.partners or self.organisations

    def has(self, name: ListName) -> bool:
        match name:
            case ListName.ORGANISATIONS:
                return bool(self.organisations)
            case ListName.PARTNERS:
                return bool(self.implementing)
            case ListName.ADMIN2:
                return bool(self.admin2)

"""Sealing of identities: AES-256-GCM under a site's identity key, bound to table, row and column.

A sealed field copied to another row or column does not open there.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from shelterdesk.domain.errors import Unavailable
from shelterdesk.domain.text import text

KEY_BYTES = 32
_NONCE_BYTES = 12
_FORMAT = b"\x01"


class BrokenSeal(Unavailable):
    """The field was changed, moved, cut short, or sealed under another key: a damaged database, no person's slip."""

    def __init__(self, place: str) -> None:
        super().__init__(
            text(
                "A sealed record was changed or damaged outside the program. The check names whose it is;"
                " the latest backup has it whole."
            )
        )
        self.add_note(place)


@dataclass(frozen=True, slots=True)
class Sealer:
    """Seals and opens single fields under one site's identity key."""

    key: bytes = field(repr=False)
    _cipher: AESGCM = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_cipher", AESGCM(self.key))  # made once: a list has fields by the 100,000

    def seal(self, plain: str, table: str, row: str, column: str) -> bytes:
        return self._seal(plain, os.urandom(_NONCE_BYTES), _place(table, row, column))

    def seal_row(self, plain: Mapping[str, str | None], table: str, row: str) -> dict[str, bytes | None]:
        """The fields of one row by their columns, each sealed by itself; None stays None."""
        noise, sealed = os.urandom(_NONCE_BYTES * len(plain)), dict[str, bytes | None]()
        for at, (column, value) in enumerate(plain.items()):
            nonce = noise[at * _NONCE_BYTES : (at + 1) * _NONCE_BYTES]
            place = _place(table, row, column)
            sealed[column] = None if value is None else self._seal(value, nonce, place)
        return sealed

    def open(self, sealed: bytes, table: str, row: str, column: str) -> str:
        """The plain text; raises BrokenSeal."""
        nonce, body = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        if sealed[:1] != _FORMAT or len(nonce) < _NONCE_BYTES:
            raise BrokenSeal(f"unknown format in {table}.{column}")
        try:
            return self._cipher.decrypt(nonce, body, _place(table, row, column)).decode()
        except InvalidTag as fault:
            raise BrokenSeal(f"{table}.{column}") from fault

    def _seal(self, plain: str, nonce: bytes, place: bytes) -> bytes:
        return _FORMAT + nonce + self._cipher.encrypt(nonce, plain.encode(), place)


def _place(table: str, row: str, column: str) -> bytes:
    return f"{table}:{row}:{column}".encode()

"""Sealing of identities: AES-256-GCM under a site's identity key, bound to table, row and column.

A sealed field copied to another row or column does not open there.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_NONCE_BYTES = 12
_FORMAT = b"\x01"


class BrokenSeal(Exception):
    """The field was changed, moved, or sealed under another key: a damaged database, not a person's slip."""


@dataclass(frozen=True, slots=True)
class Sealer:
    """Seals and opens single fields under one site's identity key."""

    key: bytes = field(repr=False)

    def seal(self, plain: str, table: str, row: str, column: str) -> bytes:
        nonce = os.urandom(_NONCE_BYTES)
        return _FORMAT + nonce + AESGCM(self.key).encrypt(nonce, plain.encode(), _place(table, row, column))

    def open(self, sealed: bytes, table: str, row: str, column: str) -> str:
        """The plain text; raises BrokenSeal."""
        nonce, body = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        if sealed[:1] != _FORMAT:
            raise BrokenSeal(f"unknown format in {table}.{column}")
        try:
            return AESGCM(self.key).decrypt(nonce, body, _place(table, row, column)).decode()
        except InvalidTag as fault:
            raise BrokenSeal(f"{table}.{column}") from fault


def _place(table: str, row: str, column: str) -> bytes:
    return f"{table}:{row}:{column}".encode()

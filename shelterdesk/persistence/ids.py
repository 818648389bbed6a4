"""Identifiers that need no central counter, so that databases of several sites can be merged."""

from __future__ import annotations

import uuid_utils


def new_id() -> str:
    """A fresh UUIDv7 in its usual text form; ids made later sort later."""
    return str(uuid_utils.uuid7())

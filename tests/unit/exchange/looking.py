"""How the tests look at a file: its kind and its text in, a preview out."""

from __future__ import annotations

from collections.abc import Callable

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.exchange.preview import Preview

Look = Callable[[IntakeKind, str], Preview]

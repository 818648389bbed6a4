"""Files written by the tests themselves, with the traits of files that people bring."""

from __future__ import annotations

from pathlib import Path

import pytest

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.exchange.preview import Preview, preview
from tests.unit.exchange.looking import Look


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """Previews a CSV of this text."""

    def look(kind: IntakeKind, content: str) -> Preview:
        path = tmp_path / "list.csv"
        path.write_text(content, encoding="utf-8")
        return preview(path, kind)

    return look

"""What the report tests share: editions in two languages, and one written file of each kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shelterdesk.reports.writing import Edition
from tests.unit.reports import report_samples as samples

SPANISH = Path(__file__).parents[3] / "shelterdesk" / "translations" / "es.json"


@pytest.fixture(scope="session")
def spanish() -> dict[str, str]:
    """English template -> Spanish."""
    words: dict[str, str] = json.loads(SPANISH.read_text(encoding="utf-8"))
    return words


@pytest.fixture(scope="session")
def english_edition() -> Edition:
    return Edition(lambda template: template, "en", samples.DAY)


@pytest.fixture(scope="session")
def spanish_edition(spanish: dict[str, str]) -> Edition:
    return Edition(spanish.__getitem__, "es", samples.DAY, region="es_VE")

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
    """Every sentence must be translated; a bare place, such as a unit that nobody knows, is the same anywhere."""

    def translate(template: str) -> str:
        return template if template == "{unit}" else spanish[template]

    return Edition(translate, "es", samples.DAY, region="es_VE")

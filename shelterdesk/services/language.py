"""Languages without Qt: what reports, and commands without a window, are said in."""

from __future__ import annotations

import json
from pathlib import Path

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import Translate, text

ENGLISH = "en"
_FOLDER = Path(__file__).parent.parent / "translations"


def known_languages(folder: Path = _FOLDER) -> tuple[str, ...]:
    """The codes (ISO 639) of the languages that there is a translation for, English first."""
    return (ENGLISH, *sorted(path.stem for path in folder.glob("*.json")))


def translator(language: str, folder: Path = _FOLDER) -> Translate:
    """From an English template to `language`; a template nobody has translated yet stays English.

    Raises BadInput that lists the known languages for any other.
    """
    if language == ENGLISH:
        return _as_it_is
    known = known_languages(folder)
    if language not in known:
        raise BadInput(
            text(
                "“{language}” is not a language of ShelterDesk; use {known}.",
                language=language,
                known=", ".join(known),
            )
        )
    sentences: dict[str, str] = json.loads((folder / f"{language}.json").read_text(encoding="utf-8"))
    return lambda template: sentences.get(template) or template


def _as_it_is(template: str) -> str:
    return template

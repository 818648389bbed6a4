"""People and their households. Who is given which bed is no matter of a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import Parsed, PersonRow, Problem
from shelterdesk.domain.people import Sex
from shelterdesk.domain.spelling import compact
from shelterdesk.domain.text import text
from shelterdesk.exchange.cells import Cells, take_rows
from shelterdesk.exchange.repeats import same
from shelterdesk.exchange.words import LANGUAGES, SEXES

OLDEST = 130


def parse_people(cells: Sequence[Cells]) -> Parsed[PersonRow]:
    """People with at least a name. A second head of one household is a problem that names the first."""
    sexes = _sexes(cells)

    def make(row: Cells) -> Iterable[PersonRow]:
        given, family, call = (row.said(name) for name in ("given_names", "family_names", "call_name"))
        if given is None and family is None and call is None:
            raise BadInput(text("The row names no person."))
        language = row.said("language")
        yield PersonRow(
            line=row.line,
            given_names=given or "",
            family_names=family or "",
            call_name=call,
            sex=row.word("sex", sexes, Sex.UNKNOWN),
            birth_date=row.day("birth_date"),
            age=_age(row),
            household=row.said("household"),
            is_head=row.yes("is_head"),
            language=LANGUAGES.get(compact(language), language) if language else None,
            documents=row.said("documents"),
            contacts=row.said("contacts"),
            site=row.said("site"),
        )

    return _one_head(take_rows(cells, make))


def _sexes(cells: Sequence[Cells]) -> Mapping[str, Sex]:
    """The table of words, with ``M`` as the column means it.

    Beside H (hombre) M is mujer; else it is male. A column with H, M and F uses M in both senses, or cannot
    be told from one that does, so there it is not known.
    """
    written = {compact(row.values.get("sex", "")) for row in cells}
    if "h" not in written:
        return {**SEXES, "m": Sex.MALE}
    return SEXES if "f" in written else {**SEXES, "m": Sex.FEMALE}


def _age(row: Cells) -> int | None:
    age = row.whole("age")
    if age is not None and age > OLDEST:
        raise BadInput(text("The age {age} cannot be right.", age=age))
    return age


def _one_head(parsed: Parsed[PersonRow]) -> Parsed[PersonRow]:
    heads: dict[tuple[str, str], PersonRow] = {}
    kept: list[PersonRow] = []
    problems = list(parsed.problems)
    for row in parsed.rows:
        if not row.is_head or row.household is None:
            kept.append(replace(row, is_head=False) if row.is_head else row)
            continue
        before = heads.setdefault((same(row.site), same(row.household)), row)
        if before is row:
            kept.append(row)
        else:
            problems.append(
                Problem(
                    row.line,
                    text(
                        "Household {household} already has a head on line {line}.",
                        household=row.household,
                        line=before.line,
                    ),
                )
            )
    return Parsed(tuple(kept), tuple(problems))

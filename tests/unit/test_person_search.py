"""The index of people: every beginning of a word finds its person, in any case, with or without accents."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.codes import bare_code
from shelterdesk.domain.people import Sex, month_number
from shelterdesk.persistence.queries.person_list import PersonLine
from shelterdesk.services.person_search import NameIndex, make_index, words_of

TODAY = date(2026, 9, 3)


def _line(person_id: str, code: str, call_name: str | None) -> PersonLine:
    born = month_number(date(1990, 1, 1))
    return PersonLine(
        person_id, code, "site", call_name, Sex.FEMALE, born, None, None, False, 1, (), None, False
    )


def _index(people: list[tuple[str, str | None, str]]) -> NameIndex:
    lines = [_line(str(at), code, call_name) for at, (code, call_name, _) in enumerate(people)]
    names = {str(at): name for at, (_, _, name) in enumerate(people) if name}
    return make_index("site", lines, names, TODAY)


PEOPLE = _index(
    [
        ("ABCDEF2", "Luz", "José Luis Peña-Ñúñez"),
        ("ABD2345", None, "Luisa Ortega"),
        ("XYZ9876", "Mère Lou", ""),
        ("QRS2222", None, ""),
    ]
)


def _found(query: str, limit: int | None = None) -> list[str]:
    return [one.label for one in PEOPLE.find(query, limit)]


def test_everyone_newest_first_where_nothing_is_asked() -> None:
    assert _found("  ") == ["QRS-222-2", "Mère Lou", "Luisa Ortega", "José Luis Peña-Ñúñez"]
    assert _found("", 2) == ["QRS-222-2", "Mère Lou"]


def test_by_the_beginning_of_a_code_with_or_without_dashes() -> None:
    assert _found("ab") == ["Luisa Ortega", "José Luis Peña-Ñúñez"]
    assert _found("abc-def-2") == _found("ABCDEF2") == ["José Luis Peña-Ñúñez"]


def test_by_call_name_and_by_name_without_accents() -> None:
    assert _found("MERE") == _found("lou mère") == ["Mère Lou"]
    assert _found("nunez jose") == ["José Luis Peña-Ñúñez"]
    assert _found("ortega jose") == []


def test_a_whole_word_comes_before_a_beginning() -> None:
    assert _found("luis") == ["José Luis Peña-Ñúñez", "Luisa Ortega"]


def test_the_age_is_of_today() -> None:
    assert PEOPLE.people[0].age == 36


texts = st.text(max_size=12)


@given(st.lists(texts, max_size=8), texts)
def test_the_search_finds_what_a_slow_look_at_everyone_finds(names: list[str], query: str) -> None:
    index = _index([("2222222", None, name) for name in names])
    asked = words_of(query)
    expected = {
        str(at)
        for at, name in enumerate(names)
        if all(any(word.startswith(one) for word in words_of(name)) for one in asked)
    }
    found = {one.person_id for one in index.find(query)}
    assert expected <= found
    assert found == expected or "2222222".startswith(bare_code(query) or "x")


def test_names_do_not_show_in_a_repr() -> None:
    assert "Ortega" not in repr(PEOPLE)

"""The rules of the 5W, year by year: rows that are right pass all of them, each fault gets its own flag alone."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.five_w.checking import check_five_w
from shelterdesk.domain.five_w.fields import AGE_GENDER, NUMBERS, POPULATION_TYPES, Field
from shelterdesk.domain.five_w.lists import Lists
from shelterdesk.domain.five_w.row import FiveWRow
from shelterdesk.domain.five_w.rules import RULES
from shelterdesk.domain.frameworks import Framework
from shelterdesk.services.frameworks import r4v, r4v_years

Cells = Mapping[Field, str | int | Decimal | None]
YEARS = r4v_years()
WORDS: Cells = {
    Field.COUNTRY: "Guyana",
    Field.ADMIN1: "Guyana",
    Field.ADMIN2: "",
    Field.ORGANISATION: "Casa Kaya",
    Field.SETUP: "No",
    Field.PARTNER: "",
    Field.MONTH: "2026-09",
    Field.ACTIVITY: "Emergency shelter",
    Field.DESCRIPTION: "",
    Field.COVID: "No",
    Field.RMRP: "Yes",
    Field.CVA: "No",
    Field.MECHANISM: "",
}
ASSISTED: Cells = {
    **WORDS,
    Field.SECTOR: "Shelter",
    Field.INDICATOR: "SH1",
    Field.TOTAL: 12,
    Field.NEW: 5,
    Field.IN_DESTINATION: 4,
    Field.IN_TRANSIT: 1,
    Field.GIRLS: 2,
    Field.WOMEN: 3,
}
TRAINED: Cells = {
    **WORDS,
    Field.SECTOR: "Protection (Human Trafficking and Smuggling)",
    Field.INDICATOR: "PRHT1",
    Field.TOTAL: 20,
    Field.NEW: 8,
}
KITS: Cells = {**WORDS, Field.SECTOR: "Shelter", Field.INDICATOR: "SH11", Field.OUTPUT: 40}
CASH: Cells = {
    **ASSISTED,
    Field.SECTOR: "Multipurpose Cash Assistance (MPC)",
    Field.INDICATOR: "MC1",
    Field.CVA: "Yes",
    Field.VALUE: 900,
}
TAUGHT: Cells = {
    **ASSISTED,
    Field.SECTOR: "Protection (Child Protection)",
    Field.INDICATOR: "CP1",
}


def row_of(cells: Cells, number: int = 1) -> FiveWRow:
    return FiveWRow(
        number,
        number + 1,
        {column: str(cell) for column, cell in cells.items() if column not in NUMBERS},
        {column: Decimal(cell) for column, cell in cells.items() if column in NUMBERS and cell is not None},
    )


def cash_in(framework: Framework) -> Cells:
    return {**CASH, Field.MECHANISM: framework.mechanisms[0]}


LISTS = Lists(frozenset({"casakaya"}), frozenset({"another"}), admin2={"guyana": frozenset({"georgetown"})})


def flags_of(cells: Cells, framework: Framework) -> set[str]:
    checked = check_five_w([row_of(cells)], Field, framework, LISTS)
    return {flag.rule.name for flag in checked.flags}


# (what a row says, what is changed in it) -> the rule that speaks, and the first year in which it does
FAULTS: tuple[tuple[str, Cells, Cells, int], ...] = (
    ("country_missing", ASSISTED, {Field.COUNTRY: ""}, 2022),
    ("country_unknown", ASSISTED, {Field.COUNTRY: "Atlantis"}, 2022),
    ("admin1_missing", ASSISTED, {Field.ADMIN1: ""}, 2022),
    ("organisation_missing", ASSISTED, {Field.ORGANISATION: ""}, 2022),
    ("organisation_unknown", ASSISTED, {Field.ORGANISATION: "Casa Kaia"}, 2022),
    ("partner_unknown", ASSISTED, {Field.SETUP: "Yes", Field.PARTNER: "Casa Kaya"}, 2022),
    ("admin1_admin2", ASSISTED, {Field.ADMIN2: "Linden"}, 2022),
    ("setup_missing", ASSISTED, {Field.SETUP: "perhaps"}, 2022),
    ("partner_missing", ASSISTED, {Field.SETUP: "Sí"}, 2022),
    ("partner_not_expected", ASSISTED, {Field.PARTNER: "Another"}, 2022),
    ("month_missing", ASSISTED, {Field.MONTH: "13"}, 2022),
    ("what_missing", ASSISTED, {Field.ACTIVITY: ""}, 2022),
    ("what_missing", ASSISTED, {Field.CVA: ""}, 2022),
    ("sector_indicator", ASSISTED, {Field.SECTOR: "WASH"}, 2022),
    ("number_unreadable", TRAINED, {Field.TOTAL: Decimal("20.5")}, 2022),
    ("cva_without_value", CASH, {Field.VALUE: None}, 2022),
    ("cva_without_value", CASH, {Field.VALUE: 0}, 2022),
    ("cva_without_mechanism", CASH, {Field.MECHANISM: ""}, 2022),
    ("no_cva_with_value", ASSISTED, {Field.VALUE: 30}, 2022),
    ("no_cva_with_value", ASSISTED, {Field.MECHANISM: "Voucher"}, 2022),
    ("mpc_without_cva", CASH, {Field.CVA: "No", Field.VALUE: None, Field.MECHANISM: ""}, 2022),
    (
        "no_beneficiaries",
        ASSISTED,
        {
            Field.TOTAL: 0,
            Field.NEW: 0,
            Field.IN_DESTINATION: 0,
            Field.IN_TRANSIT: 0,
            Field.GIRLS: 0,
            Field.WOMEN: 0,
        },
        2022,
    ),
    ("new_over_total", ASSISTED, {Field.TOTAL: 4}, 2022),
    ("population_breakdown", ASSISTED, {Field.IN_DESTINATION: 11}, 2022),
    ("age_gender_breakdown", ASSISTED, {Field.WOMEN: 10}, 2022),
    ("capacity_without_total", TRAINED, {Field.TOTAL: 0}, 2022),
    ("output_missing", KITS, {Field.OUTPUT: None}, 2022),
    ("output_not_expected", ASSISTED, {Field.OUTPUT: 3}, 2023),
    ("breakdown_not_expected", TRAINED, {Field.WOMEN: 8}, 2023),
    ("beneficiaries_not_expected", KITS, {Field.TOTAL: 40}, 2023),
    ("new_missing", TRAINED, {Field.NEW: None}, 2025),
    ("new_not_expected", KITS, {Field.NEW: 0}, 2025),
    ("mechanism_unknown", CASH, {Field.MECHANISM: "By pigeon"}, 2025),
    ("no_child_reached", TAUGHT, {Field.GIRLS: 0, Field.WOMEN: 5}, 2025),
)


@pytest.mark.parametrize("year", YEARS)
def test_rows_that_are_right_pass_every_rule_of_their_year(year: int) -> None:
    framework = r4v(year)
    partnered = {**ASSISTED, Field.SETUP: "Yes", Field.PARTNER: "Another", Field.ADMIN2: "Georgetown"}
    for cells in (ASSISTED, TRAINED, KITS, cash_in(framework), TAUGHT, partnered):
        assert flags_of(cells, framework) == set()


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("rule", "cells", "fault", "since"), FAULTS)
def test_a_fault_gets_its_flag_and_no_other(
    year: int, rule: str, cells: Cells, fault: Cells, since: int
) -> None:
    framework = r4v(year)
    right = cash_in(framework) if cells is CASH else cells
    assert flags_of({**right, **fault}, framework) == ({rule} if year >= since else set())


def test_the_units_of_the_five_countries_are_known_in_2022_only() -> None:
    wrong = {**ASSISTED, Field.ADMIN1: "Demerara-Mahaica"}
    assert flags_of(wrong, r4v(2022)) == {"country_admin1"}
    assert flags_of(wrong, r4v(2025)) == set()
    skipped = check_five_w([row_of(wrong)], Field, r4v(2025), LISTS).skipped
    assert ("country_admin1", 1) in {(one.rule, one.rows) for one in skipped}


def test_every_rule_of_the_table_has_a_fault_above_and_a_year() -> None:
    tried = {rule for rule, *_ in FAULTS} | {"country_admin1"}
    asked = {name for year in YEARS for name in r4v(year).rules}
    assert tried == asked == {rule.name for rule in RULES}


def test_what_cannot_be_asked_is_said() -> None:
    nameless = {**ASSISTED, Field.INDICATOR: "Something of our own", Field.TOTAL: 1}
    checked = check_five_w([row_of(nameless)], set(Field) - {Field.ADMIN1}, r4v(2022), Lists())
    whole = {one.rule for one in checked.skipped if one.rows is None}
    assert whole == {
        "admin1_missing",
        "country_admin1",
        "organisation_unknown",
        "partner_unknown",
        "admin1_admin2",
    }
    in_part = {one.rule for one in checked.skipped if one.rows == 1}
    assert {"sector_indicator", "new_over_total", "output_missing"} <= in_part
    assert not checked.flags


counts = st.none() | st.integers(min_value=0, max_value=3)
random_rows = st.fixed_dictionaries(
    {
        Field.SECTOR: st.sampled_from(["Shelter", "Multipurpose Cash Assistance (MPC)"]),
        Field.INDICATOR_TYPE: st.sampled_from(["PiN", "Capacity Building", "Campaign", "Other"]),
        Field.CVA: st.sampled_from(["Yes", "No", ""]),
        Field.MECHANISM: st.sampled_from(["Vouchers", ""]),
        Field.VALUE: counts,
        Field.OUTPUT: counts,
        Field.TOTAL: counts,
        Field.NEW: counts,
        **dict.fromkeys((*POPULATION_TYPES, *AGE_GENDER), counts),
    }
)


@given(random_rows)
def test_the_rules_of_2022_equal_a_slow_recount(cells: Cells) -> None:
    def n(column: Field) -> int:
        return int(cells[column] or 0)

    people = cells[Field.INDICATOR_TYPE] == "PiN"
    taught = cells[Field.INDICATOR_TYPE] == "Capacity Building"
    new, total = n(Field.NEW), n(Field.TOTAL)
    expected = {
        "cva_without_value": cells[Field.CVA] == "Yes" and n(Field.VALUE) == 0,
        "cva_without_mechanism": cells[Field.CVA] == "Yes" and cells[Field.MECHANISM] == "",
        "no_cva_with_value": cells[Field.CVA] == "No"
        and (n(Field.VALUE) > 0 or cells[Field.MECHANISM] != ""),
        "mpc_without_cva": "MPC" in str(cells[Field.SECTOR]) and cells[Field.CVA] == "No",
        "no_beneficiaries": people and new == 0 and total == 0,
        "new_over_total": people and new > total,
        "population_breakdown": people and new != sum(n(column) for column in POPULATION_TYPES),
        "age_gender_breakdown": people and new != sum(n(column) for column in AGE_GENDER),
        "capacity_without_total": taught and total == 0,
        "output_missing": not people and not taught and n(Field.OUTPUT) == 0,
    }
    found = flags_of(cells, r4v(2022)) & expected.keys()
    assert found == {rule for rule, broken in expected.items() if broken}

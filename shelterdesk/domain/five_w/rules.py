"""The rules of R4V's own 5W checkers, 2022 to 2026, as a table: each has a name, what it needs, a test and a remedy.

Which of them hold in which year stands in the framework of that year. Sources: R4V's data quality checks of the
RMRP 2022 and 2023, and its 5W monitoring checks of 2025.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from shelterdesk.domain.five_w.fields import AGE_GENDER, PEOPLE, POPULATION_TYPES, UNDER_18, Field
from shelterdesk.domain.five_w.judged import Judged
from shelterdesk.domain.five_w.lists import ListName, Lists
from shelterdesk.domain.frameworks import IndicatorType
from shelterdesk.domain.spelling import compact
from shelterdesk.domain.text import Text, text

_MPC = "Multipurpose Cash Assistance (MPC)"
_WITH_CHILDREN = ("Education", "Protection (Child Protection)")


@dataclass(frozen=True, slots=True)
class FiveWRule:
    """`needs` are the columns without which the rule cannot be asked of a file; `fails` is asked row by row.

    `by_type`: the rule asks for the indicator type, and is not asked of a row whose type nobody knows.
    `list_name`: it compares with that list, and cannot be asked without it.
    """

    name: str
    needs: tuple[Field, ...]
    fails: Callable[[Judged], bool]
    remedy: Text
    by_type: bool = False
    list_name: ListName | None = None


def _blank(column: Field) -> Callable[[Judged], bool]:
    return lambda judged: not judged.row.word(column)


def _admin1_is_of_another_country(judged: Judged) -> bool:
    written, known = judged.row.word(Field.ADMIN1), judged.admin1_units
    return bool(known and written) and compact(written) not in known


def _admin2_is_of_another_unit(judged: Judged) -> bool:
    written = compact(judged.row.word(Field.ADMIN2))
    known = judged.lists.admin2.get(compact(judged.row.word(Field.ADMIN1)), frozenset())
    return bool(written) and written not in known


def _is_not_in(column: Field, listed: Callable[[Lists], frozenset[str]]) -> Callable[[Judged], bool]:
    def fails(judged: Judged) -> bool:
        written = compact(judged.row.word(column))
        return bool(written) and written not in listed(judged.lists)

    return fails


def _what_is_missing(judged: Judged) -> bool:
    asked = (Field.SECTOR, Field.INDICATOR, Field.ACTIVITY, Field.RMRP, Field.CVA)
    return any(column in judged.row.words and not judged.row.words[column] for column in asked)


def _sector_is_not_of_indicator(judged: Judged) -> bool:
    written = judged.row.word(Field.SECTOR)
    return judged.indicator is not None and bool(written) and judged.sector != judged.indicator.sector


def _mechanism_is_not_listed(judged: Judged) -> bool:
    written = judged.row.word(Field.MECHANISM)
    listed = map(compact, judged.framework.mechanisms)
    return judged.cva is True and bool(written) and compact(written) not in listed


def _no_cva_with_value(judged: Judged) -> bool:
    row = judged.row
    return judged.cva is False and (row.amount(Field.VALUE) > 0 or bool(row.word(Field.MECHANISM)))


def _is_not_a_number_of_people(judged: Judged) -> bool:
    row = judged.row
    return bool(row.unreadable) or any(
        number < 0 or (column in PEOPLE and number != number.to_integral_value())
        for column, number in row.numbers.items()
        if column is not Field.VALUE
    )


def _nobody(judged: Judged) -> bool:
    return not judged.row.amount(Field.TOTAL) and not judged.row.amount(Field.NEW)


def _output_is_missing(judged: Judged) -> bool:
    counts_people = judged.type is not None and judged.type.counts_people
    return not counts_people and judged.row.amount(Field.OUTPUT) <= 0


def _has_breakdown(judged: Judged) -> bool:
    return any(judged.row.amount(column) for column in (*POPULATION_TYPES, *AGE_GENDER))


def _breakdown_is_not_expected(judged: Judged) -> bool:
    return judged.type in (IndicatorType.CAPACITY_BUILDING, IndicatorType.CAMPAIGN) and _has_breakdown(judged)


def _of_things(judged: Judged) -> bool:
    """Whether the indicator counts neither people nor who saw a campaign."""
    return judged.type in (IndicatorType.MECHANISM, IndicatorType.INFRASTRUCTURE, IndicatorType.OTHER)


def _beneficiaries_are_not_expected(judged: Judged) -> bool:
    """Of New in a row of 2025 on, `new_not_expected` speaks."""
    columns = (Field.TOTAL, *POPULATION_TYPES, *AGE_GENDER)
    asked = columns if "new_not_expected" in judged.framework.rules else (*columns, Field.NEW)
    return _of_things(judged) and any(judged.row.amount(column) for column in asked)


def _new_is_missing(judged: Judged) -> bool:
    return (judged.direct or judged.capacity) and not judged.row.filled(Field.NEW)


def _new_is_not_expected(judged: Judged) -> bool:
    return not (judged.direct or judged.capacity) and judged.row.filled(Field.NEW)


def _no_child_reached(judged: Judged) -> bool:
    row = judged.row
    return (
        judged.direct
        and judged.sector in _WITH_CHILDREN
        and row.amount(Field.NEW) > 0
        and not row.sum(UNDER_18)
    )


def _new_is_not(columns: tuple[Field, ...]) -> Callable[[Judged], bool]:
    return lambda judged: judged.direct and judged.row.amount(Field.NEW) != judged.row.sum(columns)


RULES = (
    FiveWRule(
        "country_missing", (Field.COUNTRY,), _blank(Field.COUNTRY), text("Write the country of the activity.")
    ),
    FiveWRule(
        "country_unknown",
        (Field.COUNTRY,),
        lambda judged: bool(judged.row.word(Field.COUNTRY)) and judged.country is None,
        text("Write the name of a country of the plan, such as Trinidad and Tobago."),
    ),
    FiveWRule(
        "admin1_missing", (Field.ADMIN1,), _blank(Field.ADMIN1), text("Write the admin1 of the activity.")
    ),
    FiveWRule(
        "country_admin1",
        (Field.COUNTRY, Field.ADMIN1),
        _admin1_is_of_another_country,
        text("Write an admin1 of this country: in the five countries of the Caribbean, the country's name."),
    ),
    FiveWRule(
        "admin1_admin2",
        (Field.ADMIN1, Field.ADMIN2),
        _admin2_is_of_another_unit,
        text("Write an admin2 of this admin1, or leave it empty."),
        list_name=ListName.ADMIN2,
    ),
    FiveWRule(
        "organisation_missing",
        (Field.ORGANISATION,),
        _blank(Field.ORGANISATION),
        text("Write the appealing organisation as the plan names it."),
    ),
    FiveWRule(
        "organisation_unknown",
        (Field.ORGANISATION,),
        _is_not_in(Field.ORGANISATION, lambda lists: lists.organisations),
        text("Write the appealing organisation as the plan names it."),
        list_name=ListName.ORGANISATIONS,
    ),
    FiveWRule(
        "setup_missing",
        (Field.SETUP,),
        lambda judged: judged.setup is None,
        text("Say whether a partner implements: Yes or No."),
    ),
    FiveWRule(
        "partner_missing",
        (Field.SETUP, Field.PARTNER),
        lambda judged: judged.setup is True and not judged.row.word(Field.PARTNER),
        text("Name the implementing partner, or set the implementation set-up to No."),
    ),
    FiveWRule(
        "partner_not_expected",
        (Field.SETUP, Field.PARTNER),
        lambda judged: judged.setup is False and bool(judged.row.word(Field.PARTNER)),
        text("Take out the implementing partner, or set the implementation set-up to Yes."),
    ),
    FiveWRule(
        "partner_unknown",
        (Field.PARTNER,),
        _is_not_in(Field.PARTNER, lambda lists: lists.implementing),
        text("Write the implementing partner as the plan names it."),
        list_name=ListName.PARTNERS,
    ),
    FiveWRule(
        "month_missing",
        (Field.MONTH,),
        lambda judged: judged.month is None,
        text("Write the month as 2026-09."),
    ),
    FiveWRule(
        "what_missing",
        (Field.SECTOR,),
        _what_is_missing,
        text("Fill in the sector, the indicator, the activity, whether it is an RMRP activity, and CVA."),
    ),
    FiveWRule(
        "sector_indicator",
        (Field.SECTOR, Field.INDICATOR),
        _sector_is_not_of_indicator,
        text("Choose the sector that the indicator belongs to."),
    ),
    FiveWRule(
        "number_unreadable",
        (),
        _is_not_a_number_of_people,
        text("Write whole numbers of 0 or more, or leave the cell empty."),
    ),
    FiveWRule(
        "cva_without_value",
        (Field.CVA, Field.VALUE),
        lambda judged: judged.cva is True and judged.row.amount(Field.VALUE) <= 0,
        text("Write the value of the cash or vouchers in US dollars, or set CVA to No."),
    ),
    FiveWRule(
        "cva_without_mechanism",
        (Field.CVA, Field.MECHANISM),
        lambda judged: judged.cva is True and not judged.row.word(Field.MECHANISM),
        text("Choose how the cash or vouchers were delivered, or set CVA to No."),
    ),
    FiveWRule(
        "mechanism_unknown",
        (Field.CVA, Field.MECHANISM),
        _mechanism_is_not_listed,
        text("Choose a delivery mechanism of the list."),
    ),
    FiveWRule(
        "no_cva_with_value",
        (Field.CVA, Field.VALUE, Field.MECHANISM),
        _no_cva_with_value,
        text("Take out the value and the delivery mechanism, or set CVA to Yes."),
    ),
    FiveWRule(
        "mpc_without_cva",
        (Field.SECTOR, Field.CVA),
        lambda judged: judged.sector == _MPC and judged.cva is False,
        text("Multipurpose cash is always CVA: set CVA to Yes, with its value and delivery mechanism."),
    ),
    FiveWRule(
        "no_beneficiaries",
        (Field.TOTAL, Field.NEW),
        lambda judged: judged.direct and _nobody(judged),
        text("Write how many people were reached in the month, and how many of them for the first time."),
        by_type=True,
    ),
    FiveWRule(
        "new_over_total",
        (Field.TOTAL, Field.NEW),
        lambda judged: judged.direct and judged.row.amount(Field.NEW) > judged.row.amount(Field.TOTAL),
        text("New people are among the total of the month: New cannot be more than Total."),
        by_type=True,
    ),
    FiveWRule(
        "population_breakdown",
        (Field.NEW, *POPULATION_TYPES),
        _new_is_not(POPULATION_TYPES),
        text("Break down New, not Total: the five population types together are New."),
        by_type=True,
    ),
    FiveWRule(
        "age_gender_breakdown",
        (Field.NEW, *AGE_GENDER),
        _new_is_not(AGE_GENDER),
        text("Break down New, not Total: the six groups of age and gender together are New."),
        by_type=True,
    ),
    FiveWRule(
        "capacity_without_total",
        (Field.TOTAL,),
        lambda judged: judged.capacity and judged.row.amount(Field.TOTAL) <= 0,
        text("Write in Total how many people were trained."),
        by_type=True,
    ),
    FiveWRule(
        "output_missing",
        (Field.OUTPUT,),
        _output_is_missing,
        text("Write the quantity of output: what was done, supported or built."),
        by_type=True,
    ),
    FiveWRule(
        "output_not_expected",
        (Field.OUTPUT,),
        lambda judged: judged.direct and judged.row.amount(Field.OUTPUT) > 0,
        text("Direct assistance counts people only: take out the quantity of output."),
        by_type=True,
    ),
    FiveWRule(
        "breakdown_not_expected",
        (),
        _breakdown_is_not_expected,
        text(
            "Capacity building and campaigns are not broken down: take out population types, age and gender."
        ),
        by_type=True,
    ),
    FiveWRule(
        "beneficiaries_not_expected",
        (),
        _beneficiaries_are_not_expected,
        text("This indicator counts no people: take out the beneficiaries."),
        by_type=True,
    ),
    FiveWRule(
        "new_missing",
        (Field.NEW,),
        _new_is_missing,
        text("Write how many people are new this month, 0 if none."),
        by_type=True,
    ),
    FiveWRule(
        "new_not_expected",
        (Field.NEW,),
        _new_is_not_expected,
        text("Only direct assistance and capacity building count new people: leave New empty."),
        by_type=True,
    ),
    FiveWRule(
        "no_child_reached",
        (Field.SECTOR, Field.NEW, *UNDER_18),
        _no_child_reached,
        text("Education and child protection reach children: check the groups under 18."),
        by_type=True,
    ),
)

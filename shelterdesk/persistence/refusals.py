"""What the database says when it refuses or fails, and the sentence that a person reads instead."""

from __future__ import annotations

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError, IntegrityError

from shelterdesk.domain.errors import RuleBroken, Unavailable
from shelterdesk.domain.system_errors import DISK_FULL
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence import guards

DATABASE_ERRORS = (sqlcipher.DatabaseError,)

_TAKEN = text("This bed has just been taken.")
_AGAIN = text("The same was recorded already; please look again.")
_ABOVE_ZERO = text("The quantity must be above zero.")
_SAME_DAY = text("There are limits from this day already; please change those.")
_CASH = text("Cash needs its value, its currency and how it was paid.")
_BACKWARDS = text("The end cannot come before the beginning.")

# By the whole message, so that no rule is mistaken for another.
_GUARDS = {
    guards.BED_TAKEN: _TAKEN,
    guards.PERSON_PLACED: text("This person already has a bed for that time."),
    guards.PERSON_STAYS: text("This person already has a stay for that time."),
    guards.AWAY_ALREADY: text("This person is noted as away already."),
    guards.RESERVED: text("This is kept for a round that is planned."),
    guards.NOT_THERE: text("There is not enough in stock to keep that much for the round."),
    guards.AT_THE_TABLE: text("This is out with a round that is open."),
    guards.GOODS_OUT: text("Goods of the round are still out; count what is left first."),
    guards.ROUND_USED: text("Something was handed out in this round already."),
    guards.ROUND_SHUT: text("The round of this hand-out is closed; open the round again first."),
}
_UNIQUE = {
    "placements.bed_id": _TAKEN,
    "placements.person_id": text("This person already has a bed."),
    "stays.person_id": text("This person is already staying at a site."),
    "waiting_entries.person_id": text("This person is already waiting."),
    "movements.reverses_id": text("This line of the stock ledger was reversed already."),
    "sites.name": text("There is already a site of this name."),
    "organisations.name": text("There is already an organisation of this name."),
    "stores.name": text("There is already a store of this name."),
    "donors.name": text("There is already a donor of this name."),
    "categories.name": text("There is already a category of this name."),
    "grants.donor_id, grants.reference": text("This donor already has a grant of this reference."),
    "items.code": text("There is already an item of this code."),
    "item_packs.item_id, item_packs.name": text("This item already has a pack of this name."),
    "rooms.site_id, rooms.name": text("This site already has a room of this name."),
    "beds.site_id, beds.code": text("This site already has a bed of this code."),
    "stay_absences.stay_id": text("This person is noted as away already."),
    "census_nights.site_id, census_nights.night": text("This night was confirmed already."),
    "capacity_records.site_id, capacity_records.starts_on": _SAME_DAY,
    "capacity_records.room_id, capacity_records.starts_on": _SAME_DAY,
    "rounds.store_id": text("This store has a round that is open already."),
    "person_cards.person_id": text("This person has just been given a card."),
    "round_people.round_id, round_people.person_id": text("This household is on the list already."),
    "quarantines.store_id, quarantines.lot_id, quarantines.bin": text("This lies in quarantine already."),
    "exchange_rates.currency, exchange_rates.against, exchange_rates.day": text(
        "There is a rate of this day already; please change that."
    ),
    "stock_counts.store_id": text("A count of this store is open already."),
    "stock_count_lines.count_id, stock_count_lines.lot_id, stock_count_lines.bin": text(
        "This lot stands in the count already."
    ),
    "services_given.session_id, services_given.person_id": text("Someone is named twice."),
    "activity_people.activity_id, activity_people.person_id": text("Someone is named twice."),
    "staff.login": text("This login is already in use."),
}
_CHECKS = {
    "ck_stock_balances_not_below_zero": text("There is not enough in stock."),
    "ck_stays_exit_after_entry": _BACKWARDS,
    "ck_placements_end_after_start": _BACKWARDS,
    "ck_placement_rules_end_after_start": _BACKWARDS,
    "ck_bed_inventories_end_after_start": _BACKWARDS,
    "ck_bed_inventories_some": text("A number of beds cannot be below zero."),
    "ck_stay_limits_some": text("A limit needs at least one day."),
    "ck_entitlements_some": _ABOVE_ZERO,
    "ck_kit_components_some": _ABOVE_ZERO,
    "ck_handout_lines_some": _ABOVE_ZERO,
    "ck_item_standards_some": _ABOVE_ZERO,
    "ck_entitlement_steps_some": _ABOVE_ZERO,
    "ck_loans_some": _ABOVE_ZERO,
    "ck_round_closings_gap_has_reason": text("Each gap needs a reason."),
    "ck_activity_counts_some": text("A group needs at least one person."),
    "ck_activity_counts_new_are_among_them": text("There cannot be more new people than people in a group."),
    "ck_activity_populations_some": text("A group needs at least one person."),
    "ck_activities_cash_is_whole": _CASH,
    "ck_services_given_cash_is_whole": _CASH,
    "ck_services_given_outcome_has_day": text("An outcome needs its day."),
    "ck_movements_moves": text("The quantity must not be zero."),
    "ck_entitlements_waits_forward": text("The waiting time cannot be below zero."),
    "ck_exchange_rates_some": text("A rate must be above zero."),
    "ck_stock_document_lines_some": text("The quantity must not be zero."),
    "ck_lots_cost_has_currency": text("A cost needs its currency."),
}
_USED = text("Something else refers to this, or what it refers to is gone.")
_REFERENCE_FAILED = "FOREIGN KEY constraint failed"
_UNIQUE_FAILED = "UNIQUE constraint failed: "
_CHECK_FAILED = "CHECK constraint failed: "

_DAMAGED = text("The database is damaged. Please keep the file as it is and turn to the latest backup.")
_DAMAGE = {"malformed": _DAMAGED, "not a database": _DAMAGED}
# What SQLite says of the world around it; anything else that it says is a fault of ours.
_OBSTACLES = {
    "is locked": text("Another program is using the database; please try again."),
    "database or disk is full": DISK_FULL,
    "readonly database": text("The database may not be written to by this user."),
    "unable to open database file": text("The database file cannot be opened any more."),
    "disk I/O error": text("The disk is full or failing: the database cannot be read or written."),
}


def refusal_of(fault: IntegrityError, when_used: Text = _USED) -> RuleBroken | None:
    """The rule that a guard of the database upheld, None where only a fault of ours can have broken it.

    `when_used` is what to say of a row that others refer to.
    """
    said = str(fault.orig)
    if said == _REFERENCE_FAILED:
        return RuleBroken(when_used)
    if said.startswith(_UNIQUE_FAILED):
        columns = said.removeprefix(_UNIQUE_FAILED)
        alone = "," not in columns and columns.endswith(".id")  # two rows under one new id
        return None if alone else RuleBroken(_UNIQUE.get(columns, _AGAIN))
    found = _CHECKS.get(said.removeprefix(_CHECK_FAILED)) or _GUARDS.get(said)
    return None if found is None else RuleBroken(found)


def obstacle_of(fault: BaseException) -> Unavailable | None:
    """What in the world around a sound database stands in the way, None where nothing does."""
    return _first(_OBSTACLES, fault)


def failure_of(fault: BaseException) -> Unavailable | None:
    """The obstacle, or that the file is damaged; None for a fault of ours."""
    return obstacle_of(fault) or _first(_DAMAGE, fault)


def _first(meanings: dict[str, Text], fault: BaseException) -> Unavailable | None:
    said = str(fault.orig if isinstance(fault, DBAPIError) else fault)
    return next((Unavailable(meaning) for mark, meaning in meanings.items() if mark in said), None)

"""A catalogue to begin with: items and kits of the families a shelter gives out, in two languages.

Items carry what a standard gives of them, with its source. How long they keep, their energy, their packs and what
goes into some kits are estimates: the files name each, and the item says so until somebody has checked it. All of it
can be edited afterwards like anything else in the catalogue.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib import resources
from itertools import groupby

from sqlalchemy import select

from shelterdesk.domain.catalogue import Each, ItemFields, Period, Standard
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.sectors import SECTOR_OF
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.queries.stock import store_site
from shelterdesk.persistence.tables import items
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.catalogue import keep_at, put_item, put_pack
from shelterdesk.services.catalogue_details import put_standard
from shelterdesk.services.desk import Desk
from shelterdesk.services.kits import KIT_UNIT, BillLine, put_bill
from shelterdesk.services.language import translator

LANGUAGES = ("en", "es")  # of the names in the files; another language gets the first
FAMILIES: dict[str, Text] = {
    "dignity": text("Dignity"),
    "hygiene": text("Hygiene"),
    "baby": text("Baby"),
    "food": text("Food"),
    "household": text("Household items"),
    "clothing": text("Clothing"),
    "medicine": text("Medicine"),
}


@dataclass(frozen=True, slots=True)
class TakeDefaults:
    """Names in `language`, such as ``es``; every item is listed in the store from then on."""

    store_id: str
    language: str = "en"


def take_defaults(desk: Desk, command: TakeDefaults) -> Changes:
    """Add what the catalogue does not have yet, by its codes; what it has stays as it is.

    Raises NotAllowed, NotFound, or RuleBroken where it has all of it.
    """
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.EDIT_CATALOGUE, site_id)
        known = {
            row.code.upper(): row.id for row in work.connection.execute(select(items.c.code, items.c.id))
        }
        language = command.language if command.language in LANGUAGES else LANGUAGES[0]
        made = _put_items(work, command.store_id, language, known)
        if not made:
            raise RuleBroken(text("The catalogue has all of this already."))
        ids = known | made
        for kit_code, lines in groupby(_rows("bills.csv"), lambda row: row["kit"]):
            if kit_code in made:
                put_bill(work, made[kit_code], _bill(list(lines), ids))
        said = text("{count} items added to the catalogue", count=len(made))
        return work.commit("take default catalogue", said, site_id=site_id)


def _put_items(work: UnitOfWork, store_id: str, language: str, known: dict[str, str]) -> dict[str, str]:
    """The new items by code."""
    translate, made = translator(language), {}
    for row in _rows("items.csv"):
        if row["code"] in known:
            continue
        fields = ItemFields(
            name=row[f"name_{language}"],
            unit=row["unit"],
            code=row["code"],
            category=FAMILIES[row["family"]].render(translate),
            desk_name=row[f"desk_{language}"] or None,
            kcal=Decimal(row["kcal"]) if row["kcal"] else None,
            sector=SECTOR_OF[row["indicator"]],
            indicator=row["indicator"],
            shelf_life_days=int(row["shelf_life_days"]) if row["shelf_life_days"] else None,
            estimated=bool(row["estimates"]),
        )
        item_id = put_item(work, fields, is_kit=row["unit"] == KIT_UNIT)
        if row["pack_quantity"]:
            put_pack(work, item_id, row[f"pack_{language}"], Decimal(row["pack_quantity"]))
        if row["quantity"]:
            standard = Standard(
                Decimal(row["quantity"]), Each(row["each"]), Period(row["period"]), row["source"]
            )
            put_standard(work, item_id, standard)
        keep_at(work, store_id, item_id)
        made[row["code"]] = item_id
    return made


def _bill(rows: list[dict[str, str]], ids: dict[str, str]) -> list[BillLine]:
    """Rows of one line are alternatives to each other."""
    bill = []
    for _, options in groupby(rows, lambda row: row["line"]):
        first, *others = [BillLine(ids[row["item"]], Decimal(row["quantity"])) for row in options]
        bill.append(BillLine(first.item_id, first.quantity, tuple(others)))
    return bill


def _rows(name: str) -> Iterator[dict[str, str]]:
    written = resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    return csv.DictReader(written.splitlines())

"""The grants report as JSON, for programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from functools import partial
from typing import Any

from shelterdesk.domain.grant_figures import GrantFigures
from shelterdesk.domain.trace import Account
from shelterdesk.reports.json_numbers import quantity_json
from shelterdesk.reports.wording import plain_amount

Json = dict[str, Any]


def grants_json(figures: GrantFigures) -> Json:
    return {
        "report": "grants",
        "organisation": figures.organisation,
        "as_of": figures.as_of.isoformat(),
        "site": figures.site,
        "donor": figures.donor,
        "statements": [
            {
                "donor": row.donor,
                "grant": row.grant,
                "currency": row.currency,
                "budget": None if row.budget is None else plain_amount(row.budget),
                **_account(row.account, plain_amount),
            }
            for row in figures.statements
        ],
        "lots": [
            {
                "donor": row.donor,
                "grant": row.grant,
                "code": row.code,
                "item": row.item,
                "unit": row.unit,
                "batch": row.batch or None,
                "unit_cost": None if row.unit_cost is None else plain_amount(row.unit_cost),
                "currency": row.currency or None,
                **_account(row.account, partial(quantity_json, unit=row.unit)),
            }
            for row in figures.lots
        ],
    }


def _account(account: Account, write: Callable[[Decimal], int | str]) -> Json:
    return {one.name: write(getattr(account, one.name)) for one in fields(account)}

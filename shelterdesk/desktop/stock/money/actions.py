"""What is done with the money of the stock: each opens its dialog, runs the service, and says what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.grant_dialog import GrantDialog
from shelterdesk.desktop.dialogs.limit_dialog import LimitDialog
from shelterdesk.desktop.dialogs.rates_dialog import RatesDialog
from shelterdesk.desktop.dialogs.say_why_dialog import SayWhyDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.one_dialog import OneDialog
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.queries.money import RateLine
from shelterdesk.services.exchange_rates import drop_rate, save_rate
from shelterdesk.services.grants import (
    EditGrant,
    GrantLine,
    PutGrant,
    RenameDonor,
    edit_grant,
    put_grant_with_terms,
    rename_donor,
)
from shelterdesk.services.money_views import StoreMoney
from shelterdesk.services.write_off_limits import set_limit


class MoneyActions(OneDialog):
    """`grant_touched` names the grant that should be shown afterwards."""

    grant_touched = Signal(str)

    def __init__(self, look: Look, place: Workplace, page: QWidget) -> None:
        super().__init__(place, page)
        self._look = look

    def new_grant(self, money: StoreMoney) -> None:
        donors = dict.fromkeys(line.facts.donor for line in money.grants)
        dialog = GrantDialog(tuple(donors), money.today, None, self._page.window())
        self.open(dialog, put_grant_with_terms)

    def edit(self, money: StoreMoney, line: GrantLine) -> None:
        dialog = GrantDialog((line.facts.donor,), money.today, line.facts, self._page.window())
        self.open(dialog, edit_grant)

    def rename(self, line: GrantLine) -> None:
        """The donor, on all of its grants."""
        facts = line.facts
        make = lambda name: RenameDonor(facts.donor_id, facts.donor_version, name)  # noqa: E731
        title = self.tr("Rename {donor}").format(donor=facts.donor)
        dialog = SayWhyDialog(
            title, self.tr("Rename"), make, self._page.window(), asks=self.tr("Name"), known=facts.donor
        )
        self.open(dialog, rename_donor)

    def limit(self, money: StoreMoney) -> None:
        window = self._page.window()
        self.open(LimitDialog(money.site_id, money.limit, money.currency, window), set_limit)

    def rates(self, money: StoreMoney) -> None:
        """Stays open, so that several are entered one after another."""
        if self.dialog is not None:
            return
        may_edit = self._place.desk.actor.may(Permission.EDIT_CATALOGUE)
        dialog = RatesDialog(self._look, money.rates, money.today, may_edit, self._page.window())
        dialog.drop_asked.connect(
            lambda command: self._place.act(
                drop_rate, command, None, lambda refusal: dialog.refuse(refusal.text), dialog
            )
        )
        dialog.asked.connect(
            lambda command: self._place.act(
                save_rate,
                command,
                lambda _: dialog.begin_anew(),
                lambda refusal: dialog.refuse(refusal.text),
                dialog,
            )
        )
        dialog.finished.connect(lambda _: self._forget_dialog())
        self.dialog = dialog
        dialog.open()

    def show_rates(self, rates: Sequence[RateLine]) -> None:
        """They changed while the dialog is open, be it by itself."""
        if isinstance(self.dialog, RatesDialog):
            self.dialog.show_rates(rates)

    def was_done(self, command: object, changes: Changes) -> None:
        if isinstance(command, PutGrant | EditGrant):
            self.grant_touched.emit(changes.created[0])

"""What happens on the beds page: reading the board, giving, moving, and choosing a bed for someone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Signal

from shelterdesk.desktop.beds.choosing import BoardRead, Choosing, read_board
from shelterdesk.desktop.beds.overrides import Overrides
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.board import BedTile, Board, SiteChoice, WaitingCard
from shelterdesk.domain.errors import Refusal, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rules import SetAside
from shelterdesk.domain.stays import Destination
from shelterdesk.domain.targets import Targets
from shelterdesk.domain.text import text
from shelterdesk.domain.timeline import Tape
from shelterdesk.services.absences import ComeBack, GoAway, come_back, go_away
from shelterdesk.services.beds import (
    BlockBed,
    HoldBed,
    ReleaseHold,
    UnblockBed,
    block_bed,
    hold_bed,
    release_hold,
    unblock_bed,
)
from shelterdesk.services.board import places_for_move, places_for_waiting
from shelterdesk.services.desk import Desk
from shelterdesk.services.stays import (
    CheckOut,
    ExpectExit,
    GiveBed,
    MoveGuest,
    check_out,
    expect_exit,
    give_bed,
    move_guest,
)
from shelterdesk.services.swaps import Swap, swap
from shelterdesk.services.timeline import load_tape
from shelterdesk.services.waiting import Withdraw, withdraw


class BedsFlow(QObject):
    """Holds the board as last read, and for whom a bed is being chosen.

    Refusals go to the workplace, which says them; nothing is kept here that the database does not hold.
    """

    loaded = Signal()
    choosing_changed = Signal()

    def __init__(self, place: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self.overrides = Overrides(place, parent)
        self.board: Board | None = None
        self.sites: tuple[SiteChoice, ...] = ()
        self.choosing: Choosing | None = None
        self._giving: set[str] = set()  # entries whose bed is on its way: a second click is not a second wish
        self._question = 0  # numbers what was asked, so that an answer to an older question is dropped

    @property
    def now(self) -> datetime:
        return self._place.desk.clock()

    @property
    def may_place(self) -> bool:
        return self._may(Permission.PLACE_PEOPLE)

    @property
    def may_edit_beds(self) -> bool:
        return self._may(Permission.EDIT_BEDS)

    @property
    def may_check_in(self) -> bool:
        return self._may(Permission.REGISTER_PEOPLE)

    @property
    def may_see_people(self) -> bool:
        return self._may(Permission.SEE_PEOPLE)

    def refresh(self) -> None:
        wanted = self._place.site_id
        self._place.read(lambda desk: read_board(desk, wanted), self._show)

    def choose_site(self, site_id: str) -> None:
        """Show another site; the other pages follow."""
        if site_id != self._place.site_id:
            self.stop_choosing()
            self._place.site_id = site_id
            self.refresh()

    def tile(self, bed_id: str) -> BedTile | None:
        tiles = (tile for room in (self.board.rooms if self.board else ()) for tile in room.tiles)
        return next((tile for tile in tiles if tile.bed_id == bed_id), None)

    def card(self, entry_id: str) -> WaitingCard | None:
        waiting = self.board.waiting if self.board else ()
        return next((card for card in waiting if card.entry_id == entry_id), None)

    def household_of(self, tile: BedTile) -> int:
        """How many of the household of a bed's guest have a bed here, the guest included."""
        if tile.household_id is None or self.board is None:
            return 1
        tiles = (other for room in self.board.rooms for other in room.tiles)
        return sum(other.household_id == tile.household_id for other in tiles)

    # giving and moving

    def give_suggested(self, entry_id: str) -> None:
        card = self.card(entry_id)
        if card is not None and card.suggestion is not None:
            self._give(entry_id, card.suggestion.bed_ids)

    def give_here(self, entry_id: str, bed_id: str) -> None:
        """Give this bed to one who waits, and beds beside it to the household."""
        self._give(entry_id, (bed_id,))

    def choose_for_waiting(self, entry_id: str) -> None:
        """Light up the beds that fit one who waits."""
        card = self.card(entry_id)
        if card is None or self.board is None:
            return
        site_id = self.board.site_id
        self._ask(
            lambda desk: places_for_waiting(desk, site_id, entry_id),
            lambda targets: Choosing(card.label, targets, entry_id=entry_id),
        )

    def choose_for_move(self, bed_id: str) -> None:
        """Light up the beds to which the guest of a bed can move."""
        tile = self.tile(bed_id)
        if tile is None or tile.person_id is None or self.board is None:
            return
        site_id, person_id, label = self.board.site_id, tile.person_id, tile.label
        self._ask(
            lambda desk: places_for_move(desk, site_id, person_id),
            lambda targets: Choosing(label, targets, person_id=person_id),
        )

    def pick(self, bed_id: str) -> None:
        """The bed chosen; one that does not fit is refused with its reason, and the choosing goes on."""
        choosing = self.choosing
        if choosing is None or self.board is None:
            return
        if bed_id not in choosing.targets.fitting:
            self._refuse_pick(choosing, bed_id)
            return
        self.stop_choosing()
        self._take(choosing, choosing.targets.fitting[bed_id], bed_id)

    def _refuse_pick(self, choosing: Choosing, bed_id: str) -> None:
        refusal = choosing.refusal(bed_id)
        self.overrides.refuse(refusal, lambda aside: self._take(choosing, (bed_id,), bed_id, aside))

    def _take(
        self, choosing: Choosing, bed_ids: tuple[str, ...], bed_id: str, aside: SetAside | None = None
    ) -> None:
        tile = self.tile(bed_id)
        if choosing.entry_id:
            self._give(choosing.entry_id, bed_ids, aside)
        elif tile is not None and tile.person_id is not None:
            self.swap(choosing.person_id, tile.person_id, aside)
        else:
            self.move_to(choosing.person_id, bed_id, aside)

    def stop_choosing(self) -> None:
        self._question += 1
        if self.choosing is not None:
            self.choosing = None
            self.choosing_changed.emit()

    def move_to(self, person_id: str, bed_id: str, aside: SetAside | None = None) -> None:
        """Take someone to a bed at once, as the tape does; the service says no where a rule does."""

        def refused(refusal: Refusal) -> None:
            self.overrides.refuse(refusal, lambda aside: self.move_to(person_id, bed_id, aside))

        self._place.act(move_guest, MoveGuest(self._site(), person_id, bed_id, aside), None, refused)

    def swap(self, person_id: str, other_id: str, aside: SetAside | None = None) -> None:
        """Two guests change places."""

        def refused(refusal: Refusal) -> None:
            self.overrides.refuse(refusal, lambda aside: self.swap(person_id, other_id, aside))

        self.stop_choosing()
        self._place.act(swap, Swap(self._site(), person_id, other_id, aside), None, refused)

    def read_tape(self, first: date, end: date, shown: Callable[[Tape], None]) -> None:
        site_id = self._site()
        self._place.read(lambda desk: load_tape(desk, site_id, first, end), shown)

    def withdraw(self, entry_id: str) -> None:
        """Take an entry off the list without a bed."""
        self._place.act(withdraw, Withdraw(self._site(), entry_id))

    # guests

    def check_out(self, person_id: str, destination: Destination, *, household: bool) -> None:
        self._place.act(check_out, CheckOut(self._site(), person_id, destination, household))

    def go_away(self, person_id: str, back: date | None, *, household: bool) -> None:
        self._place.act(go_away, GoAway(self._site(), person_id, back, household))

    def come_back(self, person_id: str, *, household: bool) -> None:
        self._place.act(come_back, ComeBack(self._site(), person_id, household))

    def expect_exit(self, person_id: str, day: date | None, *, household: bool) -> None:
        self._place.act(expect_exit, ExpectExit(self._site(), person_id, day, household))

    # beds

    def block(self, bed_id: str, reason: str, first: date | None = None, until: date | None = None) -> None:
        """From `first`, or from today, to before `until`, or until it is said."""
        self._place.act(block_bed, BlockBed(self._site(), bed_id, reason, until, first))

    def unblock(self, bed_id: str) -> None:
        self._place.act(unblock_bed, UnblockBed(self._site(), bed_id))

    def hold(self, bed_id: str, hours: int, person_id: str | None, aside: SetAside | None = None) -> None:
        until = self.now + timedelta(hours=hours)

        def refused(refusal: Refusal) -> None:
            self.overrides.refuse(
                refusal, lambda aside: self.hold(bed_id, hours, person_id, aside), holding=True
            )

        command = HoldBed(self._site(), bed_id, until, person_id, set_aside=aside)
        self._place.act(hold_bed, command, None, refused)

    def release(self, bed_id: str) -> None:
        self._place.act(release_hold, ReleaseHold(self._site(), bed_id))

    def _may(self, permission: Permission) -> bool:
        return self._place.desk.actor.may(permission, self._place.site_id)

    def _site(self) -> str:
        return self.board.site_id if self.board is not None else ""

    def _give(self, entry_id: str, bed_ids: tuple[str, ...], aside: SetAside | None = None) -> None:
        # A refusal may come from a bed that has just gone: the board is read again, and shows the next best.
        def given(_: object) -> None:
            self._giving.discard(entry_id)

        def refused(refusal: Refusal) -> None:
            self._giving.discard(entry_id)
            self.overrides.refuse(refusal, lambda aside: self._give(entry_id, bed_ids, aside))
            self.refresh()

        if entry_id not in self._giving or self._place.tasks.idle:
            self._giving.add(entry_id)
            command = GiveBed(self._site(), entry_id, bed_ids, set_aside=aside)
            self._place.act(give_bed, command, given, refused)

    def _ask(self, query: Callable[[Desk], Targets], made: Callable[[Targets], Choosing]) -> None:
        self.stop_choosing()
        question = self._question

        def answer(targets: Targets) -> None:
            if question != self._question:
                return
            choosing = made(targets)
            if not choosing.beds(may_set_aside=self._may(Permission.SET_RULES_ASIDE)):
                none = text("No bed fits {who} at the moment.", who=choosing.label)
                self._place.refused.emit(RuleBroken(none))
                return
            self.choosing = choosing
            self.choosing_changed.emit()

        self._place.read(query, answer)

    def _show(self, found: BoardRead) -> None:
        self.sites, self.board = found.sites, found.board
        if found.board is not None:
            self._place.site_id = found.board.site_id
        self.loaded.emit()

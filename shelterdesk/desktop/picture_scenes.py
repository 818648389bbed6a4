"""What a page shows in its picture: a person who is due something, the first row of a table."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView

from shelterdesk.desktop.pages.handout_page import HandoutPage
from shelterdesk.desktop.shell.page import Page
from shelterdesk.domain.visit import Visit
from shelterdesk.services.board import load_board
from shelterdesk.services.desk import Desk
from shelterdesk.services.visits import open_visit

_LOOKED_AT = 30  # residents, until one is found who is due several things


def set_scene(page: Page, desk: Desk) -> None:
    """Bring the page to where it shows most of what it can do. Reads a little on the calling thread."""
    if isinstance(page, HandoutPage):
        visit = _someone_due(desk)
        if visit is not None:
            page.flow.open(visit.person.person_id)
        return
    table = page.findChild(QTableView)
    if table is not None and table.isVisible() and table.model() is not None:
        table.selectRow(0)


def _someone_due(desk: Desk) -> Visit | None:
    """The resident of the site who is due the most things."""
    site_id = desk.actor.site_id
    if site_id is None:
        return None
    tiles = (tile for room in load_board(desk, site_id).rooms for tile in room.tiles)
    residents = [tile.person_id for tile in tiles if tile.person_id is not None][:_LOOKED_AT]
    visits = [open_visit(desk, person_id, site_id) for person_id in residents]
    return max(visits, key=lambda visit: sum(line.offered > 0 for line in visit.lines), default=None)

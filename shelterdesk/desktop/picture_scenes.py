"""What a page shows in its picture: a person who is due something, the first row of a table."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QTableView

from shelterdesk.desktop.beds.views import View
from shelterdesk.desktop.pages.beds_page import BedsPage
from shelterdesk.desktop.pages.handout_page import HandoutPage
from shelterdesk.desktop.pages.stock_page import StockPage
from shelterdesk.desktop.shell.page import Page
from shelterdesk.domain.visit import Visit
from shelterdesk.services.desk import Desk
from shelterdesk.services.person_search import index_people
from shelterdesk.services.visits import open_visit

_LOOKED_AT = 30  # residents, until one is found who is due several things


def set_scene(page: Page, desk: Desk) -> None:
    """Bring the page to where it shows most of what it can do. Reads a little on the calling thread."""
    if isinstance(page, HandoutPage):
        visit = _someone_due(desk)
        if visit is not None:
            page.flow.open(visit.person.person_id)
        return
    choose_first(page)


def choose_first(page: Page) -> None:
    """Choose the first row of the first table that is shown, so that what stands beside it has something to say."""
    shown = (table for table in page.findChildren(QTableView) if table.isVisible())
    table = next(shown, None)
    if table is not None and table.model() is not None and not table.selectionModel().hasSelection():
        table.selectRow(0)


def views_of(page: Page) -> Iterator[str]:
    """Bring the page to each of its views in turn, by name, and back to the first, which has none."""
    yield ""
    if isinstance(page, BedsPage):
        for view in (View.TIMELINE, View.LIST):
            page.switch.button(view).click()
            yield view.value
        page.switch.button(View.BOARD).click()
    if isinstance(page, StockPage):
        for key in page.views.keys[1:]:
            page.views.show(key)
            yield key
        page.views.show(page.views.keys[0])


def _someone_due(desk: Desk) -> Visit | None:
    """The resident of the site who is due the most things; where nobody stays, anyone the site knows."""
    site_id = desk.actor.site_id
    if site_id is None:
        return None
    people = index_people(desk, site_id).people
    residents = [one for one in people if one.line.place is not None] or people
    visits = [open_visit(desk, one.person_id, site_id) for one in residents[:_LOOKED_AT]]
    return max(visits, key=lambda visit: sum(line.offered > 0 for line in visit.lines), default=None)

"""The list of sites of a page: hidden from a person who sees only one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from shelterdesk.domain.board import SiteChoice


def show_sites(box: QComboBox, sites: Sequence[SiteChoice], chosen: str | None) -> None:
    """Offer `sites`, with the one that is shown chosen; a list that is open stays as it is."""
    if [box.itemData(at) for at in range(box.count())] != [site.site_id for site in sites]:
        box.clear()
        for site in sites:
            box.addItem(site.name, site.site_id)
    box.setCurrentIndex(box.findData(chosen))
    box.setVisible(len(sites) > 1)

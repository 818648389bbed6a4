"""Every table of the database, one file per part of the house.

`Table.info` says two things that the unit of work reads: ``topic``, what pages reload when a row changes,
and ``undo``, how an inserted row is taken back (see `shelterdesk.persistence.journal`).
"""

from shelterdesk.persistence.tables.activities import activities, activity_counts
from shelterdesk.persistence.tables.base import metadata
from shelterdesk.persistence.tables.capacity import (
    bed_inventories,
    capacity_records,
    site_participations,
    stay_limits,
)
from shelterdesk.persistence.tables.catalogue import item_images, item_standards
from shelterdesk.persistence.tables.census import (
    census_amendments,
    census_lines,
    census_nights,
    recorded_nights,
    stay_absences,
)
from shelterdesk.persistence.tables.counts import stock_count_lines, stock_counts
from shelterdesk.persistence.tables.distribution import (
    entitlements,
    handout_lines,
    handout_people,
    handouts,
)
from shelterdesk.persistence.tables.log import audit, imports, operations
from shelterdesk.persistence.tables.papers import (
    exchange_rates,
    quarantines,
    stock_document_lines,
    stock_documents,
    write_off_limits,
)
from shelterdesk.persistence.tables.people import households, identities, people, person_needs
from shelterdesk.persistence.tables.places import (
    bed_outages,
    beds,
    installation,
    organisations,
    rooms,
    settings,
    sites,
    staff,
)
from shelterdesk.persistence.tables.placing import (
    keep_aparts,
    placement_rules,
    turn_away_people,
    turn_aways,
)
from shelterdesk.persistence.tables.rounds import (
    person_cards,
    round_closings,
    round_dues,
    round_items,
    round_people,
    round_reservations,
    round_takings,
    rounds,
)
from shelterdesk.persistence.tables.stays import holds, placements, stays, waiting_entries
from shelterdesk.persistence.tables.stock import (
    categories,
    donors,
    grants,
    item_packs,
    items,
    kit_components,
    kit_versions,
    lot_components,
    lot_shares,
    lots,
    movements,
    stock_balances,
    stock_minimums,
    stores,
)

__all__ = [
    "activities",
    "activity_counts",
    "audit",
    "bed_inventories",
    "bed_outages",
    "beds",
    "capacity_records",
    "categories",
    "census_amendments",
    "census_lines",
    "census_nights",
    "donors",
    "entitlements",
    "exchange_rates",
    "grants",
    "handout_lines",
    "handout_people",
    "handouts",
    "holds",
    "households",
    "identities",
    "imports",
    "installation",
    "item_images",
    "item_packs",
    "item_standards",
    "items",
    "keep_aparts",
    "kit_components",
    "kit_versions",
    "lot_components",
    "lot_shares",
    "lots",
    "metadata",
    "movements",
    "operations",
    "organisations",
    "people",
    "person_cards",
    "person_needs",
    "placement_rules",
    "placements",
    "quarantines",
    "recorded_nights",
    "rooms",
    "round_closings",
    "round_dues",
    "round_items",
    "round_people",
    "round_reservations",
    "round_takings",
    "rounds",
    "settings",
    "site_participations",
    "sites",
    "staff",
    "stay_absences",
    "stay_limits",
    "stays",
    "stock_balances",
    "stock_count_lines",
    "stock_counts",
    "stock_document_lines",
    "stock_documents",
    "stock_minimums",
    "stores",
    "turn_away_people",
    "turn_aways",
    "waiting_entries",
    "write_off_limits",
]

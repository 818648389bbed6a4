"""An empty database as the migrations make it, copied instead of made again for each shelter of a test."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from shelterdesk.persistence.database import Database
from shelterdesk.persistence.engine import connect_raw, copy_database
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.keyring import Cost
from shelterdesk.persistence.making import FirstHolder, new_database
from shelterdesk.persistence.migrate import bring_up_to_date


class MigratedOnce:
    """Stands where `services.setup` migrates what it just created; every copy lies under its own key."""

    def __init__(self, folder: Path, cost: Cost) -> None:
        self._folder = folder
        self._cost = cost
        self._empty: Database | None = None

    def __call__(self, database: Database) -> None:
        empty = self._migrated()
        with (
            closing(connect_raw(empty.path, empty.key)) as source,
            closing(connect_raw(database.path, database.key)) as target,
        ):
            copy_database(source, target)

    def _migrated(self) -> Database:
        if self._empty is None:
            holder = FirstHolder(new_id(), "nobody", "a quiet harbour", ())
            with new_database(self._folder, holder, "never used", self._cost) as database:
                bring_up_to_date(database)
            database.close()
            self._empty = database
        return self._empty

"""Alembic's entry: runs the revisions on the connection that `shelterdesk.persistence.migrate` hands over.

The guards are no part of a revision: they are taken off before and put back after, as the program knows them.
A revision that makes a table anew in batch mode keeps its named constraints, but for ``WITHOUT ROWID`` and
what else SQLite does not tell of a table it must give ``copy_from``.
"""

from alembic import context

from shelterdesk.persistence.guards import create_guards, drop_guards
from shelterdesk.persistence.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    drop_guards(connection)
    context.run_migrations()
    create_guards(connection)
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"the migration leaves {len(broken)} rows without what they refer to")
connection.commit()

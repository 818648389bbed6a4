"""Many rows of one table at once: what SQLAlchemy does row by row is done column by column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Dialect, LargeBinary, Table, insert

MANY = 20  # below this, the statement that SQLAlchemy has compiled already is quicker


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add `rows`, all of which name the same columns, each value stored as the type of its column has it.

    Raises ValueError for a row of another shape, and whatever the types and the database raise.
    """
    names = rows[0].keys()
    if any(row.keys() != names for row in rows):
        raise ValueError(f"rows of several shapes for {table.name}")
    statement = insert(table).compile(dialect=connection.dialect, column_keys=list(names))
    order = statement.positiontup
    if order is None:  # a driver that takes values by name
        connection.execute(insert(table), rows)
        return
    columns = [_stored(table, name, rows, connection.dialect) for name in order]
    connection.exec_driver_sql(str(statement), list(zip(*columns, strict=True)))


def _stored(table: Table, name: str, rows: Sequence[Mapping[str, Any]], dialect: Dialect) -> list[Any]:
    """One column of `rows` as the driver takes it; what no row names is the default of the table."""
    column = table.c[name]
    default = getattr(column.default, "arg", None)
    values = [row.get(name, default) for row in rows]
    convert = column.type.dialect_impl(dialect).bind_processor(dialect)
    if convert is None or isinstance(column.type, LargeBinary):  # bytes go in as they are
        return values
    first = values[0]
    if all(value is first for value in values):  # as in an import all rows have one site and one moment
        return [convert(first)] * len(values)
    return [convert(value) for value in values]

"""Column types that are exact on every engine: instants, days, quantities and amounts as integers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import BigInteger, Dialect, Integer
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, stored as microseconds since 1970. Refuses a datetime without a time zone."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class Day(TypeDecorator[date]):
    """A calendar day at a site, stored as its proleptic Gregorian ordinal: subtracting two gives nights."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:
        return None if value is None else value.toordinal()

    def process_result_value(self, value: int | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromordinal(value)


class Exact(TypeDecorator[Decimal]):
    """A decimal with a fixed number of places, stored as an integer so that sums in SQL are exact.

    Refuses (ValueError) a value with more places than it keeps: rounding is a decision for the caller.
    """

    impl = BigInteger
    cache_ok = True

    def __init__(self, places: int) -> None:
        super().__init__()
        self.places = places

    def __repr__(self) -> str:  # what migrations write
        return f"Exact({self.places})"

    def process_bind_param(self, value: Decimal | int | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        scaled = Decimal(value).scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{value} has more than {self.places} decimal places")
        return int(scaled)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        if value is None:
            return None
        exact = Decimal(int(value)).scaleb(-self.places)
        return exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize()


QUANTITY_PLACES = 3
AMOUNT_PLACES = 4
RATE_PLACES = 10


def Quantity() -> Exact:  # noqa: N802 - reads as a column type
    """Quantities in an item's base unit, to a thousandth (grams of a kilogram)."""
    return Exact(QUANTITY_PLACES)


def Amount() -> Exact:  # noqa: N802 - reads as a column type
    """Money, to a ten-thousandth, since unit costs fall below a cent; always beside a currency column."""
    return Exact(AMOUNT_PLACES)


def Rate() -> Exact:  # noqa: N802 - reads as a column type
    """What one of a currency is worth in another, to ten decimal places."""
    return Exact(RATE_PLACES)


def Value() -> Exact:  # noqa: N802 - reads as a column type
    """The type of a quantity multiplied by an amount in SQL."""
    return Exact(QUANTITY_PLACES + AMOUNT_PLACES)

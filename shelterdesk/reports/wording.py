"""The words of a report in the reader's language, and names from outside made safe to print."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.activities import ActivityKind
from shelterdesk.domain.figures import Count, Period, Veil
from shelterdesk.domain.people import UNKNOWN_AGE, Sex
from shelterdesk.domain.text import Text, Translate, text
from shelterdesk.domain.unit_text import unit_text
from shelterdesk.reports.formats import Masked, Style, style_for
from shelterdesk.reports.tree import Labels

# No file format takes control characters or half a character pair.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True, slots=True)
class Words:
    """Says a Text in one language; `threshold` is what counts are hidden up to (0: none)."""

    translate: Translate
    language: str
    style: Style
    threshold: int = 0

    @classmethod
    def of(cls, translate: Translate, language: str, region: str | None, threshold: int = 0) -> Words:
        return cls(translate, language, style_for(translate, language, region), threshold)

    def __call__(self, sentence: Text) -> str:
        return sentence.render(self.translate)

    def period(self, period: Period) -> str:
        return f"{self.style.show_day(period.first)} – {self.style.show_day(period.last)}"

    def count(self, count: Count) -> int | Masked:
        """The number, or the label of what hides it."""
        return Masked(self.veil(count.veil)) if count.value is None else count.value

    def veil(self, veil: Veil) -> str:
        """``1–4``, ``5+`` or ``hidden``: what a reader may know of a hidden count."""
        match veil:
            case Veil.SMALL:
                return f"1–{self.threshold}"
            case Veil.LARGE:
                return f"{self.threshold + 1}+"
            case Veil.ANY:
                return self(text("hidden"))

    def unit(self, unit: str) -> str:
        """A usual unit in the reader's language, another as it is written."""
        return printable(self(unit_text(unit)))

    def sex(self, sex: Sex) -> str:
        return self(
            {
                Sex.FEMALE: text("Female"),
                Sex.MALE: text("Male"),
                Sex.OTHER: text("Other"),
                Sex.UNKNOWN: text("Not known"),
            }[sex]
        )

    def age_band(self, code: str) -> str:
        return self(text("Age not known")) if code == UNKNOWN_AGE.code else code.replace("-", "–")

    def activity(self, kind: str) -> str:
        """The name of a kind of activity; a word of the shelter's own is shown as it is."""
        known: dict[str, Text] = {
            ActivityKind.TRAINING: text("Trainings"),
            ActivityKind.CAMPAIGN: text("Campaigns"),
            ActivityKind.RESCUE: text("Rescues"),
            ActivityKind.SESSION: text("Group sessions"),
            ActivityKind.MAPPING: text("Mappings of services"),
            ActivityKind.PROCEDURE: text("Standard procedures"),
        }
        return self(known[kind]) if kind in known else printable(kind)

    def site(self, site: str | None) -> str:
        return self(text("All sites")) if site is None else printable(site)

    def donor(self, donor: str | None) -> str:
        return self(text("All donors")) if donor is None else printable(donor)

    def labels(self) -> Labels:
        return Labels(
            summary=self(text("Summary")),
            page=self.translate(text("Page {page} of {pages}").template),
            empty=self(text("Nothing to report.")),
            columns=(
                self(text("Section")),
                self(text("Row")),
                self(text("Measure")),
                self(text("Value")),
                self(text("Unit")),
            ),
        )


def printable(name: str) -> str:
    """The name on one line, without characters that no file may hold."""
    return _UNPRINTABLE.sub(" ", name).strip()


def slug(*parts: str) -> str:
    """Parts of a file name joined, in letters that every file system takes."""
    plain = unicodedata.normalize("NFKD", " ".join(parts)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def month_start(month: str) -> date:
    """The first day of a month written ``2026-09``."""
    return date.fromisoformat(f"{month}-01")


def plain_amount(amount: Decimal) -> str:
    """A decimal for a file that machines read: point, no groups, two decimals at least."""
    whole, _, decimals = f"{amount:f}".partition(".")
    return f"{whole}.{decimals.rstrip('0').ljust(2, '0')}"

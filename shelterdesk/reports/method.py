"""What the numbers of a report mean, in the words that its readers know."""

from __future__ import annotations

from shelterdesk.domain.figures import Veil
from shelterdesk.domain.text import Text, text
from shelterdesk.reports.tree import Paragraph, Section
from shelterdesk.reports.wording import Words


def people_notes(words: Words) -> list[Paragraph]:
    reached = text(
        "Every person who slept at a site, received something or was given a service in the period, "
        "counted once however often that was."
    )
    age = text(
        "In completed years on the day of the first assistance in the period. "
        "Where no age is known, the person is counted as such."
    )
    return [_note(words, text("People reached"), reached), _note(words, text("Age"), age)]


def occupancy_notes(words: Words) -> list[Paragraph]:
    night = text(
        "A person and a date, from the day of admission to the day before the exit. "
        "Someone who comes and leaves on the same day makes none."
    )
    available = text("A bed in service on one night. Beds out of use are not counted while they are.")
    use = text(
        "Bed-nights divided by available bed-nights. It may pass 100 %, "
        "when more people slept at a site than it has beds."
    )
    stay = text(
        "Nights from admission to exit of those who left in the period, "
        "with the nights before the period included."
    )
    return [
        _note(words, text("Bed-night"), night),
        _note(words, text("Available bed-night"), available),
        _note(words, text("Utilisation"), use),
        _note(words, text("Average stay"), stay),
    ]


def hidden_note(words: Words) -> Paragraph:
    """How small counts are hidden; for reports with a threshold."""
    note = text(
        "So that no number points at a person, counts of people from 1 to {limit} are shown as {small}. "
        "Where one could still be worked out from the numbers beside it, another is shown as {large} "
        "or as “{any}”. Totals are of the true numbers.",
        limit=words.threshold,
        small=words.veil(Veil.SMALL),
        large=words.veil(Veil.LARGE),
        any=words.veil(Veil.ANY),
    )
    return _note(words, text("Hidden counts"), note)


def kit_notes(words: Words) -> list[Paragraph]:
    buildable = text(
        "How many could be put together now from what lies in that store, "
        "without what has expired. The part that stops the next one is named."
    )
    cost = text(
        "What the parts of the next kit were bought for, taken in the order in which they expire, "
        "and whose grants paid for them."
    )
    return [_note(words, text("Buildable"), buildable), _note(words, text("Cost of a kit"), cost)]


def method_section(words: Words, notes: list[Paragraph]) -> Section:
    return Section("method", words(text("How it was counted")), "", tuple(notes))


def _note(words: Words, term: Text, explanation: Text) -> Paragraph:
    return Paragraph(words(term), words(explanation))

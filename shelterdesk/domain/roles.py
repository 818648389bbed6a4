"""Who may do what: one table that services, screens and exports read. What is not in it is refused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    ADMINISTRATOR = "administrator"
    MANAGER = "manager"  # of own site; the only role that may hold an identity key
    DISTRIBUTION = "distribution"
    PROGRAMME = "programme"


class Permission(StrEnum):
    SEE_BEDS = "see beds"
    PLACE_PEOPLE = "place people"  # stays, placements, holds, waiting list
    EDIT_BEDS = "edit beds"  # rooms, beds, outages, rules of placement
    SET_RULES_ASIDE = "set rules aside"  # one, for one placement, with a reason
    SEE_PEOPLE = "see people"  # codes and call names
    SEE_RECIPIENTS = "see recipients"  # who received what, by code alone
    REGISTER_PEOPLE = "register people"
    READ_IDENTITIES = "read identities"  # works only with the site's identity key
    SEE_STOCK = "see stock"
    MOVE_STOCK = "move stock"  # receive, assemble, adjust, send, lend
    APPROVE_WRITE_OFFS = "approve write-offs"  # that someone else asked for, above the limit
    APPROVE_COUNTS = "approve counts"  # what was counted goes into the ledger
    EDIT_CATALOGUE = "edit catalogue"
    HAND_OUT = "hand out"
    GIVE_BEYOND = "give beyond"  # more than is due, with a reason, where the rule allows it
    EDIT_ENTITLEMENTS = "edit entitlements"
    RECORD_ACTIVITIES = "record activities"
    SEE_REPORTS = "see reports"
    IMPORT_FILES = "import files"
    MANAGE_STAFF = "manage staff"
    MANAGE_SETTINGS = "manage settings"
    UNDO_OTHERS = "undo others"  # what someone else did at the site
    KEEP_BACKED_UP = "keep backed up"  # the one copy of a day, made by the window beside the database
    BACK_UP = "back up"  # whenever it is asked for
    CHECK = "check"  # names beds, and codes of people, at every site


# Whoever works in the window keeps the house safe, without asking for it.
_EVERYONE = frozenset({Permission.KEEP_BACKED_UP})

MATRIX: dict[Role, frozenset[Permission]] = {
    Role.ADMINISTRATOR: _EVERYONE
    | {
        Permission.MANAGE_STAFF,
        Permission.MANAGE_SETTINGS,
        Permission.SEE_BEDS,
        Permission.BACK_UP,
        Permission.CHECK,
    },
    Role.MANAGER: frozenset(Permission),
    Role.DISTRIBUTION: _EVERYONE
    | {
        Permission.SEE_PEOPLE,
        Permission.SEE_RECIPIENTS,
        Permission.SEE_STOCK,
        Permission.MOVE_STOCK,
        Permission.HAND_OUT,
    },
    Role.PROGRAMME: _EVERYONE
    | {
        Permission.SEE_BEDS,
        Permission.SEE_RECIPIENTS,
        Permission.SEE_STOCK,
        Permission.APPROVE_WRITE_OFFS,
        Permission.EDIT_CATALOGUE,
        Permission.EDIT_ENTITLEMENTS,
        Permission.RECORD_ACTIVITIES,
        Permission.SEE_REPORTS,
        Permission.IMPORT_FILES,
    },
}


@dataclass(frozen=True, slots=True)
class Actor:
    """The person signed in. `site_id` is None for someone who works for every site."""

    staff_id: str
    login: str
    name: str
    role: Role
    site_id: str | None

    def may(self, permission: Permission, site_id: str | None = None) -> bool:
        """Whether the role allows it, and at that site where one is named."""
        at_site = site_id is None or self.site_id is None or self.site_id == site_id
        return at_site and permission in MATRIX[self.role]

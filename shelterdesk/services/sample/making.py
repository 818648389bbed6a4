"""Makes the sample: a new encrypted database, its setting, its history, and the logins to try it with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.new_shelter import NewShelter
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.keyring import Cost
from shelterdesk.persistence.making import declare_filled, discard_database
from shelterdesk.persistence.private_files import replacing
from shelterdesk.services.clock import Clock, system_clock
from shelterdesk.services.desk import Desk
from shelterdesk.services.sample.history import History, Progress
from shelterdesk.services.sample.places import SITES
from shelterdesk.services.sample.plan import make_plan
from shelterdesk.services.sample.setting import DemoLogin, build_setting, rooms_of, sample_password
from shelterdesk.services.setup import start_new

SEED = 1
LOGINS_FILE = "logins.txt"


@dataclass(frozen=True, slots=True)
class Sample:
    """The desk of the first site's manager, every demonstration login, and the recovery code."""

    desk: Desk
    logins: tuple[DemoLogin, ...]
    recovery_code: str = field(repr=False)


def make_sample(
    folder: Path,
    seed: int = SEED,
    clock: Clock = system_clock,
    cost: Cost | None = None,
    progress: Progress = lambda _share: None,
) -> Sample:
    """Fill a new database in `folder` and write its logins beside it; raises as `start_new` does.

    `progress` hears the share that is done, and may raise to stop. What is stopped on the way, by it, by Ctrl-C
    or a full disk, is taken away again; what a power cut leaves is no database to anyone, and the next set-up in
    that folder takes it away.
    The same seed, moment and version give the same people and events; ids, codes and keys are always new.
    """
    plan, first = make_plan(seed, clock()), SITES[0]
    cost = cost or Cost()  # the floor: its passwords stand in a file beside it
    login = DemoLogin(first.manager, sample_password(), first.manager_name, Role.MANAGER, first.name)
    shelter = NewShelter(
        site_name=first.name,
        time_zone=first.time_zone,
        country=first.country,
        login=login.login,
        password=login.password,
        rooms=rooms_of(first),
        organisation="Harbour Network (sample)",
        display_name=login.name,
        is_sample=True,
    )
    started = start_new(folder, shelter, lambda: plan.start, cost, filled_later=True)
    hurried = started.desk.database.without_waiting_for_the_disk()
    try:
        opened_on = site_day(plan.start, first.time_zone)
        progress(0)
        setting = build_setting(replace(started.desk, database=hurried), login, opened_on, cost)
        History(plan, setting).live(progress)
        _write_logins(folder / LOGINS_FILE, setting.logins, started.recovery_code)
        progress(1)
    except BaseException:  # nobody knows a password of what is there by now
        hurried.close()
        (folder / LOGINS_FILE).unlink(missing_ok=True)
        discard_database(started.desk.database)
        raise
    hurried.close()
    declare_filled(started.desk.database)
    return Sample(replace(started.desk, clock=clock), setting.logins, started.recovery_code)


def _write_logins(path: Path, logins: Sequence[DemoLogin], recovery_code: str) -> None:
    lines = ["Demonstration logins of the sample shelter. Nothing in it is real.", ""]
    lines += [
        f"{login.login:<12}{login.password:<18}{login.role.value:<15}{login.site or 'all sites'}"
        for login in logins
    ]
    lines += ["", f"Recovery code: {recovery_code}", ""]
    with replacing(path) as part:
        part.write_text("\n".join(lines), encoding="utf-8")

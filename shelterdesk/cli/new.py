"""``shelterdesk new``: an encrypted database with its first site and login."""

from __future__ import annotations

from argparse import Namespace

from shelterdesk.cli.parser import Parser, add_folder
from shelterdesk.cli.signing_in import add_login, read_password
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.countries import country_of_zone, known_country
from shelterdesk.domain.new_shelter import NewShelter
from shelterdesk.domain.text import text
from shelterdesk.services.setup import start_new


def configure(parser: Parser) -> None:
    add_folder(parser)
    parser.add_argument("--site", required=True, metavar="NAME", help=text("name of the first site"))
    parser.add_argument(
        "--timezone", required=True, metavar="Z", help=text("its time zone, as America/Aruba")
    )
    add_login(parser)
    parser.add_argument(
        "--country", metavar="CC", help=text("two letters; else the country of the time zone")
    )
    parser.add_argument("--organisation", default="", metavar="NAME", help=text("else the name of the site"))


def run(args: Namespace, terminal: Terminal) -> int:
    shelter = NewShelter(
        site_name=args.site,
        time_zone=args.timezone,
        country=known_country(args.country) if args.country else country_of_zone(args.timezone),
        login=args.login,
        password=read_password(args.password_file),
        organisation=args.organisation,
    )
    started = start_new(args.folder, shelter, terminal.around.clock, terminal.around.cost)
    started.desk.database.close()
    terminal.say(text("{site} is ready in {folder}.", site=args.site.strip(), folder=args.folder))
    terminal.say(text("Recovery code: {code}", code=started.recovery_code))
    terminal.say(
        text("Write it on paper and keep it away from this computer: it opens everything and is shown once.")
    )
    return 0

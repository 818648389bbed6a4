"""The keyring beside the database: who may open what, with nothing in it that opens anything by itself.

Each person has an X25519 pair. The private half is sealed under the password (argon2id, XSalsa20-Poly1305);
the database key and the identity keys of sites are sealed to the public half (libsodium sealed boxes).
A recovery slot has the same shape; its password is the printed recovery code. The whole is authenticated
under the database key, so that a swapped public key is noticed by whoever opens it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox

from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.text import text

FORMAT = "shelterdesk-keyring"
VERSION = 1
KEY_BYTES = 32
MEMORY_KIB_BOUNDS = (
    19 * 1024,
    1024 * 1024,
)  # refuse stored values outside: too weak, or meant to exhaust memory


@dataclass(frozen=True, slots=True)
class Cost:
    """Work of argon2id. The default is the floor for people's passwords."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    @property
    def sound(self) -> bool:
        low, high = MEMORY_KIB_BOUNDS
        return low <= self.memory_kib <= high and 1 <= self.passes <= 64 and 1 <= self.lanes <= 16


@dataclass(frozen=True, slots=True)
class Slot:
    """One holder of keys. Bytes are base64 text, as they stand in the file."""

    id: str
    login: str
    public: str
    cost: Cost
    salt: str
    sealed_private: str
    database_key: str
    identity_keys: dict[str, str] = field(default_factory=dict)  # site id -> key sealed to `public`


@dataclass(frozen=True, slots=True)
class Keyring:
    database_id: str
    epoch: int
    slots: tuple[Slot, ...]
    recovery: tuple[Slot, ...] = ()
    mac: str = ""

    def slot_of(self, login: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.login == login.casefold()), None)


@dataclass(frozen=True, slots=True)
class OpenedKeys:
    """What a slot opened: keep in memory only while someone is signed in."""

    slot_id: str
    database_key: bytes = field(repr=False)
    identity_keys: dict[str, bytes] = field(repr=False)


def make_slot(
    slot_id: str, login: str, password: str, database_key: bytes, identity_keys: dict[str, bytes], cost: Cost
) -> Slot:
    """A new slot holding the given keys."""
    private = PrivateKey.generate()
    salt = os.urandom(16)
    sealed = SecretBox(_stretch(password, salt, cost)).encrypt(bytes(private))
    box = SealedBox(private.public_key)
    return Slot(
        id=slot_id,
        login=login.casefold(),
        public=_text(bytes(private.public_key)),
        cost=cost,
        salt=_text(salt),
        sealed_private=_text(bytes(sealed)),
        database_key=_text(box.encrypt(database_key)),
        identity_keys={site: _text(box.encrypt(key)) for site, key in identity_keys.items()},
    )


def grant_identity_key(slot: Slot, site_id: str, key: bytes) -> Slot:
    """The slot with one more site's identity key, sealed to its public half; needs no password."""
    sealed = SealedBox(PublicKey(b64decode(slot.public))).encrypt(key)
    return replace(slot, identity_keys={**slot.identity_keys, site_id: _text(sealed)})


def open_slot(slot: Slot, password: str) -> OpenedKeys | None:
    """The keys of a slot, or None if the password does not open it; raises CannotOpen on absurd costs."""
    if not slot.cost.sound:
        raise CannotOpen(text("The keyring asks for an unreasonable amount of work and was not opened."))
    try:
        private = SecretBox(_stretch(password, b64decode(slot.salt), slot.cost)).decrypt(
            b64decode(slot.sealed_private)
        )
        box = SealedBox(PrivateKey(private))
        return OpenedKeys(
            slot_id=slot.id,
            database_key=box.decrypt(b64decode(slot.database_key)),
            identity_keys={site: box.decrypt(b64decode(key)) for site, key in slot.identity_keys.items()},
        )
    except CryptoError:
        return None


def authenticated(keyring: Keyring, database_key: bytes) -> Keyring:
    """The keyring with its code made anew; call before writing."""
    return replace(keyring, mac=_mac(keyring, database_key))


def is_authentic(keyring: Keyring, database_key: bytes) -> bool:
    """Whether nobody without the database key has changed the keyring."""
    return hmac.compare_digest(keyring.mac, _mac(keyring, database_key))


def write_keyring(keyring: Keyring, path: Path) -> None:
    """Write beside, sync, replace: a power cut leaves the old keyring or the new one."""
    document = {"format": FORMAT, "version": VERSION, **asdict(keyring)}
    beside = path.with_suffix(".new")
    with beside.open("w", encoding="utf-8") as file:
        json.dump(document, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def read_keyring(path: Path) -> Keyring:
    """The keyring at `path`; raises CannotOpen when it is missing, not ours, or of a newer kind."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as fault:
        raise CannotOpen(
            text("The keyring {path} is missing; bring it back from a backup.", path=path)
        ) from fault
    except (OSError, ValueError) as fault:
        raise CannotOpen(text("The keyring {path} cannot be read.", path=path)) from fault
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise CannotOpen(text("{path} is not a keyring of ShelterDesk.", path=path))
    if document.get("version") != VERSION:
        raise CannotOpen(text("The keyring was written by a newer ShelterDesk; please update this one."))
    try:
        return Keyring(
            database_id=str(document["database_id"]),
            epoch=int(document["epoch"]),
            slots=tuple(_slot(entry) for entry in document["slots"]),
            recovery=tuple(_slot(entry) for entry in document["recovery"]),
            mac=str(document["mac"]),
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise CannotOpen(
            text("The keyring {path} is damaged; bring it back from a backup.", path=path)
        ) from fault


def _slot(entry: dict[str, object]) -> Slot:
    cost, keys = entry["cost"], entry["identity_keys"]
    if not isinstance(cost, dict) or not isinstance(keys, dict):
        raise TypeError("a slot of another shape")
    plain = {
        name: str(entry[name]) for name in ("id", "login", "public", "salt", "sealed_private", "database_key")
    }
    return Slot(**plain, cost=Cost(**cost), identity_keys={str(site): str(key) for site, key in keys.items()})


def _stretch(password: str, salt: bytes, cost: Cost) -> bytes:
    return hash_secret_raw(
        password.encode(), salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
    )


def _mac(keyring: Keyring, database_key: bytes) -> str:
    canonical = json.dumps(asdict(replace(keyring, mac="")), sort_keys=True).encode()
    key = hmac.digest(database_key, b"shelterdesk keyring", "sha256")
    return hmac.new(key, canonical, hashlib.sha256).hexdigest()


def _text(raw: bytes) -> str:
    return b64encode(raw).decode()


def with_slot(keyring: Keyring, slot: Slot) -> Keyring:
    """The keyring with `slot` added, or in place of the one with its id."""
    return replace(keyring, slots=(*(one for one in keyring.slots if one.id != slot.id), slot))


def with_identity_key(keyring: Keyring, site_id: str, key: bytes, holder_ids: tuple[str, ...]) -> Keyring:
    """The keyring with a site's identity key sealed to the holders and to every recovery slot."""
    slots = tuple(
        grant_identity_key(slot, site_id, key) if slot.id in holder_ids else slot for slot in keyring.slots
    )
    recovery = tuple(grant_identity_key(slot, site_id, key) for slot in keyring.recovery)
    return replace(keyring, slots=slots, recovery=recovery)


def decoy(keyring: Keyring) -> Slot:
    """A slot that no password opens, to spend on an unknown login the work that a wrong password costs."""
    cost = keyring.slots[0].cost if keyring.slots else Cost()
    noise = _text(os.urandom(SecretBox.NONCE_SIZE + SecretBox.MACBYTES + KEY_BYTES))
    return Slot("", "", "", cost, _text(os.urandom(16)), noise, "")

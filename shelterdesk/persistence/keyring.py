"""The keyring beside the database: who may open what, with nothing in it that opens anything by itself.

Each person has an X25519 pair. The private half is sealed under the password (argon2id, XSalsa20-Poly1305);
the database key and the identity keys of sites are sealed to the public half (libsodium sealed boxes).
A recovery slot has the same shape; its password is the printed recovery code. The whole is authenticated
under the database key, so that a swapped public key is noticed by whoever opens it.
"""

from __future__ import annotations

import hmac
import json
import os
import time
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import crypto_box_SEALBYTES
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox

from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.text import text
from shelterdesk.persistence.files import replace_file

FORMAT = "shelterdesk-keyring"
VERSION = 1
KEY_BYTES = 32
SALT_BYTES = 16
MOST_PASSES = 64
MOST_LANES = 16
# Stored values outside are refused: too weak, or meant to exhaust the memory.
MEMORY_KIB_BOUNDS = (19 * 1024, 1024 * 1024)
_SEALED_KEY_BYTES = KEY_BYTES + crypto_box_SEALBYTES
_LENGTHS = {
    "public": KEY_BYTES,
    "salt": SALT_BYTES,
    "sealed_private": SecretBox.NONCE_SIZE + SecretBox.MACBYTES + KEY_BYTES,
    "database_key": _SEALED_KEY_BYTES,
}


@dataclass(frozen=True, slots=True)
class Cost:
    """Work of argon2id. The default is the floor for people's passwords."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    @property
    def sound(self) -> bool:
        low, high = MEMORY_KIB_BOUNDS
        return (
            low <= self.memory_kib <= high
            and 1 <= self.passes <= MOST_PASSES
            and 1 <= self.lanes <= MOST_LANES
        )


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
    """What stands in the file. `mac` is made over all the rest under the database key."""

    database_id: str
    epoch: int
    slots: tuple[Slot, ...]
    recovery: tuple[Slot, ...] = ()
    mac: str = ""

    def slot_of(self, login: str) -> Slot | None:
        wanted = normal_login(login)
        return next((slot for slot in self.slots if slot.login == wanted), None)


@dataclass(frozen=True, slots=True)
class OpenedKeys:
    """What a slot opened: keep in memory only while someone is signed in."""

    slot_id: str
    database_key: bytes = field(repr=False)
    identity_keys: dict[str, bytes] = field(repr=False)


def normal_login(typed: str) -> str:
    """A login as it is kept: without outer spaces, without case, one form per letter."""
    return unicodedata.normalize("NFC", typed.strip().casefold())


def calibrated(seconds: float = 1.0, floor: Cost | None = None) -> Cost:
    """`floor` with as many passes as take this computer about `seconds`, but never fewer than it has."""
    floor = floor or Cost()
    begun = time.perf_counter()
    _stretch("", bytes(SALT_BYTES), floor)
    passes = round(floor.passes * seconds / (time.perf_counter() - begun))
    return replace(floor, passes=max(floor.passes, min(MOST_PASSES, passes)))


def make_slot(
    slot_id: str, login: str, password: str, database_key: bytes, identity_keys: dict[str, bytes], cost: Cost
) -> Slot:
    """A new slot holding the given keys."""
    private = PrivateKey.generate()
    salt = os.urandom(SALT_BYTES)
    sealed = SecretBox(_stretch(password, salt, cost)).encrypt(bytes(private))
    box = SealedBox(private.public_key)
    return Slot(
        id=slot_id,
        login=normal_login(login),
        public=_text(bytes(private.public_key)),
        cost=cost,
        salt=_text(salt),
        sealed_private=_text(bytes(sealed)),
        database_key=_text(box.encrypt(database_key)),
        identity_keys={site: _text(box.encrypt(key)) for site, key in identity_keys.items()},
    )


def open_slot(slot: Slot, password: str) -> OpenedKeys | None:
    """The keys of a slot, or None if the password does not open it.

    Raises CannotOpen on absurd costs, and where the password is right but the keys behind it are damaged.
    """
    if not slot.cost.sound:
        raise CannotOpen(text("The keyring asks for an unreasonable amount of work and was not opened."))
    stretched = _stretch(password, b64decode(slot.salt), slot.cost)
    try:
        private = SecretBox(stretched).decrypt(b64decode(slot.sealed_private))
    except CryptoError:
        return None
    box = SealedBox(PrivateKey(private))
    try:
        return OpenedKeys(
            slot_id=slot.id,
            database_key=box.decrypt(b64decode(slot.database_key)),
            identity_keys={site: box.decrypt(b64decode(key)) for site, key in slot.identity_keys.items()},
        )
    except CryptoError as fault:
        raise CannotOpen(text("The keyring is damaged; bring it back from a backup.")) from fault


def decoy(keyring: Keyring) -> Slot:
    """A slot that no password opens, to spend on an unknown login the work that a wrong password costs."""
    cost = keyring.slots[0].cost if keyring.slots else Cost()
    noise = _text(os.urandom(_LENGTHS["sealed_private"]))
    return Slot("", "", "", cost, _text(os.urandom(SALT_BYTES)), noise, "")


def with_slot(keyring: Keyring, slot: Slot) -> Keyring:
    """The keyring with `slot` added, in place of the ones with its id or its login."""
    kept = (one for one in keyring.slots if one.id != slot.id and one.login != slot.login)
    return replace(keyring, slots=(*kept, slot))


def without_slot(keyring: Keyring, slot_id: str) -> Keyring:
    """The keyring without the slot of that id."""
    return replace(keyring, slots=tuple(one for one in keyring.slots if one.id != slot_id))


def with_identity_key(keyring: Keyring, site_id: str, key: bytes, holder_ids: tuple[str, ...]) -> Keyring:
    """The keyring with a site's identity key sealed to the holders and to every recovery slot.

    Raises ValueError for a site that has one: what is sealed under it could never be read again.
    """
    if any(site_id in slot.identity_keys for slot in (*keyring.slots, *keyring.recovery)):
        raise ValueError("the site has an identity key")
    slots = tuple(_with_key(slot, site_id, key) if slot.id in holder_ids else slot for slot in keyring.slots)
    recovery = tuple(_with_key(slot, site_id, key) for slot in keyring.recovery)
    return replace(keyring, slots=slots, recovery=recovery)


def _with_key(slot: Slot, site_id: str, key: bytes) -> Slot:
    """The slot with one more site's identity key, sealed to its public half; needs no password."""
    sealed = SealedBox(PublicKey(b64decode(slot.public))).encrypt(key)
    return replace(slot, identity_keys={**slot.identity_keys, site_id: _text(sealed)})


def authenticated(keyring: Keyring, database_key: bytes) -> Keyring:
    """The keyring with its code made anew; call before writing."""
    return replace(keyring, mac=_mac(keyring, database_key))


def is_authentic(keyring: Keyring, database_key: bytes) -> bool:
    """Whether nobody without the database key has changed the keyring."""
    return hmac.compare_digest(keyring.mac.encode("utf-8", "replace"), _mac(keyring, database_key).encode())


def write_keyring(keyring: Keyring, path: Path) -> None:
    """Replace the file: a power cut leaves the old keyring or the new one; raises OSError."""
    replace_file(path, json.dumps({"format": FORMAT, "version": VERSION, **asdict(keyring)}, indent=1))


def read_keyring(path: Path) -> Keyring:
    """The keyring at `path`; raises CannotOpen when it is missing, not ours, damaged, or of a newer kind."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as fault:
        raise CannotOpen(
            text("The keyring {path} is missing; bring it back from a backup.", path=path)
        ) from fault
    except (OSError, ValueError, RecursionError) as fault:
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


def _slot(entry: Mapping[str, object]) -> Slot:
    cost, keys = entry["cost"], entry["identity_keys"]
    if not isinstance(cost, dict) or not isinstance(keys, dict):
        raise TypeError("a slot of another shape")
    return Slot(
        id=str(entry["id"]),
        login=str(entry["login"]),
        cost=Cost(**{name: int(number) for name, number in cost.items()}),
        identity_keys={str(site): _bytes(key, _SEALED_KEY_BYTES) for site, key in keys.items()},
        **{name: _bytes(entry[name], length) for name, length in _LENGTHS.items()},
    )


def _bytes(value: object, length: int) -> str:
    """`value`, once it is sure to be base64 of `length` bytes; raises ValueError."""
    if not isinstance(value, str) or len(b64decode(value, validate=True)) != length:
        raise ValueError("bytes of another length")
    return value


def _stretch(password: str, salt: bytes, cost: Cost) -> bytes:
    """The key behind a password, which is one password however a keyboard composes its accents."""
    typed = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    return hash_secret_raw(typed, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID)


def _mac(keyring: Keyring, database_key: bytes) -> str:
    canonical = json.dumps(asdict(replace(keyring, mac="")), sort_keys=True).encode()
    key = hmac.digest(database_key, b"shelterdesk keyring", "sha256")
    return hmac.digest(key, canonical, "sha256").hex()


def _text(raw: bytes) -> str:
    return b64encode(raw).decode()

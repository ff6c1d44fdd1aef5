"""Signs in a text that nobody sees: found, named, and told apart from the joiners and marks that a script needs. Pure.

Two readers must see the same text. A sign that turns the direction makes 021 look like 120; a blank of no width makes
two equal codes differ. Joiners inside emoji and Indic words and direction marks in Arabic are as they should be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.words import Localized

_TAGS = "\U000e0000-\U000e007f"
_SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    f"\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\uffff{_TAGS}]"
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_OVERRIDES = "\u202d\u202e"
_TURNS = "\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_MARKS = "\u061c\u200e\u200f"
_JOINERS = "\u200c\u200d"
_SOFT_HYPHEN, _LOST = "\xad", "\ufffd"
_FOREIGN = 0x0590  # from here on scripts join, turn and break words by signs of their own
_FLAG = "\U0001f3f4"  # its regional letters are tags that nobody sees

_NAMES = {
    "\x00": Localized("byte nol", "a null byte"),
    "\x1b": Localized("tanda perintah layar", "an escape sign"),
    "\xad": Localized("tanda hubung lunak", "a soft hyphen"),
    "\u034f": Localized("penyambung tak terlihat", "an invisible joiner"),
    "\u180e": Localized("spasi tanpa lebar", "a blank of no width"),
    "\u200b": Localized("spasi tanpa lebar", "a blank of no width"),
    "\u2060": Localized("penyambung tak terlihat", "an invisible joiner"),
    "\ufeff": Localized("tanda urutan byte", "a byte order mark"),
    "\ufffd": Localized("tanda huruf yang hilang", "the mark of a lost letter"),
    **dict.fromkeys(_OVERRIDES, Localized("tanda pembalik arah baca", "a sign that overrides the direction")),
    **dict.fromkeys("\u202a\u2066", Localized("tanda arah kiri-ke-kanan", "a left-to-right sign")),
    **dict.fromkeys("\u202b\u2067", Localized("tanda arah kanan-ke-kiri", "a right-to-left sign")),
    **dict.fromkeys("\u202c\u2068\u2069", Localized("tanda arah baca", "a direction sign")),
    "\u200e": Localized("tanda arah kiri-ke-kanan", "a left-to-right mark"),
    **dict.fromkeys("\u200f\u061c", Localized("tanda arah kanan-ke-kiri", "a right-to-left mark")),
    **dict.fromkeys(_JOINERS, Localized("penyambung tak terlihat", "an invisible joiner")),
    **dict.fromkeys("\u115f\u1160\u3164\uffa0", Localized("huruf kosong", "an empty letter")),
}


@dataclass(frozen=True, slots=True)
class HiddenSign:
    """A sign that nobody sees and where it stands; `is_harmful` where it can deceive a reader or a machine."""

    sign: str
    place: int
    is_harmful: bool

    @property
    def name(self) -> Localized:
        """Name it: "tanda pembalik arah baca U+202E"."""
        unknown = Localized("tanda kendali", "a control sign")
        if "\ud800" <= self.sign <= "\udfff":
            unknown = Localized("potongan karakter", "half a character")
        words, code = _NAMES.get(self.sign, unknown), f"U+{ord(self.sign):04X}"
        return Localized(f"{words.id} {code}", f"{words.en} {code}")


def may_hide(text: str) -> bool:
    """Tell quickly whether a text could hold a hidden sign; a whole file may be asked at once."""
    return _SUSPECT.search(text) is not None


def hidden_signs(text: str) -> Iterator[HiddenSign]:
    """Yield the signs in a text that have no business there."""
    for found in _SUSPECT.finditer(text):
        is_harmful = _is_harmful(text, found.start())
        if is_harmful is not None:
            yield HiddenSign(found.group(), found.start(), is_harmful)


def worst_sign(text: str) -> HiddenSign | None:
    """Return the first harmful sign of a text, else the first hidden one, else None."""
    signs = list(hidden_signs(text)) if may_hide(text) else []
    return next((sign for sign in signs if sign.is_harmful), signs[0] if signs else None)


def without_hidden(text: str, *, only_harmful: bool = False) -> str:
    """Return a text without its hidden signs, or without those that can deceive."""
    places = {sign.place for sign in hidden_signs(text) if sign.is_harmful or not only_harmful}
    return "".join(sign for place, sign in enumerate(text) if place not in places)


def _is_harmful(text: str, place: int) -> bool | None:
    """Judge one sign: harmful, mere dirt, or (None) rightly there."""
    sign = text[place]
    if sign == _LOST:
        return False
    if sign < "\xa0" or "\ud800" <= sign <= "\udfff" or sign in "\ufffe\uffff" or sign in _OVERRIDES:
        return True
    if sign in _TURNS or sign in _MARKS:
        if _RIGHT_TO_LEFT.search(text):
            return None
        if sign in _TURNS:
            return True
    before, after = _visible(text, place, -1), _visible(text, place, 1)
    if _belongs(sign, before, after):
        return None
    if before.isdecimal() or after.isdecimal() or _is_tag(sign):
        return True
    return sign != _SOFT_HYPHEN and before.isalpha() and after.isalpha()


def _belongs(sign: str, before: str, after: str) -> bool:
    """Tell whether a script or an emoji needs the sign between these two."""
    if _is_tag(sign):
        return before == _FLAG
    if sign in _JOINERS:
        return _is_foreign(before) or _is_foreign(after)
    return sign != _SOFT_HYPHEN and _is_foreign(before) and _is_foreign(after)


def _is_tag(sign: str) -> bool:
    """Tell the letters that only machines read: a whole text can be hidden in them."""
    return "\U000e0000" <= sign <= "\U000e007f"


def _is_foreign(sign: str) -> bool:
    return bool(sign) and ord(sign) >= _FOREIGN and not sign.isdecimal() and not "\uff00" <= sign <= "\uff60"


def _visible(text: str, place: int, step: int) -> str:
    """Return the next sign in that direction that can be seen, "" at the end."""
    place += step
    while 0 <= place < len(text):
        if not _SUSPECT.match(text[place]):
            return text[place]
        place += step
    return ""

"""The values of a call, looked at one by one: what is missing, too much or of the wrong sort is a mistake."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from site_builder.derive.prose.mistake import Mistake, choices_hint, shown
from site_builder.derive.prose.parsing import Call, Value
from site_builder.model.words import Localized


class Arguments:
    """The values of one call by name. `first` names those that may stand without a name, in their order."""

    def __init__(self, call: Call, first: tuple[str, ...], names: Collection[str]) -> None:
        """Bind the values of a call; raises Mistake for names that the function does not know."""
        self.call = call
        if len(call.positional) > len(first):
            extra = call.positional[len(first)]
            words = Localized(
                f"{call.name}() mendapat isi tanpa nama: {shown(extra)}",
                f"{call.name}() got a value without a name: {shown(extra)}",
            )
            raise Mistake(words, choices_hint("", (*first, *names)))
        pairs: list[tuple[str, Value]] = [*zip(first, call.positional, strict=False), *call.named]
        self.values: dict[str, Value] = {}
        for name, value in pairs:
            if name not in names and name not in first:
                words = Localized(f"{call.name}() tidak mengenal “{name}”", f"{call.name}() does not know “{name}”")
                raise Mistake(words, choices_hint(name, (*first, *names)))
            if name in self.values:
                words = Localized(f"“{name}” disebut dua kali", f"“{name}” is given twice")
                raise Mistake(words, Localized("Hapus salah satunya.", "Take one of them out."))
            self.values[name] = value

    def asked(self, names: Iterable[str]) -> dict[str, Value]:
        """Return those values that say which figures are meant."""
        wanted = frozenset(names)
        return {name: value for name, value in self.values.items() if name in wanted}

    def text(self, name: str, default: str | None = None, choices: Collection[str] = ()) -> str:
        """Return a text, one of `choices` where there are any."""
        value = self.values.get(name, default)
        if not isinstance(value, str):
            raise self._wrong(name, "teks dalam tanda kutip", "a text in quotes")
        if choices and value not in choices:
            words = Localized(f"“{name}” berisi {shown(value)}", f"“{name}” holds {shown(value)}")
            raise Mistake(words, choices_hint(value, choices))
        return value

    def count(self, name: str, default: int, most: int) -> int:
        """Return a whole number from 1 to `most`."""
        value = self.values.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            raise self._wrong(name, f"bilangan dari 1 sampai {most}", f"a whole number from 1 to {most}")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; a single text is a list of one, none at all is empty."""
        value = self.values.get(name, ())
        items = value if isinstance(value, tuple) else (value,)
        if not all(isinstance(item, str) for item in items):
            raise self._wrong(name, 'daftar teks, misalnya ["Program", "Nilai"]', 'a list of texts, such as ["A", "B"]')
        return tuple(str(item) for item in items)

    def inner(self, name: str) -> Call:
        """Return the call that stands as a value."""
        value = self.values.get(name)
        if not isinstance(value, Call):
            raise self._wrong(name, "fungsi lain, misalnya angka(…)", "another function, such as angka(…)")
        return value

    def _wrong(self, name: str, wanted: str, wanted_en: str) -> Mistake:
        function = self.call.name
        if name not in self.values:
            words = Localized(f"{function}() memerlukan “{name}”", f"{function}() needs “{name}”")
        else:
            told = shown(_plain(self.values[name]))
            words = Localized(f"“{name}” pada {function}() berisi {told}", f"“{name}” of {function}() holds {told}")
        return Mistake(words, Localized(f"Yang diharapkan: {wanted}.", f"Expected is {wanted_en}."))


def _plain(value: Value) -> str:
    return f"{value.name}(…)" if isinstance(value, Call) else str(value)

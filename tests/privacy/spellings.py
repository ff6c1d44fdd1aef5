"""Numbers and addresses of invented people, and every way in which a hand or a spreadsheet spells them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

# Regency codes that exist; a NIK keeps the one of the place where its owner was first registered.
AREAS = (
    "110103 120725 127103 137101 140108 160701 160703 160712 167104 180205 317105 320115 327304 331210 340413 350729 "
)
AREAS += (
    "357801 360304 510603 520109 530802 610502 640306 647202 710406 730619 737110 740204 760103 810103 820204 910108"
)
TAXPAYERS = ["06", "07", "08", "09", "24", "31", "45", "58", "66", "73", "87", "95"]
MOBILE = "0811 0812 0813 0821 0822 0823 0831 0838 0851 0852 0853 0856 0857 0858 0877 0878 0881 0895 0896 0899"


def nik(random: Random) -> str:
    """Invent a NIK: nobody's, but of the right shape."""
    woman = random.random() < 0.5
    day, month, year = random.randint(1, 28) + 40 * woman, random.randint(1, 12), random.randint(0, 99)
    serial = random.randint(1, 40) if random.random() < 0.9 else random.randint(1, 9999)
    return f"{random.choice(AREAS.split())}{day:02}{month:02}{year:02}{serial:04}"


def kk(random: Random) -> str:
    """Invent the number of a family card."""
    day, month, year = random.randint(1, 28), random.randint(1, 12), random.randint(4, 24)
    return f"{random.choice(AREAS.split())}{day:02}{month:02}{year:02}{random.randint(1, 400):04}"


def full_width(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if sign.isascii() and sign.isdecimal() else sign for sign in text)


def arabic(text: str) -> str:
    return "".join(chr(ord(sign) - 0x30 + 0x660) if sign.isdecimal() else sign for sign in text)


def cut(sizes: Sequence[int], sign: str) -> Callable[[str], str]:
    """Return a spelling that cuts a number into groups of these sizes."""

    def spell(digits: str) -> str:
        groups, place = [], 0
        for size in sizes:
            groups.append(digits[place : place + size])
            place += size
        return sign.join(group for group in (*groups, digits[place:]) if group)

    return spell


def scientific(comma: str) -> Callable[[str], str]:
    """Return what a spreadsheet makes of a long number: fifteen digits and an exponent."""
    return lambda digits: f"{digits[0]}{comma}{digits[1:15].rstrip('0') or '0'}E+15"


IDENTITY_SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    lambda digits: f"'{digits}",
    lambda digits: f"’{digits}",
    lambda digits: f"`{digits}",
    lambda digits: f"{digits}.0",
    lambda digits: f"{digits},00",
    lambda digits: f" {digits} ",
    lambda digits: f'"{digits}"',
    lambda digits: f'="{digits}"',
    lambda digits: f"NIK {digits}",
    lambda digits: f"NIK: {digits}, RT 03",
    lambda digits: f"No. KTP {digits}",
    lambda digits: f"KK.{digits}",
    lambda digits: f"NIK{digits}",
    lambda digits: f"a.n. Contoh ({digits})",
    lambda digits: f"Contoh/{digits}",
    lambda digits: f"[{digits}]",
    lambda digits: f"#{digits}",
    cut((2, 2, 2, 2, 2, 2), "."),
    cut((2, 2, 2, 6), "."),
    cut((6, 6), "."),
    cut((6,), "."),
    cut((12,), "."),
    cut((4, 4, 4), "."),
    cut((4, 4, 4), "-"),
    cut((4, 4, 4), " "),
    cut((4, 4, 4), "  "),
    cut((4, 4, 4), " - "),
    cut((4, 4, 4), "\u00a0"),
    cut((4, 4, 4), "\u2009"),
    cut((4, 4, 4), "\u2013"),
    cut((4, 4, 4), "_"),
    cut((4, 4, 4), "\u200b"),
    cut((6, 6), "-"),
    cut((6, 6), " "),
    cut((6, 2, 2, 2), "-"),
    cut((2, 2, 2, 6), " "),
    cut((3, 3, 3, 3), " "),
    cut((5, 5, 5), " "),
    cut((8,), " "),
    cut((8,), "-"),
    cut((1,) * 15, " "),
    cut((1,) * 15, "-"),
    cut((1,) * 15, "\u200b"),
    cut((1, 3, 3, 3, 3), "."),
    cut((1, 3, 3, 3, 3), ","),
    cut((7,), "\u2060"),
    cut((9,), "\ufeff"),
    cut((5,), "\u00ad"),
    cut((3, 7), "\u200d"),
    full_width,
    arabic,
    lambda digits: full_width(cut((4, 4, 4), "－")(digits)),
    lambda digits: f"\u202a{digits}\u202c",
    scientific("."),
    scientific(","),
    lambda digits: scientific(".")(digits).replace("E+", "e+"),
)  # fmt: skip


def npwp(random: Random) -> str:
    """Invent a tax number of fifteen digits with its check digit."""
    body = f"{random.choice(TAXPAYERS)}{random.randint(0, 999999):06}"
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(body)]
    check = -sum(number - 9 if number > 9 else number for number in doubled) % 10
    return f"{body}{check}{random.randint(1, 999):03}000"


def _punctuated(sign: str, dash: str) -> Callable[[str], str]:
    def spell(digits: str) -> str:
        parts = (digits[:2], digits[2:5], digits[5:8], digits[8], digits[9:12], digits[12:])
        return f"{parts[0]}{sign}{parts[1]}{sign}{parts[2]}{sign}{parts[3]}{dash}{parts[4]}{sign}{parts[5]}"

    return spell


NPWP_SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    lambda digits: f"'{digits}",
    lambda digits: f"NPWP {digits}",
    lambda digits: f"NPWP: 0{digits}",
    lambda digits: full_width(_punctuated(".", "-")(digits)),
    _punctuated(".", "-"),
    _punctuated(".", "."),
    _punctuated(".", " - "),
    _punctuated(".", "\u2013"),
    _punctuated(" ", " "),
    lambda digits: "0" + _punctuated(".", "-")(digits),
    lambda digits: f"NPWP {_punctuated('.', '-')(digits)} a.n. Contoh",
)


def mobile(random: Random) -> str:
    """Invent a mobile number: operator, then seven or eight digits."""
    return f"{random.choice(MOBILE.split())}{random.randint(0, 10 ** random.randint(6, 8) - 1):07}"


def _grouped(sign: str) -> Callable[[str], str]:
    return lambda digits: sign.join((digits[:4], digits[4:8], digits[8:])).rstrip(sign)


PHONE_SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    lambda digits: f"'{digits}",
    _grouped("-"),
    _grouped(" "),
    _grouped("."),
    _grouped("\u2011"),
    lambda digits: f"+62{digits[1:]}",
    lambda digits: f"62{digits[1:]}",
    lambda digits: f"+62 {_grouped('-')(digits)[1:]}",
    lambda digits: f"+62-{_grouped('-')(digits)[1:]}",
    lambda digits: f"(+62) {_grouped(' ')(digits)[1:]}",
    lambda digits: f"+62 (0){digits[1:]}",
    lambda digits: f"0062{digits[1:]}",
    lambda digits: f"HP {digits}",
    lambda digits: f"WA:{_grouped('-')(digits)}",
    lambda digits: f"Telp.{digits} (Contoh)",
    lambda digits: f"{digits} / 0711-355123",
    lambda digits: f"wa.me/62{digits[1:]}",
    full_width,
)


def landline(random: Random) -> str:
    """Invent a landline with its area code."""
    area = random.choice(["021", "022", "024", "031", "0711", "0712", "0713", "0714", "0741", "061", "0361", "0411"])
    number = f"{random.randint(2, 8)}{random.randint(0, 999999):06}"[: 7 if len(area) == 3 else 6]
    form = random.choice(["({0}) {1}", "{0}-{1}", "({0}) {2}-{3}", "+62 {4} {1}", "+62-{4}-{2}-{3}", "{0} {1}"])
    return form.format(area, number, number[:3], number[3:], area[1:])


def email(random: Random, given: str, family: str) -> str:
    """Invent a personal e-mail address."""
    given, family = given.lower(), family.lower()
    form = random.choice(["{0}.{1}", "{0}{1}", "{0}_{1}", "{0}{2}", "{1}.{0}{2}", "{0}-{1}"])
    host = random.choice(
        ["gmail.com", "yahoo.co.id", "yahoo.com", "outlook.com", "ymail.com", "banyuasinkab.go.id", "example.com"]
    )
    text = f"{form.format(given, family, random.randint(1, 99))}@{host}"
    return random.choice([text, text, text.upper(), f"Surel: {text}", text.replace("@", " [at] ")])

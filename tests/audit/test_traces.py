"""Pictures and documents that tell where, by whom or with what they were made are refused; clean ones pass."""

from __future__ import annotations

import random
import zipfile
import zlib
from base64 import b64encode
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.audit.metadata.traces import traces_in
from site_builder.audit.pdf_text import pdf_lines
from site_builder.text.findings import wording
from tests.audit.asking import found_in, found_in_asset
from tests.audit.pictures import CREATOR, LOCATED, PACKET, PLACE, exif, gif, iptc, jpeg, pdf, png, tiff, webp

NAME = b"Siti Aminah\0"
PROFILE = b"\nexif\n9\n" + (b"Exif\0\0" + LOCATED).hex().encode()
XMP = b"http://ns.adobe.com/xap/1.0/\0"


def _office(**parts: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return buffer.getvalue()


TRACES: list[tuple[str, bytes, str]] = [
    ("gps.jpg", exif(LOCATED), "location"),
    ("gps-big-endian.jpg", exif(tiff([], gps=PLACE, order=">")), "location"),
    ("gps.png", png((b"eXIf", LOCATED)), "location"),
    ("gps-as-text.png", png((b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(PROFILE))), "location"),
    ("gps.webp", webp(b"EXIF", LOCATED), "location"),
    ("gps.tif", tiff([], gps=PLACE), "location"),
    ("gps.avif", b"\0\0\0\x1cftypavif" + b"\0" * 40 + b"Exif\0\0" + LOCATED, "location"),
    ("film.mp4", b"\0\0\0\x18ftypmp42" + b"\xa9xyz\0\x12\x15\xc7-02.8876+104.6543/", "location"),
    ("xmp-place.jpg", jpeg((0xE1, XMP + PACKET % b'<rdf:Description exif:GPSLatitude="2,52.5S"/>')), "location"),
    ("place-in-words.jpg", jpeg((0xED, iptc(92, b"Dusun II RT 05"))), "location"),
    ("artist.jpg", exif(tiff([(0x013B, 2, NAME)])), "author"),
    ("windows-author.jpg", exif(tiff([(0x9C9D, 1, "Siti Aminah".encode("utf-16-le"))])), "author"),
    ("artist.tif", tiff([(0x013B, 2, NAME)]), "author"),
    ("by-line.jpg", jpeg((0xED, iptc(80, b"Siti Aminah"))), "author"),
    ("creator.jpg", jpeg((0xE1, XMP + CREATOR)), "author"),
    ("creator.webp", webp(b"XMP ", CREATOR), "author"),
    ("creator.svg", b"<svg><metadata><dc:creator><x>Siti Aminah</x></dc:creator></metadata></svg>", "author"),
    ("author.png", png((b"tEXt", b"Author\0Siti Aminah")), "author"),
    ("packed-author.png", png((b"iTXt", b"Author\0\1\0id\0\0" + zlib.compress(b"Siti Aminah"))), "author"),
    ("xmp.png", png((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + CREATOR)), "author"),
    ("serial.jpg", exif(tiff([(0xA431, 2, b"0012345\0")])), "serial"),
    ("comment.jpg", jpeg((0xFE, b"rumah ibu di Langkan")), "comment"),
    ("comment.png", png((b"tEXt", b"Comment\0rumah ibu di Langkan")), "comment"),
    ("comment.gif", gif(b"rumah ibu di Langkan"), "comment"),
    ("windows-comment.jpg", exif(tiff([(0x9C9C, 1, "rumah ibu".encode("utf-16-le"))])), "comment"),
    ("thumbnail.jpg", exif(tiff([], second=[(0x0201, 4, b"\x40\0\0\0")])), "thumbnail"),
    ("inkscape.svg", b'<svg inkscape:export-filename="/home/sitiaminah/peta.png"><text>Peta</text></svg>', "path"),
    ("author.pdf", pdf("Laporan", "Siti Aminah"), "author"),
    ("author-in-xmp.pdf", pdf("Laporan") + b"\nstream\n" + CREATOR + b"\nendstream", "author"),
    ("author.xlsx", _office(docProps__core_xml="<c><dc:creator>Siti Aminah</dc:creator></c>"), "author"),
    ("editor.docx", _office(docProps__core_xml="<c><cp:lastModifiedBy>Siti Aminah</cp:lastModifiedBy></c>"), "author"),
    ("change.docx", _office(word__document_xml='<w:ins w:author="Siti Aminah"></w:ins>'), "author"),
    ("commentator.xlsx", _office(xl__comments1_xml="<c><author>Siti Aminah</author></c>"), "author"),
    ("author.odt", _office(meta_xml="<meta:initial-creator>Siti Aminah</meta:initial-creator>"), "author"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "kind"), TRACES, ids=[trace[0] for trace in TRACES])
def test_a_trace_is_refused_and_not_shown(name: str, data: bytes, kind: str) -> None:
    (finding,) = found_in_asset(name, data)
    assert (finding.code, finding.values["variant"]) == ("file-metadata", kind)
    said = wording(finding).message + wording(finding).hint + wording(finding, "en").message
    assert f"content/assets/{name}" in said
    assert "exiftool" in said
    assert "Aminah" not in said
    assert "rumah ibu" not in said


CLEAN = {
    "a.jpg": jpeg((0xE0, b"JFIF\0"), (0xFE, b"CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 90")),
    "camera.jpg": exif(tiff([(0x010F, 2, b"Canon\0"), (0x0131, 2, b"GIMP 2.10\0")])),
    "office.jpg": exif(tiff([(0x013B, 2, b"Dinas Kominfo Kabupaten Contoh\0")])),
    "a.png": png((b"tEXt", b"Software\0GIMP"), (b"tEXt", b"Author\0"), (b"tIME", b"\x07\xe8\2\x1a\0\0\0")),
    "a.gif": gif(b"Created with GIMP"),
    "a.webp": webp(b"VP8 ", b"\0" * 20),
    "a.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><title>Rumah</title><path d="M0 0"/></svg>',
    "a.pdf": pdf("Laporan kinerja 2023", "Bappeda Kabupaten Contoh"),
    "packed.pdf": pdf("Laporan kinerja 2023", packed=True),
    "a.xlsx": _office(docProps__core_xml="<dc:creator>openpyxl</dc:creator><cp:lastModifiedBy>HP</cp:lastModifiedBy>"),
    "a.woff2": b"wOF2" + bytes(range(256)),
    "a.ico": b"\0\0\1\0\1\0" + bytes(50),
}  # fmt: skip


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_file_passes(name: str) -> None:
    assert found_in_asset(name, CLEAN[name]) == ()


def test_words_of_a_document_are_read() -> None:
    for data in (pdf("NIK 1607014101900003"), pdf("NIK 1607014101900003", packed=True)):
        assert [finding.code for finding in found_in_asset("a.pdf", data)] == ["personal-nik"]
    letters = b"\nstream\n1 beginbfrange <01> <0A> <0030> endbfrange\nendstream"
    words = b"\nstream\nBT [<0207010801>-20<0205>] TJ ET\nendstream"
    assert pdf_lines(b"%PDF-1.4" + letters + words)[-1] == "1607014"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("scan.pdf", pdf()),
        ("locked.pdf", pdf("x").replace(b"trailer<<", b"trailer<</Encrypt 9 0 R")),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(600)),
        ("broken.zip", b"PK\3\4" + bytes(100)),
        ("bomb.zip", b""),
    ],
)
def test_what_cannot_be_read_is_told(name: str, data: bytes) -> None:
    if name == "bomb.zip":
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("nol.csv", bytes(30_000_000))
        data = buffer.getvalue()
    (finding,) = found_in_asset(name, data)
    assert (finding.code, finding.severity) == ("file-unread", "warning")


def test_words_of_a_file_that_nobody_can_read_are_looked_at_all_the_same() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "NIK 1607014101900003".encode("utf-16-le") + bytes(10)
    assert [finding.code for finding in found_in_asset("lama.xls", old)] == ["file-unread", "personal-nik"]


def test_a_picture_inside_a_page_is_looked_at_too() -> None:
    picture = b64encode(exif(LOCATED)).decode()
    (finding,) = found_in({"a.html": f'<p><img src="data:image/jpeg;base64,{picture}" alt="">'})
    assert (finding.code, finding.values["variant"]) == ("file-metadata", "location")


HEADS = (
    *(b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"GIF89a", b"II*\0", b"MM\0*", b"%PDF-"),
    *(b"PK\3\4", b"<svg", b"\0\0\0\x1cftypavif"),
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([data for _, data, _ in TRACES]), st.integers(0, 2**32), st.integers(0, 8))
def test_damaged_files_never_break_it(data: bytes, seed: int, cuts: int) -> None:
    """Bytes are changed, doubled and cut off at random: whatever is found, nothing is raised and it ends."""
    chance, damaged = random.Random(seed), bytearray(data)
    for _ in range(cuts):
        place = chance.randrange(len(damaged))
        damaged[place : place + chance.choice((0, 1, 4))] = bytes(
            chance.choices(range(256), k=chance.choice((0, 1, 4)))
        )
        damaged = damaged or bytearray(b"x")
    list(traces_in(bytes(damaged)))
    found_in_asset("rusak.bin", bytes(damaged))


@given(
    st.sampled_from(
        [
            b"\xff\xd8\xff",
            b"\x89PNG\r\n\x1a\n",
            b"RIFF\0\0\0\0WEBP",
            b"GIF89a",
            b"II*\0",
            b"MM\0*",
            b"%PDF-",
            b"PK\3\4",
            b"<svg",
        ]
    ),
    st.binary(max_size=400),
)
def test_any_bytes_behind_a_beginning_are_read(head: bytes, rest: bytes) -> None:
    list(traces_in(head + rest))
    found_in_asset("apa-saja", head + rest)

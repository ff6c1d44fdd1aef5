"""The order in which findings are told, and what is told together."""

from __future__ import annotations

from site_builder.model.report import Finding, Place, Severity
from site_builder.text.grouping import also, count_of, counted, group_by_file


def _cell(row: int, code: str = "type-error", path: str = "a.csv", column: int = 2, **more: str) -> Finding:
    severity = Severity.WARNING if more.pop("severity", "") else Severity.ERROR
    return Finding(code, severity, Place("p", "r", path, row, column, "x"), more.pop("value", "q"), more)


def test_files_with_errors_come_first_and_what_hides_the_rest_before_cells() -> None:
    broken = Finding("encoding-error", Severity.ERROR, Place("p", "r", "b.csv", 9))
    files = group_by_file(
        [_cell(2, severity="warning", path="c.csv"), _cell(2, path="b.csv"), broken, _cell(3, path="a.csv")]
    )
    assert [file.path for file in files] == ["b.csv", "a.csv", "c.csv"]
    assert [group.first.code for group in files[0].groups] == ["encoding-error", "type-error"]


def test_cells_of_one_column_are_told_together_with_what_to_write() -> None:
    findings = [_cell(row, value=f"1.{row}00", write=f"1{row}00") for row in range(2, 11)]
    (file,) = group_by_file([*findings, _cell(2, column=3)])
    assert [len(group.findings) for group in file.groups] == [9, 1]
    assert also(file.groups[0], "id") == (
        "Begitu juga B3 (“1.300” → 1300), B4 (“1.400” → 1400), B5 (“1.500” → 1500), B6 (“1.600” → 1600), "
        "B7 (“1.700” → 1700) dan 3 sel lain."
    )
    assert also(file.groups[1], "en") == ""


def test_both_readings_and_near_names_are_shown() -> None:
    (file,) = group_by_file([_cell(2), _cell(3, write="480000", other="480"), _cell(4, near="BSPS")])
    assert also(file.groups[0], "en") == "The same holds for B3 (“q” → 480000 or 480) and B4 (“q” → “BSPS”?)."


def test_what_a_finding_stands_for_is_counted() -> None:
    findings = [_cell(2), _cell(3), _cell(4, also="97"), _cell(9, severity="warning")]
    assert count_of(findings) == 101
    assert counted(findings, "id") == "100 kesalahan, 1 peringatan"
    assert counted(findings[:1], "en") == "1 error"
    (file,) = group_by_file(findings[:3])
    assert also(file.groups[0], "id") == "Begitu juga B3 (“q”), B4 (“q”) dan 97 sel lain."


def test_what_has_no_row_stands_alone() -> None:
    lost = [Finding("file-missing", Severity.ERROR, Place("p", "r", "a.csv"), values={"file": f"{n}"}) for n in (1, 2)]
    (file,) = group_by_file(lost)
    assert [len(group.findings) for group in file.groups] == [1, 1]

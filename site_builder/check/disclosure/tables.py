"""What the rows and columns of one table add up to, whether or not anybody declared it: figures in, equations out.

People total a table below its last row and behind its last column. Such sums are found by reckoning: a column that
equals the sum of others in every row is one, and so is a row that equals the sum of all others in every column.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from site_builder.check.disclosure.relations import Ledger, is_total, sums
from site_builder.check.disclosure.system import Equation
from site_builder.model.table import Table
from site_builder.text.cells import plain_text

_MOST_COLUMNS = 14  # pairs of more columns than these are not tried
_FEWEST_ROWS = 2  # one row can be the sum of others by chance
# Numbers of a table, by row and then by column.
_Grid = Mapping[int, Mapping[int, int]]


def relate_tables(ledger: Ledger) -> Iterator[Equation]:
    """Yield what the tables say inside themselves."""
    tables: dict[int, list[int]] = defaultdict(list)
    for number in ledger.truth:
        tables[id(ledger.figures[number].resource)].append(number)
    for numbers in tables.values():
        grid: dict[int, dict[int, int]] = defaultdict(dict)
        for number in numbers:
            figure = ledger.figures[number]
            grid[figure.row][figure.column] = number
        table = ledger.figures[numbers[0]].resource.table
        assert table is not None
        yield from _copies(ledger, grid)
        yield from _columns(ledger, grid)
        yield from _rows(ledger, grid, table)


def _copies(ledger: Ledger, grid: _Grid) -> Iterator[Equation]:
    """Yield, for each row, the column without a role that repeats a count: no target, but the same figure again."""
    columns = sorted({column for row in grid.values() for column in row})
    counts = {c for row in grid.values() for c, number in row.items() if ledger.figures[number].is_count}
    bare = {c for row in grid.values() for c, n in row.items() if ledger.figures[n].subject.kind.startswith("=")}
    for copy, count in ((copy, count) for copy in columns if copy in bare for count in columns if count in counts):
        rows = [row for row in grid.values() if row.keys() >= {copy, count}]
        sure = [row for row in rows if row[count] not in ledger.guessed]
        different = {ledger.truth[row[count]] for row in sure}
        if len(different) >= _FEWEST_ROWS and all(_adds_up(ledger, row, copy, (count,)) for row in sure):
            yield from (Equation(((row[copy], 1), (row[count], -1))) for row in rows)


def _columns(ledger: Ledger, grid: _Grid) -> Iterator[Equation]:
    """Yield, for each row, the column that is the sum of two others, or of all others."""
    columns = sorted({column for row in grid.values() for column in row})
    if not 2 < len(columns) <= _MOST_COLUMNS:
        return
    for whole in columns:
        rest = [column for column in columns if column != whole]
        for parts in (*combinations(rest, 2), *([tuple(rest)] if len(rest) > 2 else [])):
            rows = [row for row in grid.values() if row.keys() >= {whole, *parts}]
            sure = [row for row in rows if not ledger.guessed & {row[whole], *(row[part] for part in parts)}]
            if len(sure) >= _FEWEST_ROWS and all(_adds_up(ledger, row, whole, parts) for row in sure):
                for row in rows:
                    yield Equation(((row[whole], 1), *((row[part], -1) for part in parts)))


def _adds_up(ledger: Ledger, row: Mapping[int, int], whole: int, parts: Sequence[int]) -> bool:
    truth = ledger.truth
    return truth[row[whole]] == sum((truth[row[part]] for part in parts), Fraction(0))


def _rows(ledger: Ledger, grid: _Grid, table: Table) -> Iterator[Equation]:
    """Yield, for each column, the row that names a total with the rows that it totals."""
    named = list(_named_totals(ledger, grid, table))
    for whole, parts in named:
        yield from _row_sums(ledger, grid, whole, parts)
    if not named and len(grid) > _FEWEST_ROWS:
        rows = sorted(grid)
        for whole in (rows[-1], rows[0]):
            equations = list(_row_sums(ledger, grid, whole, [row for row in rows if row != whole]))
            if len(equations) == len(grid[whole]) and all(equation.high == 0 for equation in equations):
                yield from equations


def _row_sums(ledger: Ledger, grid: _Grid, whole: int, parts: Sequence[int]) -> Iterator[Equation]:
    for column, number in grid[whole].items():
        numbers = [grid[row][column] for row in parts if column in grid[row]]
        found = list(sums(ledger, number, numbers))
        if found and len(numbers) < len(parts):  # a part without a value may be anything
            found = [Equation(equation.terms, high=None) for equation in found]
        yield from found


def _named_totals(ledger: Ledger, grid: _Grid, table: Table) -> Iterator[tuple[int, list[int]]]:
    """Yield the rows in which a column of names says "jumlah", with the rows that agree in all that is independent."""
    counted = {ledger.figures[n].field.name for row in grid.values() for n in row.values()}
    texts = {
        name: [" ".join(plain_text(cell).casefold().split()) for cell in table.column(name)]
        for name in dict.fromkeys(table.column_names)
        if name not in counted and table.column_names.count(name) == 1
    }
    for name, cells in texts.items():
        wholes = [row for row in grid if cells[row] and is_total(cells[row]) and cells[row] != "-"]
        if not wholes or len(wholes) == len(grid):
            continue
        members = [row for row in grid if row not in set(wholes)]
        free = [other for other in texts if other != name and _groups(texts[other], cells, members)]
        for whole in wholes:
            parts = [row for row in members if all(texts[other][row] == texts[other][whole] for other in free)]
            yield whole, parts


def _groups(texts: Sequence[str], names: Sequence[str], rows: Sequence[int]) -> bool:
    """Tell whether a column groups rows beside the names (a year): it does not follow from them, and it repeats."""
    by_name: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        by_name[names[row]].add(texts[row])
    found = {text for group in by_name.values() for text in group}
    return any(len(group) > 1 for group in by_name.values()) and len(found) <= max(2, len(rows) // 2)

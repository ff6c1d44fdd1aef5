"""Packages shaped like the time series of data portals: years, months, days, many countries, wide tables, views."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.wild.shelf import Shelf, csv, fields, pack, schema, table

SERIES = Shelf()
PDDL = {
    "name": "ODC-PDDL-1.0",
    "path": "https://opendatacommons.org/licenses/pddl/",
    "title": "Open Data Commons Public Domain Dedication and License v1.0",
}


@SERIES.add
def gdp(folder: Path) -> None:
    """Countries by year, version 1, a field per column, a source of the old shape."""
    rows = [
        (name, code, year, f"{base + year * 1.25:.4f}e3")
        for base, (name, code) in enumerate([("Arab World", "ARB"), ("Indonesia", "IDN"), ("Korea, Rep.", "KOR")])
        for year in range(1960, 1990)
    ]
    pack(
        folder,
        {
            "name": "gdp",
            "title": "Country, Regional and World GDP (Gross Domestic Product)",
            "license": "PDDL-1.0",
            "last_updated": "2011-09-21",
            "keywords": ["GDP", "World", "Time series"],
            "sources": [{"name": "World Bank and OECD", "web": "http://data.example.org/GDP"}],
            "resources": [
                table(
                    "gdp",
                    [
                        {"name": "Country Name", "type": "string"},
                        {"name": "Country Code", "type": "string", "foreignkey": {"pkg": "country-codes"}},
                        {"name": "Year", "type": "year"},
                        {"name": "Value", "description": "GDP in current USD", "type": "number"},
                    ],
                )
            ],
            "views": [
                {"id": "graph", "label": "GDP", "type": "Graph", "state": {"group": "Year", "series": ["Value"]}}
            ],
        },
        {
            "data/gdp.csv": csv(
                "Country Name,Country Code,Year,Value",
                *((f'"{name}"', *rest) for name, *rest in rows),
            )
        },
    )


@SERIES.add
def gold_prices(folder: Path) -> None:
    """One measure at three rhythms: days, months, years; a view of a kind that only one portal knows."""
    price = fields(Date="date", Price="number")
    months = [f"{year}-{month:02d}" for year in (1950, 1951) for month in range(1, 13)]
    pack(
        folder,
        {
            "name": "gold-prices",
            "profile": "data-package",
            "title": "Gold Prices",
            "description": "Monthly and annual prices.\n\nOne row per **month**, see <https://example.org>.",
            "version": "0.2.0",
            "licenses": [PDDL],
            "related": [{"path": "/core/oil-prices", "formats": ["CSV", "JSON"], "title": "Oil prices"}],
            "collection": "stock-market-data",
            "resources": [
                table("monthly-processed", price, format="csv", mediatype="text/csv"),
                {
                    **table("annual", fields(Date="year", Price="number")),
                    "profile": "tabular-data-resource",
                    "encoding": "utf-8",
                },
                table("monthly", fields(Date="yearmonth", Price={"type": "number", "format": "default"})),
            ],
            "views": [
                {
                    "name": "gold-price-history",
                    "title": "Gold Price History",
                    "resources": ["monthly-processed"],
                    "specType": "plot",
                    "spec": {"marks": [{"type": "line", "x": "Date", "y": "Price", "stroke": "#b45309"}]},
                }
            ],
        },
        {
            "data/monthly-processed.csv": csv(
                "Date,Price", *((f"{month}-01", 34.73 + n / 100) for n, month in enumerate(months))
            ),
            "data/annual.csv": csv("Date,Price", *((year, f"{year / 100:.2f}") for year in range(1833, 1960))),
            "data/monthly.csv": csv("Date,Price", *((month, 34.7) for month in months)),
        },
    )


@SERIES.add
def house_prices(folder: Path) -> None:
    """A wide table of index numbers with blanks before a series begins; a simple view names two of them."""
    cities = ["AZ-Phoenix", "CA-Los Angeles", "CA-San Diego", "Composite-20", "National-US"]
    columns = [{"name": "Date", "type": "date", "format": "default"}]
    columns += [{"name": city, "type": "number", "description": f"Index for {city}."} for city in cities]
    pack(
        folder,
        {
            "name": "house-prices-us",
            "title": "US House Price Index (Case & Shiller)",
            "licenses": [PDDL],
            "resources": [
                table("cities-sa", columns, periodicity="month"),
                table("national", [columns[0], columns[-1]], sources=[{"title": "Levels"}]),
            ],
            "views": [
                {
                    "name": "graph",
                    "resourceName": "cities-sa",
                    "title": "National & composite",
                    "specType": "simple",
                    "spec": {"type": "line", "group": "Date", "series": ["National-US", "Composite-20"]},
                }
            ],
        },
        {
            "data/cities-sa.csv": csv(
                ("Date", *cities),
                *(
                    (
                        f"19{87 + n // 12}-{n % 12 + 1:02d}-01",
                        "" if n < 9 else 59 + n / 7,
                        *(90 - n for _ in cities[1:]),
                    )
                    for n in range(36)
                ),
            ),
            "data/national.csv": csv("Date,National-US", *((f"1987-{n:02d}-01", 63.7 + n) for n in range(1, 13))),
        },
    )


@SERIES.add
def finance_vix(folder: Path) -> None:
    """American dates with a pattern, and columns in capitals."""
    pack(
        folder,
        {
            "name": "finance-vix",
            "title": "VIX - CBOE Volatility Index",
            "resources": [
                table(
                    "vix-daily",
                    fields(DATE={"type": "date", "format": "%m/%d/%Y"}, OPEN="number", HIGH="number", CLOSE="number"),
                )
            ],
        },
        {
            "data/vix-daily.csv": csv(
                "DATE,OPEN,HIGH,CLOSE",
                *((f"01/{day:02d}/1990", "17.240000", "17.240000", f"{17 + day / 10:.6f}") for day in range(1, 29)),
            )
        },
    )


@SERIES.add
def covid(folder: Path) -> None:
    """Slashes in names, empty group marks, "None" for nothing, views that transform their rows."""
    count = {"type": "integer", "format": "default", "groupChar": ""}
    number = {"type": "number", "decimalChar": ".", "groupChar": ""}
    day = {"type": "date", "format": "%Y-%m-%d"}
    dialect = {
        "caseSensitiveHeader": False,
        "delimiter": ",",
        "doubleQuote": True,
        "header": True,
        "lineTerminator": "\r\n",
        "quoteChar": '"',
        "skipInitialSpace": False,
    }
    pack(
        folder,
        {
            "bytes": 117962640,
            "count_of_rows": 40,
            "hash": "aed28cf5f906b5d064fec1c3e5c19859",
            "name": "covid-19",
            "profile": "data-package",
            "title": "Novel Coronavirus 2019",
            "resources": [
                {
                    "name": "time-series-19-covid-combined",
                    "path": "data/combined.csv",
                    "profile": "tabular-data-resource",
                    "dialect": dialect,
                    "encoding": "utf-8",
                    "format": "csv",
                    "schema": schema(
                        *fields(
                            **{
                                "Date": day,
                                "Country/Region": "string",
                                "Province/State": {"type": "string", "format": "default"},
                                "Lat": number,
                                "Long": number,
                                "Confirmed": {**count, "title": "Cumulative total confirmed cases to date"},
                                "Increase rate": number,
                            }
                        ),
                        missingValues=["None", ""],
                    ),
                }
            ],
            "views": [
                {
                    "title": "Mortality rate in percentage",
                    "resources": [
                        {
                            "name": "time-series-19-covid-combined",
                            "transform": [
                                {"type": "formula", "expressions": ["data['a'] / 2 + '%'"], "asFields": ["Rate"]}
                            ],
                        }
                    ],
                    "specType": "simple",
                    "spec": {"type": "bar", "group": "Date", "series": ["Rate"]},
                },
                {
                    "title": "One country",
                    "resources": [
                        {
                            "name": "time-series-19-covid-combined",
                            "transform": [{"type": "filter", "expression": "data['Country/Region'] === 'Iran'"}],
                        }
                    ],
                    "specType": "simple",
                    "spec": {"type": "line", "group": "Date", "series": ["Confirmed"]},
                },
            ],
        },
        {
            "data/combined.csv": csv(
                "Date,Country/Region,Province/State,Lat,Long,Confirmed,Increase rate",
                *(
                    (f"2020-02-{day:02d}", land, province, 33.9, "None" if day == 3 else 67.7, day * 31, day / 8)
                    for day in range(1, 21)
                    for land, province in (("Iran", ""), ('"Korea, South"', "None"))
                ),
                end="\r\n",
            )
        },
    )


@SERIES.add
def population_global_historical(folder: Path) -> None:
    """Years as numbers, before our era too, mostly blanks, and a licence without an address."""
    names = ["Year", "Average", "Deevey", "McEvedy and Jones 1978", "UN"]
    pack(
        folder,
        {
            "name": "population-global-historical",
            "title": "Global Historical Population",
            "sources": [{"title": "Appendix in *How Many People*, Norton 1996, ISBN 0-000-00000-0"}],
            "licenses": [{"name": "odc-pddl"}],
            "resources": [table("population", [{"name": name, "type": "number"} for name in names])],
            "views": [
                {
                    "name": "population-global-historical",
                    "resources": ["population"],
                    "specType": "simple",
                    "spec": {"type": "line", "group": "Year", "series": ["Average"]},
                }
            ],
        },
        {
            "data/population.csv": csv(
                names,
                *(
                    (year, 10 + (year + 3000) ** 2 / 9000, "", "" if year < 0 else 5, "")
                    for year in (-2000, -1000, -500, 1, 500, 1000, 1500, 1950)
                ),
            )
        },
    )


@SERIES.add
def global_temperature(folder: Path) -> None:
    """Negative values, several sources in one long table, years as whole numbers."""
    pack(
        folder,
        {
            "name": "global-temp",
            "title": "Global Temperature Time Series",
            "homepage": "http://example.org",
            "resources": [
                table("annual", fields(Source="string", Year="integer", Mean="number")),
                table("monthly", fields(Source="string", Year="yearmonth", Mean="number")),
            ],
        },
        {
            "data/annual.csv": csv(
                "Source,Year,Mean",
                *(
                    (source, year, f"{(year - 1950) / 137:.4f}")
                    for source in ("gcag", "GISTEMP")
                    for year in range(1850, 2020, 2)
                ),
            ),
            "data/monthly.csv": csv("Source,Year,Mean", *(("gcag", f"1850-{m:02d}", -m / 9) for m in range(1, 13))),
        },
    )


@SERIES.add
def browser_stats(folder: Path) -> None:
    """Shares with a sign behind them: numbers that are not bare."""
    share = {"type": "number", "bareNumber": False}
    pack(
        folder,
        {
            "name": "browser-stats",
            "title": "Web Browser Usage Statistics",
            "resources": [
                {
                    "name": "data",
                    "path": "data.csv",
                    "schema": schema(
                        *fields(Date={"type": "date", "format": "%b-%y"}, Chrome=share, Opera=share, Total=share)
                    ),
                },
                {
                    "name": "data-extant.csv",
                    "path": "data-extant.csv",
                    "schema": schema(*fields(Date="yearmonth", Firefox="number")),
                },
            ],
        },
        {
            "data.csv": csv(
                "Date,Chrome,Opera,Total", "Jan-16,68.4%,1.4%,$69.8", "Feb-16,69.0%,,$ 70", "Mar-16,1%,1%,2 USD"
            ),
            "data-extant.csv": csv("Date,Firefox", "2016-01,18.8", "2016-02,18.6"),
        },
    )


@SERIES.add
def very_wide(folder: Path) -> None:
    """Three hundred columns."""
    names = ["wilayah", *(f"indikator_{n:03d}" for n in range(299))]
    pack(
        folder,
        {
            "name": "very-wide",
            "resources": [
                table("lebar", [{"name": n, "type": "string" if n == "wilayah" else "integer"} for n in names])
            ],
        },
        {"data/lebar.csv": csv(names, *((f"Wilayah {row}", *range(row, row + 299)) for row in range(8)))},
    )


@SERIES.add
def very_long(folder: Path) -> None:
    """Many rows: a hundred thousand where `rows` says so by hand; fewer here, for the sake of time."""
    long_table(folder, 3000)


def long_table(folder: Path, rows: int) -> None:
    """Write a package of one long table."""
    pack(
        folder,
        {
            "name": "very-long",
            "title": "Sensor readings",
            "resources": [table("readings", fields(id="integer", at="datetime", station="string", level="number"))],
        },
        {
            "data/readings.csv": csv(
                "id,at,station,level",
                *(
                    (
                        n,
                        f"2021-{n % 12 + 1:02d}-{n % 28 + 1:02d}T{n % 24:02d}:00:00Z",
                        f"S{n % 7}",
                        f"{n * 7 % 1000}.{n % 10}",
                    )
                    for n in range(rows)
                ),
            )
        },
    )


def vega(data: str, **more: Any) -> dict[str, Any]:
    """A Vega specification that draws one bar per row of a resource."""
    return {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": 300,
        "height": 150,
        "data": [{"name": data}],
        "scales": [
            {"name": "x", "type": "band", "range": "width", "domain": {"data": data, "field": "label"}, "padding": 0.1},
            {"name": "y", "range": "height", "nice": True, "domain": {"data": data, "field": "value"}},
        ],
        "axes": [{"orient": "bottom", "scale": "x"}, {"orient": "left", "scale": "y"}],
        "marks": [
            {
                "type": "rect",
                "from": {"data": data},
                "encode": {
                    "enter": {
                        "x": {"scale": "x", "field": "label"},
                        "width": {"scale": "x", "band": 1},
                        "y": {"scale": "y", "field": "value"},
                        "y2": {"scale": "y", "value": 0},
                    }
                },
            }
        ],
        **more,
    }


@SERIES.add
def views_of_every_kind(folder: Path) -> None:
    """Vega, Vega-Lite, simple, table, one without a kind, one for a resource that is not there."""
    lite = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "mark": "bar",
        "encoding": {
            "x": {"field": "label", "type": "nominal"},
            "y": {"field": "value", "type": "quantitative"},
        },
    }
    pack(
        folder,
        {
            "name": "views-of-every-kind",
            "resources": [table("things", fields(label="string", value="integer"))],
            "views": [
                {"name": "lite", "title": "Lite", "resources": ["things"], "specType": "vega-lite", "spec": lite},
                {"name": "full", "resources": ["things"], "specType": "vega", "spec": vega("things")},
                {
                    "name": "bars",
                    "resources": ["things"],
                    "specType": "simple",
                    "spec": {"type": "bar", "group": "label", "series": ["value"]},
                },
                {"name": "table", "resources": ["things"], "specType": "table", "spec": {}},
                {"name": "kindless", "resources": ["things"]},
                {"name": "lost", "resources": ["nothing"], "specType": "vega-lite", "spec": lite},
                {
                    "name": "unknown-column",
                    "resources": ["things"],
                    "specType": "simple",
                    "spec": {"type": "line", "group": "label", "series": ["nope"]},
                },
            ],
        },
        {"data/things.csv": csv("label,value", "atap,12", "lantai,7", "dinding,30")},
    )

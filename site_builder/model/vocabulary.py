"""The names of properties that somebody reads, by where they stand: the standard's, frictionless's, ours.

Everybody may add properties of their own; this table is for telling a slip of the pen from a property of one's own.
"""

from __future__ import annotations

from collections.abc import Mapping

_DESCRIBED = "name title description"
_CREDITED = f"$schema profile homepage licenses sources {_DESCRIBED}"
_MARKED = "value label description"
_CONSTRAINTS = "unique pattern enum minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength jsonSchema"

KNOWN: Mapping[str, frozenset[str]] = {
    level: frozenset(names.split())
    for level, names in {
        "package": f"{_CREDITED} id image version created modified keywords contributors resources views contact"
        " temporal spatial accrualPeriodicity privacyExemptions consistencyRules acceptedChanges profiles type",
        "resource": f"{_CREDITED} path data url type scheme format mediatype encoding compression innerpath extrapaths"
        " accrualPeriodicity created modified hash bytes fields rows dialect schema layout stats hashing keyed control"
        " detector profiles areaProperty",
        "dialect": "$schema header headerRows headerJoin headerCase commentRows commentChar delimiter lineTerminator"
        " quoteChar doubleQuote escapeChar nullSequence skipInitialSpace skipBlankRows caseSensitiveHeader"
        " csvddfVersion property itemType itemKeys sheetNumber sheetName table csv json excel inline name title"
        " description type",
        "schema": f"$schema fields fieldsMatch primaryKey uniqueKeys foreignKeys missingValues type {_DESCRIBED}",
        "field": f"type format example rdfType missingValues categories categoriesOrdered constraints bareNumber"
        " groupChar decimalChar trueValues falseValues delimiter itemType floatNumber arrayItem unit konsep"
        f" definisi references {_DESCRIBED}",
        "foreignKey": "fields reference predicate description",
        "reference": "resource fields",
        "references": "package resource field",
        "contributor": "title path email givenName familyName organization organisation role roles name",
        "license": "name path title",
        "source": "title path email version name web citation published accessed publisher",
        "contact": "title path email name organization",
        "temporal": "start end",
        "missingValue": _MARKED,
        "category": _MARKED,
        "view": "name title description specType spec resources resourceName id label type state",
    }.items()
}
# Properties that mean nothing where they are often put, and what they belong into there.
MISPLACED: Mapping[str, Mapping[str, str]] = {
    "resource": dict.fromkeys(("primaryKey", "foreignKeys", "uniqueKeys", "missingValues", "fieldsMatch"), "schema"),
    "field": dict.fromkeys(_CONSTRAINTS.split(), "constraints"),
}

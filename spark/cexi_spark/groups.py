"""Groups of documents by the values of fields, as `--by` makes them."""

from __future__ import annotations

from typing import Any

from pyspark.sql import Column
from pyspark.sql import functions as F
from pyspark.sql.types import LongType, StringType, StructField

from .stage import dumps

#: The group of a document: its values as JSON. All documents are one group where nothing groups them.
GROUP = StructField("_group", StringType())


def by_arguments(by: str | None) -> tuple[str, ...]:
    return () if by is None else ("--by", by)


def group_of(document: dict[str, Any]) -> str:
    return dumps(list(document.get("keys", {}).items()))


def key_columns(by: str | None, fields: list[str]) -> list[Column]:
    """The values of a group as columns, named as the fields; a year is a number."""
    if by is None:
        return []
    pairs = F.from_json("_group", "array<array<string>>")
    return [
        (pairs[at][1].cast(LongType()) if name == "year" else pairs[at][1]).alias(name)
        for at, name in enumerate(fields)
    ]


def fields_of(group: str) -> list[str]:
    """Names of the fields, ours in English."""
    import json

    return [name for name, _ in json.loads(group)]

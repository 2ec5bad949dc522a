"""Cleaned documents, one a row."""

from __future__ import annotations

from typing import Any

from pyspark.sql import DataFrame
from pyspark.sql.types import ArrayType, LongType, MapType, StringType, StructField

from .documents import Options, Told, documents
from .stage import dumps

_TEXTS = (
    "path title date source editor region code level code_then kind url document_number index_number citation_code "
    "encoding sha256"
).split()

HEAD = [
    *(StructField(name, StringType()) for name in _TEXTS),
    StructField("author", ArrayType(StringType())),
    StructField("year", LongType()),
    StructField("fields", MapType(StringType(), StringType())),
    StructField("characters", LongType()),
]


def head(document: dict[str, Any]) -> dict[str, Any]:
    """What a document is told by, as columns."""
    return {name: document.get(name) for name in (column.name for column in HEAD)}


_TOLD = Told(
    emit=("record",),
    columns=[*HEAD, StructField("text", StringType()), StructField("record", StringType())],
    row=lambda document: {
        **head(document),
        "text": document["record"]["text"],
        "record": dumps(document["record"]),
    },
)


def clean(texts: DataFrame, options: Options = Options()) -> DataFrame:
    """Cleaned documents: what `cexi clean` says of each, its `text`, and `record`, its NDJSON record as a string.

    The other functions take such a frame, too, and clean nothing again.
    """
    return documents(texts, _TOLD, options)[0]


def problems(texts: DataFrame, options: Options = Options()) -> DataFrame:
    """What was wrong with inputs: `path`, `code`, `reason`, as `docs/messages.md` lists them."""
    return documents(texts, _TOLD, options)[1]

"""Figures with what they measure: told of each document by itself."""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, DoubleType, LongType, StringType, StructField, StructType

from .documents import Options, Told, documents
from .slogans import PLACE

_NUMBERS = ("value", "value_max", "amount")
_TEXTS = (
    "indicator unit amount_unit change direction qualifier commitment status period section region code level raw scope"
).split()
_INDICATOR = StructType(
    [
        *(StructField(name, StringType()) for name in _TEXTS),
        *(StructField(name, DoubleType()) for name in _NUMBERS),
        StructField("year", LongType()),
        StructField("place", PLACE),
    ]
)


def indicators(
    texts: DataFrame, *, headline: bool = False, own: str | None = None, options: Options = Options()
) -> DataFrame:
    """The figures of all documents, a row each, as `cexi indicators` has them.

    Args:
        texts: see `inputs.records`.
        headline: only those of the catalogue, under their ids (`scope` says which part of a series).
        own: text of a list of own series, added to the catalogue.
    """
    told = Told(
        emit=("indicators",),
        columns=[StructField("found", ArrayType(_INDICATOR))],
        row=lambda document: {
            "found": [
                {
                    **{name: one.get(name) for name in _INDICATOR.names},
                    **{name: None if one.get(name) is None else float(one[name]) for name in _NUMBERS},
                }
                for one in document["indicators"]
            ]
        },
        arguments=("--headline",) if headline else (),
        files={"--indicators": own} if own is not None else {},
    )
    return documents(texts, told, options)[0].select(F.explode("found").alias("f")).select("f.*")

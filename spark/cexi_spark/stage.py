"""Spark's side of `cexi map`: a column of records in, rows out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import to_arrow_schema
from pyspark.sql.types import StructType

from .process import mapped

#: How `cexi` is called on workers, where `spark.cexi.command` says nothing.
COMMAND = "cexi"

#: So many rows are handed to Spark together: a row may hold a text of 50 KB.
ROWS_TOGETHER = 200

#: What becomes of the results of one task: any number of rows.
Rows = Callable[[Iterator[dict[str, Any]]], Iterator[dict[str, Any]]]


def command_of(spark: SparkSession) -> str:
    """How `cexi` is called on workers: `spark.cexi.command`, a line as a shell takes it."""
    return spark.conf.get("spark.cexi.command", None) or COMMAND


def stage(
    lines: DataFrame,
    arguments: list[str],
    schema: StructType,
    rows: Rows,
    files: dict[str, str] | None = None,
    prepared: Callable[[Iterator[str]], Iterator[str]] = iter,
) -> DataFrame:
    """Rows made of the results of records.

    Args:
        lines: one column of records, each a JSON object.
        arguments: options of `cexi map`.
        schema: of the rows.
        rows: what becomes of the results of a task, each of which is what `cexi schema map` says.
        files: text of files that options name, by option.
        prepared: what becomes of the lines of a task before they are sent.
    """
    spark = lines.sparkSession
    command = command_of(spark)
    arrow = to_arrow_schema(schema)
    shipped = spark.sparkContext.broadcast(files or {})

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        records = (line for batch in batches for line in batch.column(0).to_pylist() if line is not None)
        made = rows(json.loads(answer) for answer in mapped(prepared(records), command, arguments, shipped.value))
        while held := list(islice(made, ROWS_TOGETHER)):
            yield pa.RecordBatch.from_pylist(held, schema=arrow)

    return lines.mapInArrow(run, schema)


def each(of_result: Callable[[dict[str, Any]], Iterable[dict[str, Any]]]) -> Rows:
    """Rows of every result by itself."""
    return lambda results: (row for result in results for row in of_result(result))


def as_line(*columns: Any) -> Any:
    """A record of columns: a JSON object without those that are null."""
    return F.to_json(F.struct(*columns)).alias("line")


def dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

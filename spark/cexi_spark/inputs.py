"""What Spark reads, as records of `cexi map`."""

from __future__ import annotations

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import BinaryType, StringType, StructType

from .stage import as_line

#: How inputs may be read.
FORMATS = ("files", "text", "ndjson", "parquet", "csv")


def read(spark: SparkSession, path: str, format: str = "files") -> DataFrame:
    """Reads texts from any path that Spark knows.

    Args:
        path: a file, folder or pattern.
        format: `files`: each file is read whole, of whatever format cexi reads, and told by its path below `path`, as
            the command tells it; `text`: each line is a text; `ndjson`: a record a line, as it stands; `parquet`,
            `csv`: a text and its columns a row.

    Returns:
        what `clean` and the others take: `path` and `content`, or `line`, or a text with its columns.
    """
    if format == "files":
        files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(path)
        return files.select(_shown(spark, path).alias("path"), "content")
    if format == "ndjson":
        return spark.read.text(path).select(F.col("value").alias("line")).where("trim(line) <> ''")
    if format == "text":
        return spark.read.text(path).select(F.col("value").alias("text")).where("trim(text) <> ''")
    if format == "parquet":
        return spark.read.parquet(path)
    if format == "csv":
        return spark.read.csv(path, header=True, multiLine=True, escape='"')
    raise ValueError(f"format is one of {', '.join(FORMATS)}, not {format}")


def _shown(spark: SparkSession, path: str) -> Column:
    """The path of a file as the command shows it: it begins as the path that was asked for."""
    hadoop = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(path)
    system = hadoop.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
    whole = system.makeQualified(hadoop).toString()
    bare = path.rstrip("/")
    found = F.col("path")
    return F.when(found.startswith(whole), F.concat(F.lit(bare), F.substring(found, len(whole) + 1, 1 << 30))).otherwise(
        found
    )


def records(texts: DataFrame) -> DataFrame:
    """One column `line`: a record of `cexi map` a row.

    Of a frame with a column `line` that column; with `record` (as `clean` gives it) that; with binary `content` and
    `path` the bytes of files; else all columns of a row, of which one holds the text and `path` names it.
    """
    fields = {field.name: field.dataType for field in texts.schema.fields}
    if "line" in fields:
        return texts.select("line")
    if isinstance(fields.get("record"), StringType):
        return texts.select(F.col("record").alias("line"))
    if isinstance(fields.get("content"), BinaryType):
        return texts.select(as_line("path", F.base64("content").alias("bytes")))
    return texts.select(as_line(*texts.columns))


def has_rows(schema: StructType) -> bool:
    """Whether rows are texts with columns."""
    return not {"line", "record", "content"} & set(schema.names)

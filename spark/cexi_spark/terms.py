"""Frequencies of terms: counts add up in Spark, and the formulas that need the whole are SQL."""

from __future__ import annotations

from pyspark import StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, LongType, StringType, StructField, StructType

from .documents import Options, Told, documents
from .groups import GROUP, by_arguments, fields_of, group_of, key_columns
from .stage import stage

_TEXT_LIST = ArrayType(StringType())
_NUMBER_LIST = ArrayType(LongType())
_COLUMNS = [
    GROUP,
    StructField("characters", LongType()),
    StructField("tokens", LongType()),
    StructField("terms", _TEXT_LIST),
    StructField("kinds", _TEXT_LIST),
    StructField("pos", _TEXT_LIST),
    StructField("counts", _NUMBER_LIST),
    StructField("listed", _NUMBER_LIST),
    StructField("kept", StringType()),
]
_STRINGS = StructType([GROUP, StructField("index", LongType()), StructField("substring", LongType())])


def terms(
    texts: DataFrame,
    by: str | None = None,
    *,
    min_count: int = 1,
    min_documents: int = 1,
    min_length: int | None = None,
    numbers: bool = False,
    pos: str | None = None,
    options: Options = Options(),
) -> DataFrame:
    """What `cexi freq` lists, by the same names, for the corpus or each group: a row a term.

    Args:
        texts: see `inputs.records`.
        by: fields that put documents into groups: `region,year`.
        min_count, min_documents: limits over the corpus.
        min_length, numbers, pos: which tokens are listed, as options of the command.
    """
    told = _counted(by, min_length, numbers, pos)
    base = documents(texts, told, options)[0].persist(StorageLevel.DISK_ONLY)
    long = base.select("_group", "tokens", F.explode(F.arrays_zip("terms", "kinds", "pos", "counts", "listed")).alias("t"))
    long = long.select("_group", "tokens", F.col("t.terms").alias("term"), "t.kinds", "t.pos", "t.counts", "t.listed")
    groups = base.groupBy("_group").agg(
        F.sum("tokens").alias("all_tokens"),
        F.min(F.when(F.col("tokens") > 0, F.col("tokens"))).alias("least_tokens"),
    )
    listed = long.where("listed = 1")
    whole = (
        listed.groupBy("term", "kinds", "pos")
        .agg(F.sum("counts").alias("_count"), F.count(F.lit(1)).alias("_documents"))
        .where((F.col("_count") >= min_count) & (F.col("_documents") >= min_documents))
        .persist(StorageLevel.DISK_ONLY)
    )
    size = base.count()
    counted = _dispersed(listed, groups, whole, size)
    # The vocabulary: the one thing that the driver holds.
    vocabulary = sorted({row.term for row in whole.select("term").distinct().collect()})
    substrings = _substrings(base, vocabulary, by)
    rows = _with_strings(counted, substrings, whole, by is not None and base.select("_group").distinct().count() > 1)
    first = base.select("_group").first() if by is not None else None
    keys = key_columns(by, fields_of(first._group) if first else [])
    return rows.select(*keys, "term", "count", "substring", "per_10k", "documents", "dispersion", "tfidf", "pos")


def sizes(texts: DataFrame, by: str | None = None, options: Options = Options()) -> DataFrame:
    """How much text figures stand on: documents, characters, tokens and types of the corpus or of each group."""
    base = documents(texts, _counted(by, None, False, None), options)[0].persist(StorageLevel.DISK_ONLY)
    types = (
        base.select("_group", F.explode(F.arrays_zip("terms", "kinds")).alias("t"))
        .select("_group", "t.terms", "t.kinds")
        .distinct()
        .groupBy("_group")
        .agg(F.count(F.lit(1)).alias("types"))
    )
    sums = base.groupBy("_group").agg(
        F.count(F.lit(1)).alias("documents"), F.sum("characters").alias("characters"), F.sum("tokens").alias("tokens")
    )
    first = base.select("_group").first() if by is not None else None
    keys = key_columns(by, fields_of(first._group) if first else [])
    whole = sums.join(types, "_group", "left").withColumn("types", F.coalesce("types", F.lit(0)))
    return whole.select(*keys, "documents", "characters", "tokens", "types")


def _counted(by: str | None, min_length: int | None, numbers: bool, pos: str | None) -> Told:
    arguments = [
        *by_arguments(by),
        *(("--min-length", str(min_length)) if min_length is not None else ()),
        *(("--numbers",) if numbers else ()),
        *(("--pos", pos) if pos is not None else ()),
    ]
    return Told(
        emit=("terms", "kept"),
        columns=_COLUMNS,
        row=lambda document: {
            "_group": group_of(document),
            "characters": document["characters"],
            **document["terms"],
            "kept": document["kept"],
        },
        arguments=tuple(arguments),
    )


def _dispersed(listed: DataFrame, groups: DataFrame, whole: DataFrame, size: int) -> DataFrame:
    """Figures over tokens, a row a group and term.

    Normalised DP is that of `src/stats/dp-norm.ts`, its overlap a sum of whole numbers as in `src/count/term-counter.ts`, so
    that the order of rows changes no digit; TF-IDF that of `src/count/frequencies.ts`, N and n those of the corpus.
    """
    sums = listed.groupBy("_group", "term", "kinds", "pos").agg(
        F.sum("counts").alias("count"), F.count(F.lit(1)).alias("documents")
    )
    counted = sums.join(whole, ["term", "kinds", "pos"]).join(F.broadcast(groups), "_group")
    shares = (
        listed.join(counted.select("_group", "term", "kinds", "pos", "count", "all_tokens"), ["_group", "term", "kinds", "pos"])
        .withColumn("is_scarce", F.expr("counts / count <= tokens / all_tokens"))
        .groupBy("_group", "term", "kinds", "pos")
        .agg(
            F.sum(F.when(F.col("is_scarce"), F.col("counts")).otherwise(0)).alias("scarce"),
            F.sum(F.when(~F.col("is_scarce"), F.col("tokens")).otherwise(0)).alias("ample"),
        )
    )
    return (
        counted.join(shares, ["_group", "term", "kinds", "pos"])
        .withColumn("overlap", F.expr("scarce / count + ample / all_tokens"))
        .withColumn("smallest", F.expr("least_tokens / all_tokens"))
        .withColumn(
            "dispersion",
            F.expr("CASE WHEN smallest < 1 THEN least(1D, greatest(0D, (1 - overlap) / (1 - smallest))) END"),
        )
        .withColumn("per_10k", F.expr("(count / all_tokens) * 10000"))
        .withColumn("tfidf", F.expr(f"count * (ln((1 + {size}) / (1 + _documents)) + 1)"))
    )


def _substrings(base: DataFrame, vocabulary: list[str], by: str | None) -> DataFrame:
    """How often the string of each term stands in the texts of each group."""
    lines = base.select(
        F.to_json(F.struct(F.col("_group").alias("path"), F.create_map().alias("fields"), "kept")).alias("line")
    )

    def rows(result):
        for document in result["documents"]:
            found = document["strings"]
            for index, count in zip(found["indexes"], found["counts"], strict=True):
                yield {"_group": result["path"], "index": index, "substring": count}

    found = stage(lines, ["--emit", "strings"], _STRINGS, rows, {"--strings": "\n".join(vocabulary)})
    spark = base.sparkSession
    names = spark.createDataFrame(list(enumerate(vocabulary)), "index long, term string")
    sums = found.groupBy("_group", "index").agg(F.sum("substring").alias("substring"))
    return sums.join(names, "index").select("_group", "term", "substring")


def _with_strings(counted: DataFrame, substrings: DataFrame, whole: DataFrame, is_grouped: bool) -> DataFrame:
    """Terms with their strings; of groups also those that are a string there and no token (count 0)."""
    rows = counted.join(substrings, ["_group", "term"], "left").withColumn("substring", F.coalesce("substring", F.lit(0)))
    columns = ["_group", "term", "count", "substring", "per_10k", "documents", "dispersion", "tfidf", "pos"]
    rows = rows.select(columns)
    if not is_grouped:
        return rows
    tags = whole.groupBy("term").agg(F.min("pos").alias("pos"))
    strings = substrings.join(counted.select("_group", "term").distinct(), ["_group", "term"], "left_anti").join(tags, "term")
    none = {"count": 0, "per_10k": 0.0, "documents": 0, "dispersion": None, "tfidf": 0.0}
    for name, value in none.items():
        strings = strings.withColumn(name, F.lit(value).cast(counted.schema[name].dataType))
    return rows.unionByName(strings.select(columns))

"""Frequencies of terms: counts add up in Spark, and the formulas that need the whole are SQL."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator

from pyspark import StorageLevel
from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, LongType, StringType, StructField, StructType

from .documents import Options, Told, documents
from .groups import GROUP, by_arguments, fields_of, group_of, key_columns
from .stage import dumps, stage

_TEXT_LIST = ArrayType(StringType())
#: The lists stand side by side, a token each, whose `string` and its occurrences `whole` are told where they are not `term`
#: and `n`. The first stands for the document: no string, and all its tokens.
_COLUMNS = [
    GROUP,
    StructField("tokens", LongType()),
    StructField("string", _TEXT_LIST),
    StructField("term", _TEXT_LIST),
    StructField("kind", _TEXT_LIST),
    StructField("pos", _TEXT_LIST),
    *(StructField(name, ArrayType(LongType())) for name in ("listed", "n", "whole")),
    StructField("kept", StringType()),
]
_SIZES = [
    GROUP,
    StructField("characters", LongType()),
    StructField("tokens", LongType()),
    StructField("strings", _TEXT_LIST),
]
_STRINGS = StructType([GROUP, StructField("term", StringType()), StructField("substring", LongType())])
#: What a row of the result is a figure of: a string is one term, whatever its case and kind.
_KEY = ["_group", "string"]

#: Characters of texts that go into records together.
PILED = 500_000

#: A task of `strings` holds so many sums before it hands them on.
SUMS_HELD = 1_000_000


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
    listed = [
        *by_arguments(by),
        *(("--min-length", str(min_length)) if min_length is not None else ()),
        *(("--numbers",) if numbers else ()),
        *(("--pos", pos) if pos is not None else ()),
    ]
    base = documents(texts, Told(("terms", "kept"), _COLUMNS, _row, tuple(listed)), options)[0]
    lists = F.arrays_zip("string", "term", "kind", "pos", "listed", "n", "whole")
    long = base.select("_group", "tokens", F.explode(lists).alias("t")).select(
        "_group", "tokens", F.coalesce("t.string", "t.term").alias("string"), "t.term", "t.kind", "t.pos", "t.listed", "t.n",
        F.coalesce("t.whole", "t.n").alias("whole"),
    )  # fmt: skip
    sums = _sums(long, min_count, min_documents)
    groups = sums.where("string is null").selectExpr("_group", "count AS all_tokens", "least_tokens")
    # The vocabulary: the one thing that the driver holds.
    once = {row.term: row._documents for row in sums.where("_group = _first").select("term", "_documents").collect()}
    size = once.pop(None, 0)
    counted = _dispersed(long.where("string is not null and whole > 0"), groups, sums, size)
    substrings = _substrings(base, sorted(once))
    some = groups.select("_group").limit(2).collect() if by is not None else []
    rows = _with_strings(counted, substrings, sums, len(some) > 1)
    keys = key_columns(by, fields_of(some[0]._group) if some else [])
    return rows.select(*keys, "term", "count", "substring", "per_10k", "documents", "dispersion", "tfidf", "pos")


def sizes(texts: DataFrame, by: str | None = None, options: Options = Options()) -> DataFrame:
    """How much text figures stand on: documents, characters, tokens and types of the corpus or of each group."""
    told = Told(
        emit=("terms",),
        columns=_SIZES,
        row=lambda document: {
            "_group": group_of(document),
            "characters": document["characters"],
            "tokens": document["terms"]["tokens"],
            "strings": [*_strings_of(document["terms"])],
        },
        arguments=by_arguments(by),
    )
    base = documents(texts, told, options)[0]
    types = (
        base.select("_group", F.explode("strings"))
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


def _strings_of(found: dict) -> Iterator[str]:
    """What the tokens of a document are counted under."""
    return (string or term for string, term in zip(found["strings"], found["terms"], strict=True))


def _row(document: dict) -> dict:
    found = document["terms"]
    counts: list[int] = found["counts"]
    whole: list[int | None] = [None] * len(counts)
    first: dict[str, int] = {}
    for at, string in enumerate(_strings_of(found)):
        before = first.setdefault(string, at)
        if before < at:  # GDP and gdp: the first of them stands for both
            whole[before] = (whole[before] or counts[before]) + counts[at]
            whole[at] = 0
    return {
        "_group": group_of(document),
        "tokens": found["tokens"],
        "string": [None, *found["strings"]],
        "term": [None, *found["terms"]],
        "kind": [None, *found["kinds"]],
        "pos": [None, *found["pos"]],
        "listed": [1, *found["listed"]],
        "n": [found["tokens"], *counts],
        "whole": [None, *whole],
        "kept": document["kept"],
    }


def _sums(long: DataFrame, min_count: int, min_documents: int) -> DataFrame:
    """Occurrences and documents of each term in a group and in the corpus; without a string, of all tokens.

    A string is called as it is written most often in the corpus, and is a figure or date only where it is nothing else, as
    in `src/count/one-string.ts`. `_first` is one group of each. The table is made once, and small beside the texts.
    """
    corpus = Window.partitionBy("string")
    forms = (
        long.groupBy(*_KEY, "term", "kind", "pos", "listed")
        .agg(
            F.sum("n").alias("n"),
            F.count(F.when(F.col("string").isNull() | (F.col("whole") > 0), 1)).alias("documents"),
            F.min(F.when(F.col("tokens") > 0, F.col("tokens"))).alias("least_tokens"),
        )
        .repartition("string")  # once for all that follows
        .withColumn("fewer", -F.sum("n").over(Window.partitionBy("string", "term", "kind")))
        .withColumn("is_figure", F.col("kind").isin("number", "date"))
        .withColumn("name", F.min(F.struct("is_figure", "fewer", "term", "kind", "pos", "listed")).over(corpus))
        .where("name.listed = 1")
    )
    return (
        forms.groupBy(*_KEY, "name.term", "name.pos")
        .agg(F.sum("n").alias("count"), F.sum("documents").alias("documents"), F.min("least_tokens").alias("least_tokens"))
        .withColumn("_count", F.sum("count").over(corpus))
        .withColumn("_documents", F.sum("documents").over(corpus))
        .withColumn("_first", F.min("_group").over(corpus))
        .where(F.col("string").isNull() | ((F.col("_count") >= min_count) & (F.col("_documents") >= min_documents)))
        .persist(StorageLevel.DISK_ONLY)
    )


def _dispersed(long: DataFrame, groups: DataFrame, sums: DataFrame, size: int) -> DataFrame:
    """Figures over tokens, a row a group and term.

    Normalised DP is that of `src/stats/dp-norm.ts`, its overlap a sum of whole numbers as in `src/count/term-counter.ts`, so
    that the order of rows changes no digit; TF-IDF that of `src/count/frequencies.ts`, N and n those of the corpus.
    """
    known = ["term", "pos", "count", "documents", "_documents"]
    shares = (
        long.select(*_KEY, "tokens", "whole")
        .join(F.broadcast(groups), "_group")
        .join(sums.select(*_KEY, *known), _KEY)
        .withColumn("is_scarce", F.expr("whole / count <= tokens / all_tokens"))
        .groupBy(*_KEY, *known, "all_tokens", "least_tokens")
        .agg(
            F.sum(F.when(F.col("is_scarce"), F.col("whole")).otherwise(0)).alias("scarce"),
            F.sum(F.when(~F.col("is_scarce"), F.col("tokens")).otherwise(0)).alias("ample"),
        )
    )
    return (
        shares.withColumn("overlap", F.expr("scarce / count + ample / all_tokens"))
        .withColumn("smallest", F.expr("least_tokens / all_tokens"))
        .withColumn(
            "dispersion",
            F.expr("CASE WHEN smallest < 1 THEN least(1D, greatest(0D, (1 - overlap) / (1 - smallest))) END"),
        )
        .withColumn("per_10k", F.expr("(count / all_tokens) * 10000"))
        .withColumn("tfidf", F.expr(f"count * (ln((1 + {size}) / (1 + _documents)) + 1)"))
    )


def _substrings(base: DataFrame, vocabulary: list[str]) -> DataFrame:
    """How often the string of each term stands in the texts of each group."""

    def told(sums: Counter):
        for (group, index), count in sums.items():
            yield {"_group": group, "term": vocabulary[index], "substring": count}

    def rows(results):
        sums: Counter = Counter()
        for result in results:
            for document in result["documents"]:
                found = document["strings"]
                for index, count in zip(found["indexes"], found["counts"], strict=True):
                    sums[result["path"], index] += count
            if len(sums) > SUMS_HELD:
                yield from told(sums)
                sums.clear()
        yield from told(sums)

    lines = base.select(F.to_json(F.struct("_group", "kept")))
    files = {"--strings": "\n".join(vocabulary)}
    found = stage(lines, ["--emit", "strings"], _STRINGS, rows, files, _piled)
    return found.groupBy("_group", "term").agg(F.sum("substring").alias("substring"))


def _piled(lines: Iterator[str]) -> Iterator[str]:
    """Texts of a group under one another in one record: their strings add up, and no string goes on after a line's end."""
    piles: defaultdict[str, list[str]] = defaultdict(list)
    held = 0

    def told() -> Iterator[str]:
        for group, texts in piles.items():
            yield dumps({"path": group, "fields": {}, "kept": "\n".join(texts)})

    for line in lines:
        document = json.loads(line)
        piles[document["_group"]].append(document["kept"])
        held += len(document["kept"])
        if held > PILED:
            yield from told()
            piles.clear()
            held = 0
    yield from told()


def _with_strings(counted: DataFrame, substrings: DataFrame, sums: DataFrame, is_grouped: bool) -> DataFrame:
    """Terms with their strings; of groups also those that are a string there and no token (count 0)."""
    rows = counted.join(substrings, ["_group", "term"], "left").withColumn("substring", F.coalesce("substring", F.lit(0)))
    columns = ["_group", "term", "count", "substring", "per_10k", "documents", "dispersion", "tfidf", "pos"]
    rows = rows.select(columns)
    if not is_grouped:
        return rows
    tags = sums.where("_group = _first and term is not null").select("term", "pos")
    there = sums.select("_group", "term").distinct()
    strings = substrings.join(there, ["_group", "term"], "left_anti").join(tags, "term")
    none = {"count": 0, "per_10k": 0.0, "documents": 0, "dispersion": None, "tfidf": 0.0}
    for name, value in none.items():
        strings = strings.withColumn(name, F.lit(value).cast(counted.schema[name].dataType))
    return rows.unionByName(strings.select(columns))

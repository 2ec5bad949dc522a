"""How much texts say of each category of a dictionary: sums over documents, ratios in SQL."""

from __future__ import annotations

import json
from typing import Any

from pyspark.sql import Column, DataFrame, Window
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, LongType, StringType, StructField, StructType

from .documents import Options, Told, documents
from .groups import GROUP, by_arguments, fields_of, group_of, key_columns
from .process import about
from .stage import command_of

_SIZES = ("characters", "han", "sentences", "tokens")
_OF_CATEGORY = ("matches", "token_matches", "covered", "sentences", "negated")


def _numbers(*names: str) -> list[StructField]:
    return [StructField(name, LongType()) for name in names]


_WORDS = ArrayType(StructType([StructField("key", StringType()), StructField("word", StringType()), *_numbers("count")]))
_COLUMNS = [
    GROUP,
    StructField("path", StringType()),
    StructField("region", StringType()),
    StructField("code", StringType()),
    StructField("level", StringType()),
    *_numbers("year", *(f"all_{name}" for name in _SIZES)),
    StructField("categories", ArrayType(StructType(_numbers("slot", *_OF_CATEGORY)))),
    StructField("entries", ArrayType(StructType(_numbers("entry", "matches", "token_matches")))),
    StructField("hosts", _WORDS),
    StructField("cuts", _WORDS),
]


def _row(document: dict[str, Any]) -> dict[str, Any]:
    index = document["index"]
    words = {
        name: [{"key": key, "word": word, "count": count} for key, word, count in index[name]]
        for name in ("hosts", "cuts")
    }
    return {
        "_group": group_of(document),
        **{name: document[name] for name in ("path", "region", "code", "level", "year")},
        **{f"all_{name}": index[name] for name in _SIZES},
        "categories": index["categories"],
        "entries": index["entries"],
        **words,
    }


class DictionaryIndex:
    """A dictionary held against texts: `rows` and `terms` of `cexi index`, by the same names."""

    def __init__(
        self,
        texts: DataFrame,
        dictionary: str,
        by: str | None = None,
        *,
        match: str = "string",
        nested: str = "dictionary",
        tokens: bool = False,
        options: Options = Options(),
    ) -> None:
        """
        Args:
            texts: see `inputs.records`.
            dictionary: text of a dictionary, or the name of an example of the command.
            by: fields that put documents into groups; each document is a row without it.
            match, nested, tokens: options of the command.
        """
        is_name = "\n" not in dictionary and "\t" not in dictionary
        files = {} if is_name else {"--dictionary": dictionary}
        given = (
            *by_arguments(by),
            *(("--dictionary", dictionary) if is_name else ()),
            *("--match", match, "--nested", nested),
            *(("--tokens",) if tokens else ()),
        )
        self._by = by
        self._spark = texts.sparkSession
        self._entries, self._categories = self._described([*options.given(), *given], files)
        told = Told(("index",), _COLUMNS, _row, given, files)
        base = documents(texts, told, options)[0]
        if by is None:
            base = base.withColumn("_group", F.col("path"))
        self._base = base
        self._is_cut = tokens or match == "token"

    def _described(self, arguments: list[str], files: dict[str, str]) -> tuple[DataFrame, DataFrame]:
        """The entries and categories of the dictionary, as a worker reads it."""
        command = command_of(self._spark)

        def read(_):
            return [about(command, ["--emit", "index", *arguments], files)]

        told = json.loads(self._spark.sparkContext.parallelize([0], 1).mapPartitions(read).collect()[0])["dictionary"]
        categories = told["categories"]
        slots = {category: slot for slot, category in enumerate(categories)}
        entries = [
            (number, entry["key"], entry["term"], entry["category"], entry["weight"] * 1.0, slots.get(entry["category"]))
            for number, entry in enumerate(told["entries"])
        ]
        return (
            self._spark.createDataFrame(
                entries, "entry long, key string, term string, category string, weight double, slot long"
            ),
            self._spark.createDataFrame([*enumerate(categories), (len(categories), "total")], "slot long, category string"),
        )

    @property
    def rows(self) -> DataFrame:
        """A row a cell (document or group) and category; `total` counts each place once."""
        cells = self._cells()
        found = self._base.select("_group", F.explode("categories").alias("c")).select("_group", "c.*")
        sums = found.groupBy("_group", "slot").agg(
            *(F.sum(name).alias(name) for name in _OF_CATEGORY),
            F.sum(F.when(F.col("matches") > 0, 1).otherwise(0)).alias("documents"),
        )
        rows = (
            cells.crossJoin(F.broadcast(self._categories))
            .join(sums.withColumnRenamed("sentences", "with_sentences").withColumnRenamed("documents", "with_documents"), ["_group", "slot"], "left")
            .join(self._distinct(), ["_group", "slot"], "left")
            .fillna(0, ["matches", "token_matches", "covered", "with_sentences", "negated", "with_documents", "distinct_terms"])
        )
        token_matches = "token_matches" if self._is_cut else "CAST(NULL AS BIGINT)"

        def found(figure: str, name: str) -> Column:
            """Without a character nothing was searched."""
            return F.expr(f"CASE WHEN all_characters > 0 THEN {figure} END AS {name}")

        keys = [column for column in cells.columns if column.startswith("key_")]
        return rows.select(
            *(F.col(name).alias(name.removeprefix("key_")) for name in keys),
            *(F.col(f"all_{name}").alias(name) for name in _SIZES),
            F.col("all_documents").alias("documents"),
            "category",
            found("matches", "matches"),
            found(token_matches, "token_matches"),
            found("distinct_terms", "distinct_terms"),
            found("matches * 10000 / all_characters", "per_10k_characters"),
            found("covered / all_characters", "share_characters"),
            F.expr("CASE WHEN all_sentences > 0 THEN with_sentences / all_sentences END AS share_sentences"),
            found("with_documents / all_documents", "share_documents"),
            found("negated", "negated"),
        )

    def _cells(self) -> DataFrame:
        """Cells with their keys and sizes; with `region` its code and level stand beside it."""
        sizes = [*(F.sum(f"all_{name}").alias(f"all_{name}") for name in _SIZES), F.count(F.lit(1)).alias("all_documents")]
        if self._by is None:
            names = ("path", "region", "code", "level", "year")
            keys = [F.first(name).alias(f"key_{name}") for name in names]
            return self._base.groupBy("_group").agg(*keys, *sizes)
        first = self._base.select("_group").first()
        fields = fields_of(first._group) if first else []
        shared = [name for name in ("code", "level") if "region" in fields and name not in fields]
        # What all documents of a cell have there; nothing where they differ, or one has none.
        same = [
            F.when(
                (F.count(name) == F.count(F.lit(1))) & (F.min(name) == F.max(name)), F.min(name)
            ).alias(f"key_{name}")
            for name in shared
        ]
        cells = self._base.groupBy("_group").agg(*same, *sizes)
        for column, name in zip(key_columns(self._by, fields), fields, strict=True):
            cells = cells.withColumn(f"key_{name}", column)
        return cells

    def _distinct(self) -> DataFrame:
        """Entries of a category that a cell matches; of the total each place's term once."""
        held = (
            self._base.select("_group", F.explode("entries").alias("e"))
            .where("e.matches > 0")
            .select("_group", "e.entry")
            .distinct()
            .join(F.broadcast(self._entries), "entry")
        )
        of_category = held.where("slot is not null").groupBy("_group", "slot").agg(F.count(F.lit(1)).alias("distinct_terms"))
        last = self._categories.agg(F.max("slot")).first()[0]
        total = held.groupBy("_group").agg(F.countDistinct("key").alias("distinct_terms"))
        return of_category.unionByName(total.withColumn("slot", F.lit(last)))

    @property
    def terms(self) -> DataFrame:
        """What became of each entry of the dictionary."""
        found = self._base.select("year", F.explode("entries").alias("e")).select("year", "e.*")
        sums = found.groupBy("entry").agg(
            F.sum("matches").alias("matches"),
            F.sum("token_matches").alias("token_matches"),
            F.sum(F.when(F.col("matches") > 0, 1).otherwise(0)).alias("documents"),
            F.min(F.when(F.col("matches") > 0, F.col("year"))).alias("first_year"),
        )
        hosts = (
            self._words("hosts")
            .groupBy("key")
            .agg(
                F.sum("count").alias("in_longer"),
                F.expr("transform(array_sort(collect_list(struct(-count AS n, word))), h -> struct(h.word, -h.n AS count))").alias("hosts"),
            )
        )
        foremost = F.row_number().over(Window.partitionBy("key").orderBy(F.desc("count"), "word"))
        cuts = self._words("cuts").withColumn("n", foremost).where("n = 1").select("key", F.col("word").alias("cut_as"))
        rows = (
            self._entries.join(sums, "entry", "left")
            .join(hosts, "key", "left")
            .join(cuts, "key", "left")
            .fillna(0, ["matches", "token_matches", "documents", "in_longer"])
        )
        token_matches = "token_matches" if self._is_cut else "CAST(NULL AS BIGINT) AS token_matches"
        return rows.select(
            "term",
            "category",
            "weight",
            "matches",
            F.expr(token_matches),
            "documents",
            "in_longer",
            F.expr("coalesce(hosts, array()) AS hosts"),
            "cut_as",
            "first_year",
        )

    def _words(self, column: str) -> DataFrame:
        words = self._base.select(F.explode(column).alias("w")).select("w.*")
        return words.groupBy("key", "word").agg(F.sum("count").alias("count"))


def index(texts: DataFrame, dictionary: str, by: str | None = None, **settings: Any) -> DataFrame:
    """The rows of `cexi index`: how much texts say of each category of a dictionary. See `DictionaryIndex`."""
    return DictionaryIndex(texts, dictionary, by, **settings).rows

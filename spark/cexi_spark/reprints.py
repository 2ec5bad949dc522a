"""Families of reprints: candidates by joins, components of candidates, and the command's own decision within each."""

from __future__ import annotations

from pyspark import StorageLevel
from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F
from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DoubleType,
    LongType,
    StringType,
    StructField,
    StructType,
)

from .clean import HEAD, head
from .documents import Options, Told, documents
from .stage import each, stage

_NUMBERS = ArrayType(LongType())
_COLUMNS = [
    *HEAD,
    StructField("kept", StringType()),
    StructField("digest", StringType()),
    StructField("letters", LongType()),
    StructField("min_hash", _NUMBERS),
    StructField("smallest", _NUMBERS),
    StructField("bands", ArrayType(StringType())),
]
_TOLD = Told(
    emit=("signature", "kept"),
    columns=_COLUMNS,
    row=lambda document: {**head(document), "kept": document["kept"], **document["signature"]},
)

#: Texts of one band or hash that others are held against. The command looks at 512 of a band and 16 of a hash; without a
#: bound ten thousand notices from one template would be held each against each.
MOST_OF_BAND = 512
MOST_OF_HASH = 16

#: Hashes of samples that two texts must share before they are looked at; one may be a stock phrase or a chance.
LEAST_SHARED = 2

_MEMBER = StructType(
    [
        StructField("path", StringType()),
        StructField("title", StringType()),
        StructField("date", StringType()),
        StructField("source", StringType()),
        StructField("relation", StringType()),
        StructField("jaccard", DoubleType()),
        StructField("containment", DoubleType()),
        StructField("via", StringType()),
    ]
)
_CLUSTER = StructType(
    [
        StructField("keep", StringType()),
        StructField("why", StringType()),
        StructField("title", StringType()),
        StructField("date", StringType()),
        StructField("source", StringType()),
        StructField("members", ArrayType(_MEMBER)),
    ]
)


def reprints(texts: DataFrame, options: Options = Options()) -> DataFrame:
    """Clusters of documents that carry one text, as `cexi dedup` has them: `keep`, `why`, `members`."""
    base = documents(texts, _TOLD, options)[0]
    texts_once = base.where("letters > 0").groupBy("digest").agg(
        F.first(F.struct("min_hash", "smallest", "bands")).alias("s"), F.count(F.lit(1)).alias("copies")
    )
    once = texts_once.select("digest", "s.*", "copies").persist(StorageLevel.DISK_ONLY)
    edges = _candidates(once)
    component = components(edges)
    families = (
        once.join(component, once.digest == component.node, "left")
        .withColumn("family", F.coalesce("component", "digest"))
        .where("component is not null or copies > 1")
        .select("digest", "family")
    )
    names = [column.name for column in HEAD if column.name != "characters"]
    lines = (
        base.join(families, "digest")
        .groupBy("family")
        .agg(F.collect_list(F.struct(*names, "kept")).alias("documents"))
        .select(F.to_json(F.struct(F.lit("family").alias("merge"), "documents"), {"ignoreNullFields": "false"}).alias("line"))
    )

    def rows(result):
        if "clusters" not in result:
            raise ValueError(result["problems"][0]["reason"])
        for cluster in result["clusters"]:
            members = [
                {
                    **{name: member.get(name) for name in _MEMBER.names},
                    **{
                        name: None if member.get(name) is None else float(member[name])
                        for name in ("jaccard", "containment")
                    },
                }
                for member in cluster["members"]
            ]
            yield {**{name: cluster.get(name) for name in _CLUSTER.names}, "members": members}

    return stage(lines, [], _CLUSTER, each(rows))


def _candidates(once: DataFrame) -> DataFrame:
    """Pairs of texts that estimates do not rule out, `a` and `b`."""
    by_band = once.select("digest", F.explode("bands").alias("key"))
    by_hash = once.where(F.size("bands") > 0).select("digest", F.explode("smallest").alias("key"))
    met = (
        _meeting(by_band, MOST_OF_BAND)
        .unionByName(_meeting(by_hash, MOST_OF_HASH).groupBy("a", "b").count().where(F.col("count") >= LEAST_SHARED).select("a", "b"))
        .distinct()
    )
    sketch = F.struct("min_hash", "smallest")
    left = once.select(F.col("digest").alias("a"), sketch.alias("x"))
    right = once.select(F.col("digest").alias("b"), sketch.alias("y"))
    lines = met.join(left, "a").join(right, "b").select(
        F.to_json(F.struct(F.lit("pair").alias("merge"), F.concat("a", "b").alias("path"), F.array("x", "y").alias("pair"))).alias("line")
    )
    schema = StructType([StructField("a", StringType()), StructField("b", StringType()), StructField("candidate", BooleanType())])

    def rows(result):
        if result["candidate"]:
            path = result["path"]
            half = len(path) // 2
            yield {"a": path[:half], "b": path[half:], "candidate": True}

    return stage(lines, [], schema, each(rows)).select("a", "b").persist(StorageLevel.DISK_ONLY)


def _meeting(keyed: DataFrame, most: int) -> DataFrame:
    """Pairs under one key: every text with the first `most` of it."""
    place = F.row_number().over(Window.partitionBy("key").orderBy("digest"))
    numbered = keyed.withColumn("n", place)
    first = numbered.where(F.col("n") <= most).select("key", F.col("digest").alias("a"), F.col("n").alias("m"))
    return numbered.join(first, "key").where("m < n").select("a", F.col("digest").alias("b"))


def components(edges: DataFrame) -> DataFrame:
    """Connected components: `node`, `component`, which is the least node of it.

    Each node takes the least label among its neighbours' and its own, and then the label of its label, until nothing
    moves; the second step halves paths, so that the rounds grow with the logarithm of the longest of them. (Large-star and
    small-star of Kiveris et al., 2014, "Connected Components in MapReduce and Beyond", is the same idea on edges.)
    """
    both = edges.select(F.col("a").alias("node"), F.col("b").alias("other"))
    both = both.unionByName(both.select(F.col("other").alias("node"), F.col("node").alias("other"))).distinct()
    both = both.persist(StorageLevel.DISK_ONLY)
    labels = both.groupBy("node").agg(F.least(F.col("node"), F.min("other")).alias("component"))
    while True:
        near = both.join(labels.select(F.col("node").alias("other"), "component"), "other")
        least = near.groupBy("node").agg(F.min("component").alias("near"))
        hopped = labels.join(least, "node").select("node", F.least("component", "near").alias("next"), "component")
        further = hopped.select(F.col("node").alias("next"), F.col("next").alias("far"))
        after = hopped.join(further, "next").select("node", F.least("next", "far").alias("after"), "component")
        # A round is made once, and again where a worker is lost; as an RDD, for plans of rounds within rounds explode.
        rounds = after.rdd.persist(StorageLevel.DISK_ONLY)
        after = edges.sparkSession.createDataFrame(rounds, after.schema)
        moved = after.where("after <> component").limit(1).count()
        labels = after.select("node", F.col("after").alias("component"))
        if moved == 0:
            return labels

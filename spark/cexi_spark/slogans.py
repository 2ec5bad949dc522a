"""Slogans: mined in each document, sought in all, merged by key in `cexi map`."""

from __future__ import annotations

from pyspark import StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, BooleanType, DoubleType, LongType, StringType, StructField, StructType

from .documents import Options, Told, documents
from .stage import dumps, each, stage

_FORM = StructType([StructField("form", StringType()), StructField("key", StringType()), StructField("alone", BooleanType())])
_SHARE = StructType([StructField("key", StringType()), StructField("share", StringType())])
_STANDS = StructType([StructField("key", StringType()), StructField("stand", StringType())])
PLACE = StructType(
    [
        StructField("path", StringType()),
        StructField("line", LongType()),
        StructField("column", LongType()),
        StructField("quote", StringType()),
    ]
)
_SLOGAN = StructType(
    [
        StructField("text", StringType()),
        StructField("kind", StringType()),
        StructField("score", DoubleType()),
        StructField("count", LongType()),
        StructField("documents", LongType()),
        StructField("regions", ArrayType(StringType())),
        StructField("head", StringType()),
        StructField("variants", ArrayType(StringType())),
        StructField("counted", StringType()),
        StructField("common", BooleanType()),
        StructField("reasons", ArrayType(StringType())),
        StructField("occurrences", ArrayType(PLACE)),
        StructField("json", StringType()),
    ]
)

_TOLD = Told(
    emit=("record", "slogans"),
    columns=[
        StructField("record", StringType()),
        StructField("mined", StringType()),
        StructField("forms", ArrayType(_FORM)),
        StructField("shares", ArrayType(_SHARE)),
    ],
    row=lambda document: {
        "record": dumps(document["record"]),
        "mined": dumps(document["slogans"]),
        "forms": [
            {"form": form, "key": slogan["key"], "alone": alone}
            for slogan in document["slogans"]
            for form, alone in slogan["forms"]
        ],
        "shares": [
            {"key": slogan["key"], "share": dumps({"path": document["path"], "slogan": slogan})}
            for slogan in document["slogans"]
        ],
    },
)


#: `["form", true]`
_FORM_AS_JSON = "regexp_replace(to_json(array(form)), ']$', concat(',', alone, ']'))"


def slogans(texts: DataFrame, *, catchphrases: bool = True, options: Options = Options()) -> DataFrame:
    """The slogans of the corpus, a row each, as `cexi slogans` has them; `json` is the whole entry, expansion and senses too.

    Documents are mined one by one; the forms that they give are gathered (the driver holds them) and sought in all
    documents; what documents say of one slogan is brought together by its key, and merged by the command's own function.
    """
    base = documents(texts, _TOLD, options)[0]
    forms = base.select(F.explode("forms").alias("f")).groupBy("f.form", "f.key").agg(F.max("f.alone").alias("alone"))
    forms = forms.persist(StorageLevel.DISK_ONLY)
    stands = _stands(base, forms, options).groupBy("key").agg(F.collect_list("stand").alias("stands"))
    shares = base.select(F.explode("shares").alias("s")).groupBy("s.key").agg(F.collect_list("s.share").alias("shares"))
    own = forms.groupBy("key").agg(F.collect_list(F.expr(_FORM_AS_JSON)).alias("own"))
    lines = (
        shares.join(stands, "key")
        .join(own, "key")
        .select(
            F.concat(
                F.lit(f'{{"merge":"slogan","documents":{base.count()},'),
                _members(F.to_json(F.struct("key"))),
                F.lit(',"shares":['),
                F.concat_ws(",", "shares"),
                F.lit('],"stands":['),
                F.concat_ws(",", "stands"),
                F.lit('],"forms":['),
                F.concat_ws(",", "own"),
                F.lit("]}"),
            ).alias("line")
        )
    )

    def rows(result):
        slogan = result.get("slogan")
        if slogan is None:
            raise ValueError(result["problems"][0]["reason"])
        if catchphrases or slogan["kind"] != "catchphrase":
            yield {**{name: slogan.get(name) for name in _SLOGAN.names}, "json": dumps(slogan)}

    return stage(lines, [], _SLOGAN, each(rows))


def _members(whole):
    """A JSON object without its braces."""
    return F.regexp_replace(whole, r"^\{|\}$", "")


def _stands(base: DataFrame, forms: DataFrame, options: Options) -> DataFrame:
    """Where the words of all slogans stand in each document."""
    sought = "\n".join(sorted(dumps([row.form, row.key, row.alone]) for row in forms.collect()))
    lines = base.select(F.concat(F.lit('{"record":'), "record", F.lit(',"slogans":'), "mined", F.lit("}")).alias("line"))

    def rows(result):
        for document in result["documents"]:
            for stand in document["stands"]:
                yield {"key": stand["key"], "stand": dumps(stand)}

    return stage(lines, [*options.given(), "--emit", "stands"], _STANDS, each(rows), {"--forms": sought})

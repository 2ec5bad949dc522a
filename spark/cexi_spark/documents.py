"""Documents with what is told of each: two passes, because a site's templates are known by all documents together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pyspark import StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, StringType, StructField, StructType

from .inputs import records
from .stage import dumps, stage

#: From so many different texts on a line below them is a template; as in the command.
TEMPLATE_DOCUMENTS = 3


@dataclass(frozen=True)
class Options:
    """What decides how texts are read, cleaned and cut: the options of the command, by the same names.

    Args:
        encoding: of all files; told for each where absent.
        text_column: column of the text; told by its name where absent.
        dedup: `paragraphs` (default) or `none`.
        keep_boilerplate: leave nothing away.
        section: parts of work reports, `targets,plan`.
        engine: `nodejieba` or `node-rs`.
        dict: text of a dictionary in jieba's format.
        stopwords: text of a stop list beside ours; `False`: none at all.
        cexi: further options of `cexi map`, as they stand.
    """

    encoding: str | None = None
    text_column: str | None = None
    dedup: str = "paragraphs"
    keep_boilerplate: bool = False
    section: str | None = None
    engine: str | None = None
    dict: str | None = None
    stopwords: str | bool | None = None
    arguments: tuple[str, ...] = ()

    def given(self) -> list[str]:
        """As options of `cexi map`."""
        named = {
            "--encoding": self.encoding,
            "--text-column": self.text_column,
            "--dedup": self.dedup,
            "--section": self.section,
            "--engine": self.engine,
        }
        given = [word for name, value in named.items() if value is not None for word in (name, value)]
        switches = [
            *(["--keep-boilerplate"] if self.keep_boilerplate else []),
            *(["--no-stopwords"] if self.stopwords is False else []),
        ]
        return [*given, *switches, *self.arguments]

    def files(self) -> dict[str, str]:
        lists = {"--dict": self.dict, "--stopwords": self.stopwords}
        return {name: text for name, text in lists.items() if isinstance(text, str)}


@dataclass(frozen=True)
class Told:
    """What is kept of each document: columns, and how a document of `cexi map` fills them."""

    emit: tuple[str, ...]
    columns: list[StructField]
    row: Callable[[dict[str, Any]], dict[str, Any]]
    arguments: tuple[str, ...] = ()
    files: dict[str, str] = field(default_factory=dict)


_OPEN = [
    StructField("_anchor", StringType()),
    StructField("_keys", ArrayType(StringType())),
    StructField("_open", StringType()),
]
PROBLEM = StructType([StructField(name, StringType()) for name in ("path", "code", "reason")])


def documents(texts: DataFrame, told: Told, options: Options) -> tuple[DataFrame, DataFrame]:
    """Documents and what is told of each, templates of sites taken away; and what was wrong with inputs.

    The first pass cleans each document alone and tells what is asked for. Lines that stand below at least three different
    texts are templates; documents with one of them, and only these, go through the second pass, from the record that
    the first one left. What is kept between the passes lies on the disks of the workers.
    """
    schema = StructType([*told.columns, *_OPEN, StructField("_problem", PROBLEM)])
    given = [*options.given(), *told.arguments]
    files = {**options.files(), **told.files}
    make = told.row

    def rows(result: dict[str, Any]):
        for document in result["documents"]:
            template = document.pop("template", None) or {}
            has_keys = bool(template.get("keys"))
            yield {
                **make(document),
                "_anchor": template.get("anchor"),
                "_keys": template["keys"] if has_keys else None,
                "_open": dumps({"template": template}) if has_keys else None,
            }
        for problem in result["problems"]:
            yield {"_problem": {name: problem[name] for name in PROBLEM.names}}

    wanted = ["--emit", ",".join(dict.fromkeys(("template", *told.emit)))]
    first = stage(records(texts), [*given, *wanted], schema, rows, files).persist(StorageLevel.DISK_ONLY)
    problems = first.where("_problem is not null").select("_problem.*")
    names = [column.name for column in told.columns]
    templates = [] if options.keep_boilerplate else _templates(first)
    if not templates:
        return first.where("_problem is null").select(names), problems
    # One literal, however many there are: a plan with a node for each takes long to make.
    known = F.from_json(F.lit(dumps(templates)), "array<string>")
    held = F.coalesce(F.arrays_overlap("_keys", known), F.lit(False))
    again = stage(
        first.where(held).select("_open"),
        [*given, "--emit", ",".join(told.emit) or "template"],
        schema,
        rows,
        {**files, "--templates": "\n".join(templates)},
    )
    kept = first.where(F.col("_problem").isNull() & ~held).select(names)
    return kept.unionByName(again.where("_problem is null").select(names)), problems


def _templates(first: DataFrame) -> list[str]:
    """Lines that stand below texts which are no copies of each other."""
    keys = first.where("_keys is not null").select(F.explode("_keys").alias("key"), "_anchor").distinct()
    counted = keys.groupBy("key").count().where(F.col("count") >= TEMPLATE_DOCUMENTS)
    return sorted(row.key for row in counted.collect())

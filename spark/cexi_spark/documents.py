"""Documents with what is told of each: two passes, because a site's templates are known by all documents together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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


_TEXTS = ArrayType(StringType())
_BELOW = StructType([StructField("key", StringType()), StructField("anchors", _TEXTS)])
_OPEN = [StructField("_keys", _TEXTS), StructField("_open", StringType()), StructField("_below", _BELOW)]
PROBLEM = StructType([StructField(name, StringType()) for name in ("path", "code", "reason")])


def documents(texts: DataFrame, told: Told, options: Options) -> tuple[DataFrame, DataFrame]:
    """Documents and what is told of each, templates of sites taken away; and what was wrong with inputs.

    The first pass cleans each document alone, and tells what is asked for where no last line may be a template. Lines that stand
    below at least three different texts are templates; documents that may hold one, and only these, go through the second
    pass, from the record that the first one left. What both passes give lies on the disks of the workers.
    """
    schema = StructType([*told.columns, *_OPEN, StructField("_problem", PROBLEM)])
    files = {**options.files(), **told.files}
    make = told.row

    def rows(results: Iterator[dict[str, Any]]):
        below: dict[str, set[str]] = {}
        for result in results:
            for document in result["documents"]:
                template = document.get("template")
                if template is None:
                    yield make(document)
                    continue
                for key in template["keys"]:
                    anchors = below.setdefault(key, set())
                    if len(anchors) < TEMPLATE_DOCUMENTS:
                        anchors.add(template["anchor"])
                yield {"_keys": template["keys"], "_open": dumps(template)}
            for problem in result["problems"]:
                yield {"_problem": {name: problem[name] for name in PROBLEM.names}}
        for key, anchors in below.items():
            yield {"_below": {"key": key, "anchors": [*anchors]}}

    emit = told.emit if options.keep_boilerplate else ("open", *told.emit)
    arguments = [*options.given(), *told.arguments, "--emit", ",".join(emit)]
    first = stage(records(texts), arguments, schema, rows, files).persist(StorageLevel.DISK_ONLY)
    problems = first.where("_problem is not null").select("_problem.*")
    told_all = "_problem is null and _below is null and _keys is null"
    names = [column.name for column in told.columns]
    if options.keep_boilerplate:
        return first.where(told_all).select(names), problems
    # One literal, however many there are: a plan with a node for each takes long to make.
    known = F.from_json(F.lit(dumps(_templates(first))), "array<string>")
    # A record brings its templates, so that processes of the first pass take it.
    own = F.to_json(F.array_intersect("_keys", known))
    line = F.concat(F.lit('{"templates":'), own, F.lit(',"template":'), "_open", F.lit("}"))
    again = stage(first.where("_keys is not null").select(line), arguments, schema, rows, files)
    again = again.persist(StorageLevel.DISK_ONLY)
    return first.where(told_all).select(names).unionByName(again.where(told_all).select(names)), problems


def _templates(first: DataFrame) -> list[str]:
    """Lines that stand below texts which are no copies of each other. A task tells of no more texts than are asked for."""
    texts = F.array_distinct(F.flatten(F.collect_list("_below.anchors")))
    keys = first.where("_below is not null").groupBy("_below.key").agg(F.size(texts).alias("texts"))
    return sorted(row.key for row in keys.where(F.col("texts") >= TEMPLATE_DOCUMENTS).select("key").collect())

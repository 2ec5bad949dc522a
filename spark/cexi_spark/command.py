"""`cexi-spark`: a step on a cluster, from any path of Spark to Parquet. For `spark-submit`, or by itself."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable

from pyspark.sql import DataFrame, SparkSession

from . import DictionaryIndex, Options, clean, indicators, problems, read, reprints, sizes, slogans, terms
from .inputs import FORMATS
from .process import MARK

#: Exit code where a job could not be done; as in the command.
FAILED = 2


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="cexi-spark", description="The steps of cexi on a Spark cluster; writes Parquet.")
    made.add_argument("step", choices=["clean", "problems", "reprints", "terms", "sizes", "index", "slogans", "indicators"])
    made.add_argument("input", help="texts: any path that Spark knows")
    made.add_argument("output", help="folder of Parquet files; must not be there")
    made.add_argument("--input-format", choices=FORMATS, default="files")
    made.add_argument("--cexi", help="how cexi is called on workers (default: spark.cexi.command, else cexi)")
    made.add_argument("--by", help="fields that put documents into groups: region,year (terms, sizes, index)")
    made.add_argument("--dictionary", help="index: a file on this machine, or the name of an example")
    made.add_argument("--terms-output", help="index: where the table of terms goes")
    made.add_argument("--match", choices=["string", "token"], default="string")
    made.add_argument("--nested", choices=["dictionary", "category", "all"], default="dictionary")
    made.add_argument("--tokens", action="store_true")
    made.add_argument("--headline", action="store_true", help="indicators: only those of the catalogue")
    made.add_argument("--indicators", help="indicators: a file of own series")
    made.add_argument("--no-catchphrases", action="store_true", help="slogans: without mottos and brands")
    made.add_argument("--min-count", type=int, default=1)
    made.add_argument("--min-documents", type=int, default=1)
    made.add_argument("--min-length", type=int)
    made.add_argument("--numbers", action="store_true")
    made.add_argument("--pos")
    made.add_argument("--encoding")
    made.add_argument("--text-column")
    made.add_argument("--dedup", choices=["none", "paragraphs"], default="paragraphs")
    made.add_argument("--keep-boilerplate", action="store_true")
    made.add_argument("--section")
    made.add_argument("--engine", choices=["nodejieba", "node-rs"])
    made.add_argument("--dict", help="a dictionary in jieba's format, on this machine")
    made.add_argument("--stopwords", help="a stop list, on this machine")
    made.add_argument("--no-stopwords", action="store_true")
    return made


def main(arguments: list[str] | None = None, session: SparkSession | None = None) -> int:
    """Runs one step; in a session that is there, which then goes on, or in one of its own."""
    given = parser().parse_args(arguments)
    spark = session or SparkSession.builder.appName(f"cexi {given.step}").getOrCreate()
    if given.cexi is not None:
        spark.conf.set("spark.cexi.command", given.cexi)
    try:
        run(spark, given)
    except Exception as error:  # Spark wraps what a worker said into pages of traces
        said = re.search(re.escape(MARK) + r"[^\n]*", str(error))
        if said is None:
            raise
        print(said[0], file=sys.stderr)
        return FAILED
    finally:
        if session is None:
            spark.stop()
    return 0


def run(spark: SparkSession, given: argparse.Namespace) -> None:
    texts = read(spark, given.input, given.input_format)
    STEPS[given.step](texts, given, _options(given))


def _options(given: argparse.Namespace) -> Options:
    return Options(
        encoding=given.encoding,
        text_column=given.text_column,
        dedup=given.dedup,
        keep_boilerplate=given.keep_boilerplate,
        section=given.section,
        engine=given.engine,
        dict=_text(given.dict),
        stopwords=False if given.no_stopwords else _text(given.stopwords),
    )


def _text(path: str | None) -> str | None:
    if path is None:
        return None
    with open(path, encoding="utf-8") as file:
        return file.read()


def _dictionary(name: str | None) -> str:
    if name is None:
        raise SystemExit("cexi-spark index: --dictionary is missing")
    try:
        return _text(name) or ""
    except FileNotFoundError:
        return name  # an example of the command, or it will say what is wrong


def _index(texts: DataFrame, given: argparse.Namespace, options: Options) -> None:
    made = DictionaryIndex(
        texts,
        _dictionary(given.dictionary),
        given.by,
        match=given.match,
        nested=given.nested,
        tokens=given.tokens,
        options=options,
    )
    made.rows.write.parquet(given.output)
    if given.terms_output:
        made.terms.write.parquet(given.terms_output)


def _written(make: Callable[[DataFrame, argparse.Namespace, Options], DataFrame]):
    return lambda texts, given, options: make(texts, given, options).write.parquet(given.output)


STEPS = {
    "clean": _written(lambda texts, _, options: clean(texts, options)),
    "problems": _written(lambda texts, _, options: problems(texts, options)),
    "reprints": _written(lambda texts, _, options: reprints(texts, options)),
    "sizes": _written(lambda texts, given, options: sizes(texts, given.by, options)),
    "terms": _written(
        lambda texts, given, options: terms(
            texts,
            given.by,
            min_count=given.min_count,
            min_documents=given.min_documents,
            min_length=given.min_length,
            numbers=given.numbers,
            pos=given.pos,
            options=options,
        )
    ),
    "index": _index,
    "slogans": _written(
        lambda texts, given, options: slogans(texts, catchphrases=not given.no_catchphrases, options=options)
    ),
    "indicators": _written(
        lambda texts, given, options: indicators(
            texts, headline=given.headline, own=_text(given.indicators), options=options
        )
    ),
}

if __name__ == "__main__":
    sys.exit(main())

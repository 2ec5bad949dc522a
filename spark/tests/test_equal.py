"""On a cluster every step says what the command says, figure for figure."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import pytest
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from cexi_spark import DictionaryIndex, clean, indicators, read, reprints, sizes, slogans, terms

from . import generated
from .conftest import DATA, DOCUMENTS, ROOT, command

FILES = [str(ROOT / "corpus"), str(DATA)]


class Texts(NamedTuple):
    path: str
    frame: DataFrame
    is_rows: bool


@pytest.fixture(scope="module", params=["corpus", "data", "generated"])
def texts(request: pytest.FixtureRequest, spark: SparkSession, tmp_path_factory: pytest.TempPathFactory) -> Texts:
    if request.param == "generated":
        plain, named = generated.write(tmp_path_factory.getbasetemp(), DOCUMENTS)
        # Records lie on other machines than their neighbours, in no order.
        return Texts(str(plain), read(spark, str(named), "ndjson").repartition(5).orderBy(F.md5("line")), True)
    path = ROOT / "corpus" if request.param == "corpus" else DATA
    if not path.is_dir():
        pytest.skip(f"{path} is not there")
    if request.param == "data" and spark.cluster != "standalone":
        pytest.skip("the texts of others are held against the standalone cluster")
    return Texts(str(path), read(spark, str(path)).repartition(3 if request.param == "corpus" else 7), False)


def dicts(frame: DataFrame) -> list[dict[str, Any]]:
    return [row.asDict(recursive=True) for row in frame.collect()]


def test_clean_gives_the_records_of_the_command(texts: Texts) -> None:
    def comparable(record: dict[str, Any]) -> dict[str, Any]:
        # A row of a file knows the file's encoding and hash, a record of a pipe its own.
        return {name: value for name, value in record.items() if not texts.is_rows or name not in ("sha256", "encoding")}

    expected = {record["path"]: comparable(record) for record in command("clean", texts.path, "--format", "ndjson")}
    rows = dicts(clean(texts.frame))
    assert len(rows) == len(expected)
    assert {row["path"]: comparable(json.loads(row["record"])) for row in rows} == expected


@pytest.mark.parametrize("by", [None, "region,year"])
def test_terms_have_the_figures_of_freq(texts: Texts, by: str | None) -> None:
    result = command("freq", texts.path, "--format", "json", *(["--by", by] if by else []))
    groups = result["groups"] if by else [{"keys": {}, **result}]
    key = lambda row: tuple(row[name] for name in (by or "").split(",") if name)  # noqa: E731
    names = ("term", "count", "substring", "per_10k", "documents", "dispersion", "tfidf", "pos")
    figures = lambda row: tuple(row[name] for name in names)  # noqa: E731
    expected = sorted(((key(group["keys"]), figures(row)) for group in groups for row in group["terms"]), key=repr)
    found = sorted(((key(row), figures(row)) for row in dicts(terms(texts.frame, by))), key=repr)
    assert found == expected
    whole = {key(row): [row[name] for name in ("documents", "characters", "tokens", "types")] for row in dicts(sizes(texts.frame, by))}
    assert whole == {key(group["keys"]): list(group["corpus"].values()) for group in groups}


@pytest.mark.parametrize(
    ("by", "tokens"), [(None, False), ("region,year", True)], ids=["by document", "by group, cut into tokens"]
)
def test_index_has_the_figures_of_the_command(texts: Texts, by: str | None, tokens: bool) -> None:
    given = [*(["--by", by] if by else []), *(["--tokens"] if tokens else [])]
    result = command("index", "business-climate", texts.path, "--format", "json", *given)
    made = DictionaryIndex(texts.frame, "business-climate", by, tokens=tokens)
    order = lambda rows: sorted((tuple(sorted(row.items())) for row in rows), key=repr)  # noqa: E731
    assert order(dicts(made.rows)) == order(result["rows"])
    plain = lambda rows: sorted((json.dumps(row, sort_keys=True, ensure_ascii=False) for row in rows))  # noqa: E731
    numbers = lambda rows: [{**row, "weight": float(row["weight"])} for row in rows]  # noqa: E731
    assert plain(numbers(dicts(made.terms))) == plain(numbers(result["terms"]))


def test_slogans_are_those_of_the_command(texts: Texts) -> None:
    expected = {slogan["text"]: slogan for slogan in command("slogans", texts.path, "--format", "json")["slogans"]}
    rows = dicts(slogans(texts.frame))
    assert {row["text"]: json.loads(row["json"]) for row in rows} == expected
    assert len(rows) == len(expected)
    assert {row["text"]: row["occurrences"] for row in rows} == {
        text: [{name: place[name] for name in ("path", "line", "column", "quote")} for place in slogan["occurrences"]]
        for text, slogan in expected.items()
    }


@pytest.mark.parametrize("headline", [False, True])
def test_indicators_are_those_of_the_command(texts: Texts, headline: bool) -> None:
    result = command("indicators", texts.path, "--format", "json", *(["--headline"] if headline else []))
    names = [*result["indicators"][0]] if result["indicators"] else []
    plain = lambda row: json.dumps([number(row.get(name)) for name in names], ensure_ascii=False, sort_keys=True)  # noqa: E731
    assert sorted(map(plain, dicts(indicators(texts.frame, headline=headline)))) == sorted(map(plain, result["indicators"]))


def number(value: Any) -> Any:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def test_reprints_are_the_clusters_of_dedup(texts: Texts) -> None:
    expected = command("dedup", texts.path, "--format", "json")["clusters"]
    found = [{**row, "members": [bare(member) for member in row["members"]]} for row in dicts(reprints(texts.frame))]
    plain = lambda clusters: sorted(json.dumps(one, ensure_ascii=False, sort_keys=True) for one in clusters)  # noqa: E731
    assert plain(found) == plain([{**one, "members": [bare(member) for member in one["members"]]} for one in expected])


def bare(member: dict[str, Any]) -> dict[str, Any]:
    return {name: number(value) for name, value in member.items() if name != "via" or value is not None}

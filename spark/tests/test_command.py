"""`cexi-spark` reads what Spark reads and writes Parquet."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

from cexi_spark.command import main

from . import generated
from .conftest import CEXI, ROOT, command, session


@pytest.fixture(scope="module")
def spark():
    made = session("local[2]")
    yield made
    made.stop()


def inputs(spark: SparkSession, folder: Path) -> dict[str, Path]:
    """The same texts in each format."""
    rows = [{"path": f"{n}", **generated.document(n, 8)} for n in range(1, 25)]
    (folder / "texts.ndjson").write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    spark.createDataFrame(rows).write.parquet(str(folder / "texts.parquet"))
    with open(folder / "texts.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return {name: folder / f"texts.{name}" for name in ("ndjson", "parquet", "csv")}


def test_each_format_gives_the_same_terms(spark: SparkSession, tmp_path: Path) -> None:
    found = {}
    for name, path in inputs(spark, tmp_path).items():
        out = tmp_path / f"{name}-terms"
        assert main(["terms", str(path), str(out), "--input-format", name, "--by", "year", "--cexi", CEXI], spark) == 0
        found[name] = sorted(tuple(row) for row in spark.read.parquet(str(out)).select("year", "term", "count").collect())
    assert found["ndjson"] == found["parquet"] == found["csv"]
    assert len(found["csv"]) > 20


def test_files_are_told_by_their_path_below_the_input(spark: SparkSession, tmp_path: Path) -> None:
    assert main(["clean", str(ROOT / "corpus"), str(tmp_path / "clean"), "--cexi", CEXI], spark) == 0
    paths = {row.path for row in spark.read.parquet(str(tmp_path / "clean")).select("path").collect()}
    assert paths == {record["path"] for record in command("clean", str(ROOT / "corpus"), "--format", "ndjson")}


def test_what_clean_wrote_is_read_by_the_other_steps(spark: SparkSession, tmp_path: Path) -> None:
    corpus = str(ROOT / "corpus")
    assert main(["clean", corpus, str(tmp_path / "clean"), "--cexi", CEXI], spark) == 0
    given = [str(tmp_path / "clean"), str(tmp_path / "indicators"), "--input-format", "parquet", "--cexi", CEXI]
    assert main(["indicators", *given], spark) == 0
    assert spark.read.parquet(str(tmp_path / "indicators")).count() == len(command("indicators", corpus, "--format", "json")["indicators"])

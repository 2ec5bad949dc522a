"""What goes wrong on a cluster: the job ends right, or says in one line why."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

from cexi_spark import clean, problems, read, terms
from cexi_spark.command import main
from cexi_spark.process import CexiError, mapped

from . import generated
from .conftest import CEXI, ROOT, Standalone, command, session


@pytest.fixture(scope="module")
def spark(standalone: Standalone):
    made = session(standalone.master)
    yield made
    made.stop()


def running(cluster: Standalone, words: str) -> list[int]:
    """Processes of a cluster: what its workers started is of their sessions."""
    sessions = {process.pid for process in cluster.processes}
    found = subprocess.run(["ps", "-eo", "pid,sess,args"], capture_output=True, text=True).stdout
    lines = [line.split(None, 2) for line in found.splitlines()[1:]]
    return [int(pid) for pid, own, args in lines if int(own) in sessions and words in args]


def test_an_executor_that_is_killed_changes_no_figure(
    spark: SparkSession, standalone: Standalone, tmp_path: Path
) -> None:
    plain, named = generated.write(tmp_path, 120)
    killed: list[int] = []

    def kill_one() -> None:
        while not running(standalone, "cexi.js map"):  # records are on their way
            time.sleep(0.05)
        os.kill(running(standalone, "CoarseGrainedExecutorBackend")[0], signal.SIGKILL)
        killed.append(1)

    killer = threading.Thread(target=kill_one, daemon=True)
    killer.start()
    rows = terms(read(spark, str(named), "ndjson").repartition(6)).collect()
    killer.join()
    assert killed
    expected = command("freq", str(plain), "--format", "json")["terms"]
    assert {(row["term"], row["count"], row["dispersion"]) for row in rows} == {
        (row["term"], row["count"], row["dispersion"]) for row in expected
    }


def test_a_record_that_is_none_is_told_and_harms_no_other(spark: SparkSession, tmp_path: Path) -> None:
    lines = ["no json", json.dumps({"path": "a", "text": "推动高质量发展。"}), '{"path": "b"}', '{"path":"c","text":"坏\\u0000\\ud800字。"}']
    (tmp_path / "records").write_text("\n".join(lines), encoding="utf-8")
    texts = read(spark, str(tmp_path / "records"), "ndjson")
    assert sorted(row.path for row in clean(texts).collect()) == ["a", "c"]
    assert sorted(row.code for row in problems(texts).collect()) == ["E_BROKEN_LINE", "E_NO_TEXT_COLUMN"]


def test_a_record_of_fifty_megabytes_is_one_of_many(spark: SparkSession, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    long = "".join(f"推动经济社会高质量发展{n}。\n" for n in range(1_350_000))
    (tmp_path / "texts" / "long.txt").write_text(long, encoding="utf-8")
    (tmp_path / "texts" / "short.txt").write_text("推动高质量发展。", encoding="utf-8")
    assert (tmp_path / "texts" / "long.txt").stat().st_size > 50_000_000
    rows = {row.path.rsplit("/", 1)[1]: row.characters for row in clean(read(spark, str(tmp_path / "texts"))).collect()}
    assert rows["short.txt"] == 8
    assert rows["long.txt"] > 10_000_000


def test_a_worker_without_cexi_is_named_in_one_line(
    spark: SparkSession, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["clean", str(ROOT / "corpus"), str(tmp_path / "out"), "--cexi", "/no/such/cexi"]
    assert main(given, spark) == 2
    said = [line for line in capsys.readouterr().err.splitlines() if line.startswith("cexi-spark: ")]
    assert len(said) == 1
    assert re.search(r"worker \S+ has no cexi: /no/such/cexi cannot be started .*--cexi", said[0])
    spark.conf.set("spark.cexi.command", CEXI)


def test_a_dictionary_that_is_not_there_is_named_in_one_line(
    spark: SparkSession, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["index", str(ROOT / "corpus"), str(tmp_path / "out"), "--dictionary", "no-such-list"]
    assert main(given, spark) == 2
    assert "no-such-list" in capsys.readouterr().err


def test_a_process_that_dies_says_after_how_many_records(tmp_path: Path) -> None:
    script = tmp_path / "dies"
    script.write_text("#!/bin/sh\nread line; echo '{}'; echo 'out of memory' >&2; exit 134\n")
    script.chmod(0o755)
    with pytest.raises(CexiError, match="ended with 134 after 1 of .* records: out of memory"):
        list(mapped(["{}"] * 50_000, str(script), []))

"""Documents per second on one and on two executors of one core each, and what node, shuffles and the driver take.

    python spark/bench/throughput.py [--documents 20000] [--sentences 130]

Needs Java, pyspark and a built cexi. Executors are bound to a processor each (Linux, taskset), so that one of them is
not helped by the other's processor. Node's seconds are those of all its processes (a wrapper adds them up), held
against one run of `cexi freq --jobs 1 --no-cache` over the same documents.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests import generated  # noqa: E402
from tests.conftest import CEXI, Standalone, session  # noqa: E402

from cexi_spark import read, terms  # noqa: E402

WRAPPER = """#!/bin/sh
# Runs cexi and notes the processor seconds of its process.
exec {python} -c '
import os, resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open("{log}", "a") as log:
    log.write(f"{{used.ru_utime + used.ru_stime}}\\n")
sys.exit(code)
' {cexi} "$@"
"""


def main() -> None:
    given = argparse.ArgumentParser()
    given.add_argument("--documents", type=int, default=20_000)
    given.add_argument("--sentences", type=int, default=130, help="at most, in a document; 130 are about 8 KB")
    asked = given.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="cexi-bench-"))
    try:
        plain, named = generated.write(folder, asked.documents, asked.sentences)
        size = plain.stat().st_size / asked.documents
        print(f"{asked.documents} documents of {size / 1000:.1f} KB each")
        single = alone(plain) / asked.documents
        print(f"one process:   {1000 * single:.2f} ms of processor a document (cexi freq --jobs 1 --no-cache)")
        rates = {}
        for executors in (1, 2):
            rates[executors], node, driver = on_cluster(executors, named, folder, asked.documents)
            print(
                f"{executors} executor{'s' if executors > 1 else ' '}:   {rates[executors]:.0f} documents a second; node "
                f"{1000 * node:.2f} ms of processor a document, {node / single:.2f} times one process; driver {driver:.0f} MB"
            )
        print(f"two against one: {rates[2] / rates[1]:.2f} times")
    finally:
        shutil.rmtree(folder)


def alone(plain: Path) -> float:
    """Processor seconds of the command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    freq = [*CEXI.split(), "freq", str(plain), "--format", "json", "--jobs", "1", "--no-cache", "--quiet"]
    subprocess.run(freq, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def on_cluster(executors: int, named: Path, folder: Path, documents: int) -> tuple[float, float, float]:
    """Documents a second, node's seconds a document, and megabytes of the driver at most."""
    home = folder / f"cluster-{executors}"
    home.mkdir()
    log = home / "node.txt"
    wrapper = home / "cexi"
    wrapper.write_text(WRAPPER.format(python=sys.executable, log=log, cexi=CEXI))
    wrapper.chmod(0o755)
    cluster = Standalone(executors, home, bound=True)
    spark = session(cluster.master)
    spark.conf.set("spark.cexi.command", str(wrapper))
    try:
        spark.range(1000).repartition(2 * executors).count()  # executors are there before the clock runs
        begin = time.monotonic()
        texts = read(spark, str(named), "ndjson").repartition(2 * executors)
        terms(texts).write.parquet(str(home / "terms"))
        seconds = time.monotonic() - begin
        driver = subprocess.run(
            ["ps", "-o", "rss=", "-p", str(spark.sparkContext._jvm.java.lang.ProcessHandle.current().pid())],
            capture_output=True,
            text=True,
        )
        node = sum(float(line) for line in log.read_text().split())
        return documents / seconds, node / documents, int(driver.stdout) / 1024
    finally:
        spark.stop()
        cluster.stop()


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(Path(__file__).parents[1])
    main()

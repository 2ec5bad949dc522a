"""Documents per second on one and on two executors of one core each, and what node, shuffles and the driver take.

    python spark/bench/throughput.py [--documents 20000] [--sentences 130]

Needs Java, pyspark and a built cexi. Executors are bound to a processor each (Linux, taskset), so that one of them is
not helped by the other's processor; the driver has what they leave. The same job over five thousand documents an executor
goes before, so that Java has compiled what it runs on either side, as in a job of hours. Then the clock runs from the reading
of the texts until the table is written. Node's seconds are those of all processes of that second job, their starts
included (a wrapper tells them when they end), held against one run of `cexi freq --jobs 1 --no-cache` over the same
documents; those of Python and of Java, executors and driver, are what they took while the clock ran.
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
# Runs cexi and notes the processor seconds of its process, which outlives tasks and ends with its executor.
exec {python} -c '
import os, resource, signal, subprocess, sys
signal.signal(signal.SIGHUP, signal.SIG_IGN)
log = open("{logs}/" + str(os.getpid()), "w")
code = subprocess.call(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
log.write(str(used.ru_utime + used.ru_stime))
log.close()
sys.exit(code)
' {cexi} "$@"
"""

#: Documents of the job that goes before, for each executor: Java compiles what it has run some thousand times.
WARMING = 5_000

#: Seconds that processes of node have to end in.
ENDING = 30


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
            rates[executors], node, others, driver = on_cluster(executors, named, folder, asked.documents)
            print(
                f"{executors} executor{'s' if executors > 1 else ' '}:   {rates[executors]:.0f} documents a second; node "
                f"{1000 * node:.2f} ms of processor a document, {node / single:.2f} times one process; "
                + ", ".join(f"{name} {1000 * seconds:.2f} ms" for name, seconds in others.items())
                + f"; driver {driver:.0f} MB"
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


def on_cluster(
    executors: int, named: Path, folder: Path, documents: int
) -> tuple[float, float, dict[str, float], float]:
    """Documents a second, seconds a document of node and of others by name, and megabytes of the driver at most."""
    home = folder / f"cluster-{executors}"
    home.mkdir()
    logs = home / "node"
    logs.mkdir()
    wrapper = home / "cexi"
    wrapper.write_text(WRAPPER.format(python=sys.executable, logs=logs, cexi=CEXI))
    wrapper.chmod(0o755)
    cluster = Standalone(executors, home, bound=True)
    spark = session(cluster.master, **{"spark.ui.showConsoleProgress": "false"})
    driver = spark.sparkContext._jvm.java.lang.ProcessHandle.current().pid()
    try:
        texts = read(spark, str(named), "ndjson")
        terms(texts.limit(WARMING * executors).repartition(2 * executors)).write.parquet(str(home / "warm"))
        spark.conf.set("spark.cexi.command", str(wrapper))
        before = processor_seconds(cluster, driver)
        begin = time.monotonic()
        terms(texts.repartition(2 * executors)).write.parquet(str(home / "terms"))
        seconds = time.monotonic() - begin
        after = processor_seconds(cluster, driver)
        resident = subprocess.run(["ps", "-o", "rss=", "-p", str(driver)], capture_output=True, text=True)
    finally:
        spark.stop()
        node = seconds_told(logs)
        cluster.stop()
    others = {name: (after[name] - before[name]) / documents for name in after}
    return documents / seconds, node / documents, others, int(resident.stdout) / 1024


def processor_seconds(cluster: Standalone, driver: int) -> dict[str, float]:
    """What processes of Python and Java have taken so far."""
    sessions = {process.pid for process in cluster.processes}
    seconds = {"Python": 0.0, "executors": 0.0, "driver": 0.0}
    names = {"pyspark.daemon": "Python", "CoarseGrainedExecutorBackend": "executors"}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
            command = (stat.parent / "cmdline").read_text()
        except OSError:
            continue  # it has ended
        name = next((name for word, name in names.items() if word in command and int(fields[3]) in sessions), None)
        if int(stat.parent.name) == driver:
            name = "driver"
        if name is not None:
            seconds[name] += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return seconds


def seconds_told(logs: Path) -> float:
    """Seconds of all processes of node, when they have ended."""
    until = time.monotonic() + ENDING
    while any(log.stat().st_size == 0 for log in logs.iterdir()):
        if time.monotonic() > until:
            raise RuntimeError("a process of node goes on without its executor")
        time.sleep(0.1)
    return sum(float(log.read_text()) for log in logs.iterdir())


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(Path(__file__).parents[1])
    main()

"""A cluster on this machine, texts for it, and what the command says of the same texts."""

from __future__ import annotations

import ctypes
import functools
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

pyspark = pytest.importorskip("pyspark", reason="pyspark is not installed: pip install ./spark")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("there is no Java on this machine", allow_module_level=True)

ROOT = Path(__file__).parents[2]
BIN = ROOT / "bin" / "cexi.js"
NODE = shutil.which("node") or "node"
CEXI = f"{NODE} {BIN}"
#: Generated documents; ten thousand in a thorough run.
DOCUMENTS = int(os.environ.get("CEXI_SPARK_DOCUMENTS", "240"))
#: Texts that are not part of the project.
DATA = Path(os.environ.get("CEXI_DATA", ROOT / ".." / "shared" / "data")).resolve()

os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
os.environ["PYSPARK_PYTHON"] = sys.executable
os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT / "spark"), os.environ.get("PYTHONPATH", "")])


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _ends_with_us() -> None:
    """A process of a cluster ends where these tests are ended (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


class Standalone:
    """A master and workers of one core each, processes of their own."""

    def __init__(self, workers: int, folder: Path, bound: bool = False) -> None:
        """`bound`: each worker has a processor of its own and no other (Linux)."""
        self.port = free_port()
        self.master = f"spark://127.0.0.1:{self.port}"
        self.processes: list[subprocess.Popen] = []
        self.folder = folder
        web = "--webui-port", str(free_port())
        self._start("master.Master", "--host", "127.0.0.1", "--port", str(self.port), *web)
        self._wait_for(self.port)
        for number in range(workers):
            home = folder / f"worker-{number}"
            home.mkdir()
            web = "--webui-port", str(free_port())
            processor = ["taskset", "-c", str(number)] if bound else []
            self._start(
                "worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "2g",
                "--work-dir", str(home), *web, self.master, prefix=processor,
            )  # fmt: skip

    def _start(self, name: str, *arguments: str, prefix: Sequence[str] = ()) -> None:
        home = Path(pyspark.__file__).parent
        log = open(self.folder / f"{name}-{len(self.processes)}.log", "w")
        self.processes.append(
            subprocess.Popen(
                [*prefix, home / "bin" / "spark-class", f"org.apache.spark.deploy.{name}", *arguments],
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=_ends_with_us,
                env={**os.environ, "SPARK_HOME": str(home), "SPARK_DAEMON_MEMORY": "512m"},
            )
        )

    def _wait_for(self, port: int) -> None:
        while True:
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", port)) == 0:
                    return
            if self.processes[-1].poll() is not None:
                raise RuntimeError(f"the master ended; see {self.folder}")
            time.sleep(0.1)

    def stop(self) -> None:
        for process in reversed(self.processes):
            os.killpg(process.pid, signal.SIGTERM)
        for process in self.processes:
            process.wait()


def session(master: str, **settings: str):
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master(master).appName("cexi tests")
    builder = (
        builder.config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.executor.memory", "1g")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.default.parallelism", "4")
        .config("spark.sql.adaptive.coalescePartitions.enabled", "true")
        .config("spark.executorEnv.PYTHONPATH", str(ROOT / "spark"))
    )
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    spark.conf.set("spark.cexi.command", CEXI)
    return spark


@pytest.fixture(scope="session")
def standalone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Standalone]:
    cluster = Standalone(2, tmp_path_factory.mktemp("cluster"))
    yield cluster
    cluster.stop()


@pytest.fixture(scope="module", params=["standalone", "local-cluster"])
def spark(request: pytest.FixtureRequest, standalone: Standalone):
    made = session(standalone.master if request.param == "standalone" else "local-cluster[2,1,1024]")
    made.cluster = request.param
    yield made
    made.stop()


@functools.cache
def command(*arguments: str):
    """What the command says, as JSON; of NDJSON a list."""
    ran = subprocess.run(
        [NODE, BIN, *arguments, "--no-cache", "--quiet"], capture_output=True, text=True, encoding="utf-8", cwd=ROOT
    )
    assert ran.returncode in (0, 3), ran.stderr
    if "ndjson" in arguments:
        return [json.loads(line) for line in ran.stdout.split("\n") if line]
    return json.loads(ran.stdout)

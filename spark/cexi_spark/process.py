"""One long-lived `cexi map`: records in, a result for each, in order."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator
from typing import IO

#: Begins the one line that says why a job failed; `command.py` finds it in what Spark says.
MARK = "cexi-spark: "

#: Half of a pair of code units, as JSON writes it: Arrow takes none.
_LONE_HALF = re.compile(r"(?<!\\)((?:\\\\)*)\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


class CexiError(RuntimeError):
    """Why records could not be worked on; the message is one line."""

    def __init__(self, message: str) -> None:
        super().__init__(MARK + " ".join(message.split()))


def started(command: str, arguments: list[str], errors: IO[bytes]) -> subprocess.Popen:
    """Starts `cexi map` on this machine.

    Raises:
        CexiError: where the command is not there.
    """
    try:
        return subprocess.Popen(
            [*shlex.split(command), "map", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
        )
    except OSError as error:
        raise CexiError(
            f"worker {socket.gethostname()} has no cexi: {command} cannot be started ({error.strerror}); install it "
            "on every worker (npm install -g), or say how it is called there by --cexi or spark.cexi.command"
        ) from error


def mapped(
    lines: Iterable[str], command: str, arguments: list[str], files: dict[str, str] | None = None
) -> Iterator[str]:
    """The results of records, a line of JSON each.

    Args:
        lines: records as JSON, without line ends.
        command: how `cexi` is called on this machine.
        arguments: options of `cexi map`.
        files: text of files that options name, by option: `{"--templates": "…"}`.
    """
    folder = tempfile.mkdtemp(prefix="cexi-spark-")
    process = None
    try:
        for number, (option, text) in enumerate((files or {}).items()):
            path = os.path.join(folder, f"{number}.txt")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            arguments = [*arguments, option, path]
        with open(os.path.join(folder, "errors.txt"), "w+b") as errors:
            process = started(command, arguments, errors)
            yield from _answers(process, lines, errors)
    finally:
        if process is not None:
            process.kill()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _answers(process: subprocess.Popen, lines: Iterable[str], errors: IO[bytes]) -> Iterator[str]:
    sent = 0
    faults: list[BaseException] = []

    def send() -> None:
        nonlocal sent
        try:
            for line in lines:
                process.stdin.write(line.encode("utf-8", "replace") + b"\n")
                sent += 1
            process.stdin.close()
        except BrokenPipeError:
            pass  # it has ended, and what it said is told below
        except BaseException as error:  # of whoever gives the lines
            faults.append(error)
            process.kill()

    # A program that answers while it is asked needs somebody to ask and somebody to listen.
    writer = threading.Thread(target=send, daemon=True)
    writer.start()
    answered = 0
    for answer in process.stdout:
        answered += 1
        text = answer.decode("utf-8").rstrip("\n")
        yield _LONE_HALF.sub(r"\1\\ufffd", text) if "\\u" in text else text
    code = process.wait()
    writer.join()
    if faults:
        raise faults[0]
    if code != 0 or answered < sent:
        errors.seek(0)
        said = errors.read().decode("utf-8", "replace").strip().splitlines()
        raise CexiError(
            f"cexi map on worker {socket.gethostname()} ended with {code} after {answered} of {sent} records"
            + (f": {said[-1]}" if said else "")
        )

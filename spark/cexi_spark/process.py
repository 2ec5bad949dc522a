"""One long-lived `cexi map` a Python worker: records in, a result for each, in order."""

from __future__ import annotations

import os
import re
import shlex
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator
from itertools import chain
from queue import SimpleQueue
from typing import IO

#: Begins the one line that says why a job failed; `command.py` finds it in what Spark says.
MARK = "cexi-spark: "

#: Bytes that are sent together, and that may wait in a pipe: less often is it another process's turn on the same processor, and
#: `cexi map` cleans all that is at hand before it cuts any of it.
PIPE_SIZE = 1 << 20

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
            bufsize=PIPE_SIZE,
            pipesize=PIPE_SIZE,
        )
    except OSError as error:
        raise CexiError(
            f"worker {socket.gethostname()} has no cexi: {command} cannot be started ({error.strerror}); install it "
            "on every worker (npm install -g), or say how it is called there by --cexi or spark.cexi.command"
        ) from error


class Process:
    """A running `cexi map`; one task after another may ask it."""

    def __init__(self, command: str, arguments: list[str], files: dict[str, str]) -> None:
        self.call = (command, arguments, files)
        self._folder = tempfile.TemporaryDirectory(prefix="cexi-spark-", ignore_cleanup_errors=True)
        self._errors = tempfile.TemporaryFile()
        named = list(arguments)
        for number, (option, text) in enumerate(files.items()):
            path = os.path.join(self._folder.name, f"{number}.txt")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            named += [option, path]
        self._process = started(command, named, self._errors)
        self.is_idle = False

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def answers(self, lines: Iterable[str]) -> Iterator[str]:
        """A result for each line, in order; not to be used again unless all were taken."""
        process = self._process
        sent = 0
        told: SimpleQueue[bool | BaseException] = SimpleQueue()  # True for an answer to wait for, then how it ended

        def send() -> None:
            nonlocal sent
            try:
                for line in lines:
                    process.stdin.write(line.encode("utf-8", "replace") + b"\n")
                    sent += 1
                    told.put(True)
                process.stdin.flush()
                told.put(False)
            except BrokenPipeError:
                told.put(True)  # it has ended; that the answer is missing tells so
            except BaseException as error:  # of whoever gives the lines
                told.put(error)

        # A program that answers while it is asked needs somebody to ask and somebody to listen.
        threading.Thread(target=send, daemon=True).start()
        answered = 0
        while ending := told.get():
            if isinstance(ending, BaseException):
                raise ending
            answer = process.stdout.readline()
            if not answer:
                raise self._failure(f"after {answered} of {sent} records")
            if answered == 0:
                self._folder.cleanup()  # it has read its lists
            answered += 1
            text = answer.decode("utf-8").rstrip("\n")
            yield _LONE_HALF.sub(r"\1\\ufffd", text) if "\\u" in text else text

    def output(self) -> str:
        """What it says when it is asked nothing."""
        said = self._process.communicate()[0]
        if self._process.returncode != 0:
            raise self._failure("at once")
        return said.decode("utf-8")

    def end(self) -> None:
        """Ends it, at once where it is still at work."""
        if self.is_idle:
            self._process.communicate()
        self._process.kill()
        self._process.wait()
        self._errors.close()
        self._folder.cleanup()

    def _failure(self, when: str) -> CexiError:
        code = self._process.wait()
        self._errors.seek(0)
        said = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        return CexiError(
            f"cexi map on worker {socket.gethostname()} ended with {code} {when}" + (f": {said[-1]}" if said else "")
        )


#: What the last task of this Python worker asked: it has read its dictionaries, and its code is warm.
_idle: Process | None = None


def mapped(
    lines: Iterable[str], command: str, arguments: list[str], files: dict[str, str] | None = None
) -> Iterator[str]:
    """The results of records, a line of JSON each.

    Args:
        lines: records as JSON, without line ends.
        command: how `cexi` is called on this machine.
        arguments: options of `cexi map`.
        files: text of files that options name, by option: `{"--forms": "…"}`.
    """
    global _idle
    rest = iter(lines)
    first = next(rest, None)
    if first is None:
        return
    process, _idle = _idle, None
    if process is not None and not (process.is_running and process.call == (command, arguments, files or {})):
        process.end()
        process = None
    process = process or Process(command, arguments, files or {})
    process.is_idle = False
    try:
        yield from process.answers(chain([first], rest))
    except BaseException:
        process.end()
        raise
    if _idle is not None:
        _idle.end()
    process.is_idle = True
    _idle = process


def about(command: str, arguments: list[str], files: dict[str, str]) -> str:
    """What `cexi map --about` says."""
    process = Process(command, ["--about", *arguments], files)
    try:
        return process.output()
    finally:
        process.end()

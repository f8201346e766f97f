"""Child processes that read pages: a fixed number, renewed now and then, each page with its own time limit.

Started at the first page and with ``spawn``, because a daemon with threads must not fork. A child that crashes, hangs or
outgrows its memory loses its page only.
"""

from __future__ import annotations

import atexit
import contextlib
import multiprocessing
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ocr import child
from ocr.settings import OcrSettings

_SCRATCH = "onboarding-pages-"
PAGES_PER_CHILD = 60  # then it is renewed, so that memory stays flat whatever a library leaks

_lock = threading.Lock()
_pools: dict[tuple[int, int], Pool] = {}


class Pool:
    def __init__(self, workers: int, max_memory_mb: int) -> None:
        from pebble import ProcessPool

        memory = Path("/dev/shm")
        folder = memory if os.access(memory, os.W_OK) else Path(tempfile.gettempdir())
        _clear_after_the_dead(folder)
        self._scratch = tempfile.mkdtemp(prefix=f"{_SCRATCH}{os.getpid()}-", dir=folder)
        self._pool = ProcessPool(
            max_workers=workers,
            max_tasks=PAGES_PER_CHILD,
            initializer=child.start,
            initargs=[max_memory_mb, self._scratch],
            context=multiprocessing.get_context("spawn"),
        )

    def submit(self, task: Callable[..., Any], *arguments: Any, timeout: float) -> Any:
        """A future; its result raises TimeoutError, pebble.ProcessExpired (the child died) or what the task raised."""
        return self._pool.schedule(task, args=arguments, timeout=timeout)

    @property
    def alive(self) -> bool:
        return bool(self._pool.active)

    def close(self) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble's one method without annotations
        self._pool.join()
        shutil.rmtree(self._scratch, ignore_errors=True)


def _clear_after_the_dead(folder: Path) -> None:
    """Pages that a killed process left in memory are people's papers: they go with the next start."""
    for left in folder.glob(f"{_SCRATCH}*-*"):
        pid = left.name.removeprefix(_SCRATCH).partition("-")[0]
        if pid.isdigit() and not Path(f"/proc/{pid}").exists() and left.stat().st_uid == os.getuid():
            shutil.rmtree(left, ignore_errors=True)


def pool_for(settings: OcrSettings) -> Pool:
    """The pool of these settings, started when first asked for."""
    key = (settings.workers or os.cpu_count() or 1, settings.max_memory_mb)
    with _lock:
        if key in _pools and not _pools[key].alive:  # its children could not start; another try may fare better
            _pools.pop(key).close()
        if key not in _pools:
            if not _pools:
                atexit.register(close_pools)
            _pools[key] = Pool(*key)
        return _pools[key]


def any_pool() -> Pool:
    """One that runs already, else one of the default settings: for work that is no page."""
    with _lock:
        running = next((pool for pool in _pools.values() if pool.alive), None)
    return running or pool_for(OcrSettings())


class ChildLostError(Exception):
    """A task's child ran out of time or memory, or died: its answer will not come. ``slow``: it was time."""

    def __init__(self, slow: bool) -> None:
        super().__init__("out of time" if slow else "lost")
        self.slow = slow


def ask_a_child(task: Callable[..., Any], data: bytes, *arguments: Any, seconds: float) -> Any:
    """What ``task(path of data, *arguments)`` gives in a child. Raises ChildLostError."""
    with lent_to_children(data) as path:
        try:
            return any_pool().submit(task, path, *arguments, timeout=seconds).result()
        except Exception as error:  # time, memory, a crash, or what a library raised: there is no answer either way
            raise ChildLostError(isinstance(error, TimeoutError)) from error


def close_pools() -> None:
    """Ends all children; the next page starts new ones."""
    with _lock:
        pools = list(_pools.values())
        _pools.clear()
    for pool in pools:
        with contextlib.suppress(Exception):  # at the interpreter's end, nothing can be done about it any more
            pool.close()


@contextmanager
def lent_to_children(data: bytes) -> Iterator[str]:
    """A path under which children of this process can read ``data``; in memory where the system can, so nothing plain lies on disk."""
    if hasattr(os, "memfd_create") and Path("/proc/self/fd").exists():
        descriptor = os.memfd_create("document")
        try:
            with open(descriptor, "wb", closefd=False) as file:
                file.write(data)
            yield f"/proc/{os.getpid()}/fd/{descriptor}"
        finally:
            os.close(descriptor)
        return
    with tempfile.NamedTemporaryFile(prefix="document-") as file:
        file.write(data)
        file.flush()
        yield file.name

"""Where reading is done: the seam between one machine and many (design decision 10).

The truth is the message's own row (claim, state, attempts, lease); a job is only a hint to look at it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol, TypeVar

T = TypeVar("T")


class Engine(Protocol):
    def submit(self, work: Callable[[str], T], sha256: str) -> Future[T]: ...

    def running(self) -> AbstractContextManager[None]: ...


class LocalEngine:
    """In this process: threads that wait for the page readers' child processes."""

    def __init__(self, workers: int) -> None:
        self._pool = ThreadPoolExecutor(max_workers=max(workers, 1), thread_name_prefix="read")

    def submit(self, work: Callable[[str], T], sha256: str) -> Future[T]:
        return self._pool.submit(work, sha256)

    @contextmanager
    def running(self) -> Iterator[None]:
        try:
            yield
        finally:
            self._pool.shutdown(wait=True, cancel_futures=True)

"""Remember what was computed of a page for as long as that page is in work: keyed by the object itself, since hashing its words costs
more."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


def once_for_each(most: int) -> Callable[[Callable[[K], V]], Callable[[K], V]]:
    """Decorate a pure function of one immutable object; the results of the last ``most`` objects are kept."""

    def decorate(function: Callable[[K], V]) -> Callable[[K], V]:
        kept: OrderedDict[int, tuple[K, V]] = OrderedDict()
        lock = Lock()

        @wraps(function)
        def remembered(thing: K) -> V:
            with lock:
                found = kept.get(id(thing))
                if found is not None and found[0] is thing:
                    kept.move_to_end(id(thing))
                    return found[1]
            value = function(thing)
            with lock:
                kept[id(thing)] = (thing, value)
                while len(kept) > most:
                    kept.popitem(last=False)
            return value

        return remembered

    return decorate

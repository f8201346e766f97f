"""One number of a list with what was said beside it, and what reading a page adds up to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from parsers.lists.others_words import ENDED_WORDS
from parsers.numbers.types import Claim, Sighting
from parsers.numbers.uses import Intent


@dataclass(frozen=True, slots=True)
class Entry:
    """One number of a list at one place, with what was said beside it."""

    sighting: Sighting
    page: int
    use: str | None = None
    intent: Intent | None = None
    note: str | None = None
    decoy: bool = False  # a person's cell phone, a vendor, a signature: not the customer's line
    struck: bool = False  # crossed out
    letterhead: bool = False  # beside an address or web page: the sender's own line, counts where no list names others
    billing: bool = False  # stands in a BTN column, beside the row's own number
    btn: bool = False  # words beside it call it the billing number
    own_words: bool = False  # its use was said for this number, not for a heading's whole group
    aside: bool = False  # on a line of its own that says nothing of it: beside a table of numbers it is not one of them
    apart: bool = False  # under a column of numbers and not in it
    unclear: bool = False  # its row is marked in none of the columns to port and to stay
    unsaid: bool = False  # in a sentence that says nothing of whose it is or what for: asked about, not taken
    ours: bool = False  # its column's heading, an answer in its row or a word on porting beside it says that it is one of their lines
    directory: bool = False  # of a table of people's telephones, "Name, Phone, Role"
    ended: bool = False  # under a heading, or on a sheet, of lines that were disconnected
    led_on: bool = False  # "Overflow: 305-555-0142": where calls go on to, the customer's only if it is of their exchanges


@dataclass(slots=True)
class Gathered:
    """What reading a page adds up to."""

    entries: list[Entry] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    rest_use: str | None = None  # "the rest is voice"
    totals: list[tuple[int, int]] = field(default_factory=list)  # (stated, found in that table)
    stated: list[int] = field(default_factory=list)  # how many numbers there are in all, as sentences say
    tables: int = 0
    accounts: list[str] = field(default_factory=list)  # of an account column, each once
    carriers: list[str] = field(default_factory=list)
    inventory: bool = False  # a switch's or provider's export: says nothing about porting

    @property
    def own(self) -> tuple[Entry, ...]:
        """The customer's, in reading order."""
        kept = tuple(entry for entry in self.entries if not entry.decoy and not entry.unsaid)
        listed = tuple(entry for entry in kept if not entry.letterhead)
        kept = listed if len(listed) >= _A_LIST else kept
        inside = tuple(entry for entry in kept if not entry.aside)
        kept = inside if self.tables and len(inside) >= _A_TABLE else kept
        within = tuple(entry for entry in kept if not (entry.apart and entry.aside))
        kept = within if len(within) >= _A_TABLE else kept
        exchanges = {entry.sighting.e164[:-4] for entry in kept if not entry.led_on}
        return tuple(entry for entry in kept if not entry.led_on or entry.sighting.e164[:-4] in exchanges)

    @property
    def ended(self) -> tuple[str, ...]:
        """Lines that the list calls disconnected and that were left out for it, E.164, each once."""
        own = {entry.sighting.e164 for entry in self.own}
        marked = (entry for entry in self.entries if entry.decoy and (entry.ended or ENDED_WORDS.search(entry.note or "")))
        return tuple(dict.fromkeys(entry.sighting.e164 for entry in marked if entry.sighting.e164 not in own))

    @property
    def beside(self) -> tuple[Entry, ...]:
        """Numbers that stand beside the list, nobody said why."""
        own = {entry.sighting.e164 for entry in self.own}
        loose = (
            entry for entry in self.entries if (entry.aside or entry.led_on or entry.unsaid) and not entry.decoy and not entry.letterhead
        )
        return tuple(entry for entry in loose if entry.sighting.e164 not in own)


_A_LIST: Final = 2  # so many numbers outside the letterhead are the list
_A_TABLE: Final = 3  # so many in tables are

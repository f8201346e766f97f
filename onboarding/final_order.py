"""The Final Order block and the facts beside it. Unknown is None, what does not apply is named; nothing is guessed to look complete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onboarding.assessment import Assessment, BookNumber, Requirement, Status
from onboarding.billing import EMAIL_LABEL, NAME_LABEL, BillingContact
from onboarding.case import Case
from onboarding.evidence import Activation, RequirementKind
from onboarding.labels import CONFIGURATION_FACTS, FINAL_ORDER, PORT_FACTS
from onboarding.number_book import Book
from onboarding.sayings import CONTACT, NOT_APPLICABLE_WORDS, STAFF, Said
from onboarding.words import show_number

ACTIVATION_WORDS = {Activation.PORTING: "Porting", Activation.ASAP: "ASAP", Activation.BOTH: "ASAP and porting"}
ASAP_LABELS = frozenset({"Quantity of Temp DID(s)", "Area Code"})
PORT_LABELS = frozenset(
    {
        "Port Date",
        "Partial or Full port",
        "PIN",
        "Authorized User Name",
        "Authorized User Title",
        "DIDs to be ported",
        "DIDs not to be ported",
    }
)
HARDWARE_LABELS = frozenset({"Shipping address for hardware", "Hardware package addressed to"})
FAX_LABELS = frozenset({"Native Fax Type", "Native Fax Number", "Native Fax ATA Purchased"})
FAX_USES = frozenset({"fax", "efax"})
NO_FAX_WORDS = frozenset({"none", "no", "no fax", "not needed"})
FULL, PARTIAL = "Full", "Partial"

# Rows that say what the rules made of everybody's words; only staff write over them.
COMPUTED = frozenset({"Tax Exemption Form", "ASAP or Porting", "DIDs to be ported", "DIDs not to be ported"})

# Not asked of the client in the fill-in block: staff's, derived, or the business of a requirement or a question.
NOT_ASKED = frozenset(
    {"Domain", "Tax Exemption Form", "ASAP or Porting", "Partial or Full port", "DIDs to be ported", "DIDs not to be ported"}
)


@dataclass(frozen=True, slots=True)
class Order:
    rows: tuple[tuple[str, str | None], ...]
    not_applicable: frozenset[str]
    facts: tuple[tuple[str, str | None], ...]


def final_order(case: Case, best: Mapping[str, Said], book: Book, billing: BillingContact, requirements: Sequence[Requirement]) -> Order:
    """Every label of the process document in its order, and the facts a port and the configuration need.

    ``best`` holds the value that counts for each label said by anybody (``sayings.winners``).
    """
    best = {label: said for label, said in best.items() if label not in COMPUTED or _set_by_staff(said)}
    given = {label: said.value.strip() for label, said in best.items() if said.value.strip().casefold() not in NOT_APPLICABLE_WORDS}
    declined = {label for label, said in best.items() if said.value.strip().casefold() in NOT_APPLICABLE_WORDS}
    values = derived(case, book, billing, requirements) | given
    values |= {label: value for label, value in ((NAME_LABEL, billing.name), (EMAIL_LABEL, billing.email)) if value}
    if not values.get("E911 DID") and _one_number(values.get("Main CID Number")):
        values["E911 DID"] = values["Main CID Number"]  # usually the main CID; domain reference, section 6
    said_by_people = {label for label, said in best.items() if said.rank >= CONTACT and label in given}
    outside = (not_applicable(case, book, values) - said_by_people) | (declined & set(FINAL_ORDER))
    rows = tuple((label, None if label in outside else values.get(label) or None) for label in FINAL_ORDER)
    facts = tuple((label, values.get(label) or None) for label in (*PORT_FACTS, *CONFIGURATION_FACTS))
    return Order(rows, frozenset(outside), facts)


def _set_by_staff(said: Said) -> bool:
    """By a command; what the opening said is where the rules begin."""
    return said.rank == STAFF and said.order[1] > 0


def derived(case: Case, book: Book, billing: BillingContact, requirements: Sequence[Requirement]) -> dict[str, str | None]:
    """What follows from the rest; anybody's word goes before it."""
    fax = [number for number in book.ported if number.use in FAX_USES]
    return {
        "Tax Exemption Form": tax_status(case, requirements),
        "ASAP or Porting": ACTIVATION_WORDS[case.activation],
        "Partial or Full port": partial_or_full(book),
        "DIDs to be ported": show_list(book.ported),
        "DIDs not to be ported": show_list(book.staying),
        "Native Fax Number": ", ".join(show_number(number.e164) for number in fax) or None,
    }


def tax_status(case: Case, requirements: Sequence[Requirement]) -> str | None:
    """Received, Pending, Not exempt, or None when nobody said."""
    requirement = next(item for item in requirements if item.kind is RequirementKind.TAX_EXEMPTION)
    if requirement.status is Status.ACCEPTED:
        return "Received"
    if requirement.status is Status.WAIVED:
        return "Waived"
    if case.tax_exempt is False:
        return "Not exempt"
    return "Pending" if requirement.required else None


def partial_or_full(book: Book) -> str | None:
    """Unknown as long as there is no list, or no paper shows what else is on the account."""
    if not book.ported:
        return None
    if book.staying:
        return PARTIAL
    return FULL if book.bill_shows_numbers else None


def show_list(numbers: Sequence[BookNumber]) -> str | None:
    """One number a line, its use and note behind it."""
    return "\n".join(show_book_number(number) for number in numbers) or None


def show_book_number(number: BookNumber) -> str:
    use = (number.use or "").replace("_", " ")
    beside = [part for part in (use, number.note) if part and part.strip()]
    if len(beside) == 2 and beside[0].casefold() in beside[1].casefold():
        beside = beside[1:]
    words = f"{show_number(number.e164)} {', '.join(beside)}".strip()
    return f"{words} (to be confirmed)" if number.needs_review else words


def not_applicable(case: Case, book: Book, values: Mapping[str, str | None]) -> frozenset[str]:
    outside: set[str] = set()
    if not case.activation.starts_now:
        outside |= ASAP_LABELS
    if not case.activation.ports:
        outside |= PORT_LABELS
    if not case.hardware and not _bought_ata(values):
        outside |= HARDWARE_LABELS
    if book.ported and not book.staying and book.bill_shows_numbers:
        outside.add("DIDs not to be ported")  # a full port leaves none
    if no_fax(book, values):
        outside |= FAX_LABELS
    elif _is_digital(values.get("Native Fax Type")):
        outside.add("Native Fax ATA Purchased")
    return frozenset(outside)


def no_fax(book: Book, values: Mapping[str, str | None]) -> bool:
    """Somebody said there is none, or the list gives every ported number a use and none is fax."""
    said = next((value for label in ("Native Fax Type", "Native Fax Number") if (value := values.get(label))), None)
    if said is not None:
        return said.casefold() in NO_FAX_WORDS
    return bool(book.ported) and all(number.use is not None and number.use not in FAX_USES for number in book.ported)


def _bought_ata(values: Mapping[str, str | None]) -> bool:
    return (values.get("Native Fax ATA Purchased") or "").casefold().startswith("yes")


def _is_digital(fax_type: str | None) -> bool:
    words = (fax_type or "").casefold()
    return any(word in words for word in ("digital", "email", "e-mail", "portal", "efax", "e-fax")) and "analog" not in words


def _one_number(value: str | None) -> bool:
    return bool(value) and "\n" not in (value or "")


def open_labels(assessment: Assessment) -> tuple[str, ...]:
    """Labels that apply and nobody has given, to be asked for as a block of ``Label:`` lines; in the order of the Final Order."""
    return tuple(
        label
        for label, value in assessment.final_order
        if value is None and label not in assessment.not_applicable and label not in NOT_ASKED
    )

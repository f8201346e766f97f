"""The process document's two lists: the seven steps of configuration and the ten points of the port's day, each with what the order says.

The items are facts of the document and stand here exactly; what stands beside them is computed from the assessment.
"""

from __future__ import annotations

from dataclasses import dataclass

from onboarding.assessment import Assessment
from onboarding.documents import Action
from onboarding.words import is_e164, plural, show_number, show_numbers
from replies.order import fact, number_lines

_NO = ("none", "no", "n/a", "not applicable", "not needed", "0", "zero", "nope")


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list."""

    name: str  # exactly as the process document has it
    notes: tuple[str, ...]  # what the order says about it
    applies: bool = True


def configuration_steps(assessment: Assessment) -> tuple[Item, ...]:
    """The seven recommended steps, in order."""
    return (
        Item("Create Users", _known(assessment, ("Number of users", "Number of users"), ("Number of locations", "Number of locations"))),
        Item("Create AAs & Call Queues", _known(assessment, ("Auto attendants", "Auto attendants"), ("Call queues", "Call queues"))),
        Item("Route DIDs", _numbers_to_route(assessment)),
        Item("Configure Native Fax", *_fax(assessment)),
        Item("Provision E911", _e911(assessment)),
        Item("Purchase/Add & Provision Hardware", _hardware_to_buy(assessment)),
        Item("10DLC Brand Registration & Campaign Submission", *_texting(assessment)),
    )


def port_day_points(assessment: Assessment) -> tuple[Item, ...]:
    """The ten points, in order; ``applies`` is False where the order rules the point out."""
    return (
        Item("Users have all been created", _known(assessment, ("Number of users", "Number of users"))),
        Item("All DIDs have been routed", _numbers_to_route(assessment)),
        Item("Native Fax is configured", *_fax(assessment)),
        Item("ATA is online if applicable", *_ata(assessment)),
        Item("Auto Attendants & Call Queues are fully configured if in use", *_attendants(assessment)),
        Item("Recording Uploaded & Applications set", *_unless_none(assessment, "Recordings")),
        Item("Phones added to Queue", *_unless_none(assessment, "Call queues")),
        Item("Hardware is online", *_hardware_online(assessment)),
        Item("If softphone, confirm softphone is registered", *_unless_none(assessment, "Softphones")),
        Item(
            "E911 is provisioned for all locations",
            (*_known(assessment, ("Number of locations", "Number of locations")), *_e911(assessment)),
        ),
    )


def item_rows(items: tuple[Item, ...]) -> list[dict[str, object]]:
    return [{"name": item.name, "notes": list(item.notes), "applies": item.applies} for item in items]


_Notes = tuple[tuple[str, ...], bool]


def _known(assessment: Assessment, *labels: tuple[str, str]) -> tuple[str, ...]:
    """``Label: value``, or that the order does not say."""
    return tuple(
        f"{shown}: {_show(value)}" if (value := fact(assessment, label)) else f"{shown}: the order does not say" for label, shown in labels
    )


def _show(value: str) -> str:
    """Numbers as people read them; several lines as one."""
    parts = [show_number(part) if is_e164(part) else part for part in value.replace("\n", ", ").split()]
    return " ".join(parts)


def is_none(value: str | None) -> bool:
    return value is not None and value.strip().lower().rstrip(".") in _NO


def _numbers_to_route(assessment: Assessment) -> tuple[str, ...]:
    ported = number_lines(assessment, Action.PORT) if assessment.activation.ports else []
    notes = [f"{plural(len(ported), 'number')} being ported: {', '.join(ported)}"] if ported else []
    if assessment.new_numbers:
        notes.append(f"New with us: {show_numbers(assessment.new_numbers)}")
    return tuple(notes) or ("No number is known yet",)


def _fax(assessment: Assessment) -> _Notes:
    kind, number = fact(assessment, "Native Fax Type"), fact(assessment, "Native Fax Number")
    fax_lines = [n.e164 for n in assessment.numbers if n.use in ("fax", "efax") and n.action is Action.PORT]
    if is_none(kind) or (kind is None and number is None and _na(assessment, "Native Fax Type")):
        return ("The order has no fax",), False
    shown = _show(number) if number and not is_none(number) else show_numbers(fax_lines)
    return (f"Type: {kind or 'the order does not say'}", f"Number: {shown or 'the order does not say'}"), True


def _ata(assessment: Assessment) -> _Notes:
    bought = fact(assessment, "Native Fax ATA Purchased")
    _, has_fax = _fax(assessment)
    if is_none(bought) or not has_fax or (bought is None and _na(assessment, "Native Fax ATA Purchased")):
        own = has_fax and "analog" in (fact(assessment, "Native Fax Type") or "").lower()
        return (("Analog fax on the client's own ATA",), True) if own else (("The order has no ATA",), False)
    return (f"ATA purchased: {bought or 'the order does not say'}",), True


def _attendants(assessment: Assessment) -> _Notes:
    labels = ("Auto attendants", "Call queues")
    used = [label for label in labels if not is_none(fact(assessment, label))]
    return (_known(assessment, *((label, label) for label in labels)), True) if used else (("Neither is in use",), False)


def _unless_none(assessment: Assessment, label: str) -> _Notes:
    return (_known(assessment, (label, label)), True) if not is_none(fact(assessment, label)) else ((f"{label}: none",), False)


def _hardware_to_buy(assessment: Assessment) -> tuple[str, ...]:
    if not assessment.hardware:
        return ("No hardware was bought with this order",)
    return (f"Shipping address: {fact(assessment, 'Shipping address for hardware') or 'the order does not say'}", *_tracking(assessment))


def _hardware_online(assessment: Assessment) -> _Notes:
    if not assessment.hardware:
        return ("No hardware was bought with this order: the client's own phones, if there are any",), True
    return (_tracking(assessment) or ("Bought with this order; not shipped yet as far as we know",), True)


def _tracking(assessment: Assessment) -> tuple[str, ...]:
    return tuple(f"Tracking number: {number}" for number, _ in assessment.tracking)


def _e911(assessment: Assessment) -> tuple[str, ...]:
    return _known(assessment, ("E911 Address", "E911 Address"), ("E911 DID", "E911 DID"))


def _texting(assessment: Assessment) -> _Notes:
    number = fact(assessment, "SMS DID")
    if is_none(number) or (number is None and _na(assessment, "SMS DID")):
        return ("The order has no SMS DID, so this can wait",), False
    why = "A local number may text only after this registration: legal name as at the IRS, EIN, website, use"
    return (*_known(assessment, ("SMS DID", "SMS DID")), why), True


def _na(assessment: Assessment, label: str) -> bool:
    return label in assessment.not_applicable

"""``hardware-shipped``: the tracking number with its link, and what to do with phones that carry no label."""

from __future__ import annotations

from urllib.parse import quote

from onboarding.assessment import Assessment
from onboarding.evidence import Role
from replies import recipients
from replies.order import NOT_PROVIDED
from replies.voice import Voice
from replies.wording import company, greeting

# Each carrier's own public tracking page; the number is put in quoted.
TRACKING_PAGES = {
    "UPS": "https://www.ups.com/track?tracknum={}",
    "FedEx": "https://www.fedex.com/fedextrack/?trknbr={}",
    "USPS": "https://tools.usps.com/go/TrackConfirmAction?tLabels={}",
    "DHL": "https://www.dhl.com/us-en/home/tracking.html?tracking-id={}",
    "OnTrac": "https://www.ontrac.com/tracking/?number={}",
}
_NAMES = {"united states postal service": "USPS", "us postal service": "USPS", "federal express": "FedEx", "dhl express": "DHL"}


def hardware_context(assessment: Assessment, tracking: str, carrier: str | None, voice: Voice) -> dict[str, object]:
    name, link = carrier_of(tracking, carrier)
    return {
        "greeting": greeting(assessment, recipients.both(assessment)),
        "client": company(assessment, Role.CLIENT),
        "partner": company(assessment, Role.PARTNER),
        "tracking": tracking,
        "carrier": name or "",
        "link": link or "",
        "addressed_to": assessment.order("Hardware package addressed to") or NOT_PROVIDED,
        "shipping_address": " ".join((assessment.order("Shipping address for hardware") or NOT_PROVIDED).split()),
    }


def carrier_of(tracking: str, said: str | None = None) -> tuple[str | None, str | None]:
    """The carrier and its tracking page: what staff said, else what the number's form and check digit tell; (None, None) when neither does.

    A ten-digit number alone is DHL's form and also a telephone number's, so such a number is believed only with the carrier's name.
    """
    number = "".join(tracking.split()).upper()
    name = _known_name(said) if said else _recognised(number)
    page = TRACKING_PAGES.get(name or "")
    return (name or said or None), (page.format(quote(number, safe="")) if page else None)


def _known_name(said: str) -> str:
    bare = " ".join(said.lower().replace(".", "").split())
    return next((name for name in TRACKING_PAGES if name.lower() == bare), _NAMES.get(bare, said.strip()))


def _recognised(number: str) -> str | None:
    from tracking_numbers import get_tracking_number  # formats and check digits of the carriers as data

    found = get_tracking_number(number) if len(number) > 10 else None
    if found is None:
        return None
    name = _known_name(found.courier.name)
    if name in TRACKING_PAGES:
        return name
    return "USPS" if number.endswith("US") else None  # S10, the form all postal services share

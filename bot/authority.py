"""Who may command, and whom we hear: the one place that decides it (design decision 7). Who may know: ``bot.matching.Registry``.

An address alone proves nothing. When ``[security] authserv_id`` is set, only the Authentication-Results header that our own
server put on top counts (RFC 8601), and only a ``dmarc=pass`` whose ``header.from`` is the domain of From.
"""

from __future__ import annotations

from dataclasses import dataclass

import authres

from onboarding.messages import Headers


@dataclass(frozen=True, slots=True)
class Gate:
    """What ``bot.ini`` says of authority. ``staff``: lower-case addresses, or domains written ``@example.com``."""

    staff: tuple[str, ...]
    authserv_id: str | None = None
    require_dmarc: bool = False

    def is_staff_address(self, email: str | None) -> bool:
        """Whether the address is one of staff's; says nothing of who really wrote."""
        if not email or "@" not in email:
            return False
        address = email.lower()
        return address in self.staff or "@" + address.rsplit("@", 1)[1] in self.staff

    def is_authentic(self, headers: Headers) -> bool:
        """Whether our own server vouches for From. True for all when no ``authserv_id`` is configured."""
        return self.authserv_id is None or dmarc_passed(headers, self.authserv_id)

    def may_command(self, headers: Headers) -> bool:
        return self.is_staff_address(headers.sender.email) and self.is_authentic(headers)

    def is_heard(self, headers: Headers) -> bool:
        """Whether a sender who is not staff is heard at all; what is not heard is kept for staff and answered by nobody."""
        return not self.require_dmarc or dmarc_passed(headers, self.authserv_id)


def dmarc_passed(headers: Headers, authserv_id: str | None) -> bool:
    """``dmarc=pass`` aligned with From in the topmost header that our server signed; absent, ``none`` or forged is not a pass."""
    if authserv_id is None or not headers.sender.email:
        return False
    own = next((value for server, value in headers.authentication if server.lower() == authserv_id.lower()), None)
    if own is None:
        return False
    domain = headers.sender.email.rsplit("@", 1)[1].lower()
    try:
        parsed = authres.AuthenticationResultsHeader.parse_value(own)
    except Exception:
        return False  # authres raises several unrelated types on malformed headers; malformed is not a pass
    verdicts = [result for result in parsed.results if result.method == "dmarc"]
    return len(verdicts) == 1 and verdicts[0].result == "pass" and _aligned(verdicts[0], domain)


def _aligned(result: object, domain: str) -> bool:
    properties = getattr(result, "properties", [])
    froms = [str(p.value).lower() for p in properties if p.type == "header" and p.name == "from"]
    return bool(froms) and all(value.rsplit("@", 1)[-1].strip(" <>") == domain for value in froms)

"""The thresholds an operator sets; ``bot.config`` fills this from ``bot.ini``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from typing import Literal


@dataclass(frozen=True, slots=True)
class Rules:
    timezone: str = "America/New_York"
    bill_max_age_days: int = 30
    csr: Literal["recommended", "required", "off"] = "recommended"
    payment_authorization: Literal["auto", "staff"] = "auto"
    tax_exemption: Literal["auto", "staff"] = "auto"
    settle_seconds: int = 120
    reminder_days: int = 3  # business days without a word
    max_reminders: int = 5
    port_day_at: time = field(default=time(8, 0))
    port_ahead_days: int = 2  # business days before the port date
    business_hours: tuple[time, time] | None = None  # due times move into these; None: around the clock
    port_day_answer_by: time = field(default=time(12, 0))  # unanswered by then on the port's day, staff are alerted
    promise_near_hours: int = 4  # a promise is near due this long before its time

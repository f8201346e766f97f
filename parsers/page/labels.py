"""The facts that papers of an account print beside a label. How the labels are worded: ``label_names``, ``label_addresses``."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """In order: where two fields claim one label, the first here has it."""

    ACCOUNT = "account"
    SUB_ACCOUNT = "sub_account"
    BTN = "btn"
    PHONE = "phone"  # a telephone number of the customer, not said to be the billing one
    BILL_DATE = "bill_date"
    OTHER_DATE = "other_date"  # due, period, expiry...: never the bill's date
    NAME = "name"
    SERVICE_ADDRESS = "service_address"
    BILLING_ADDRESS = "billing_address"
    REMIT = "remit"  # where to pay: the carrier's
    PIN = "pin"
    AUTHORIZED = "authorized"
    TITLE = "title"
    CARRIER = "carrier"
    OTHER_ID = "other_id"  # invoice, order, reference: shaped like accounts and numbers, and neither
    CARE = "care"  # numbers of the carrier, not of the customer
    STREET = "street"
    CITY = "city"
    STATE = "state"
    ZIP = "zip"
    OTHER = "other"  # ends a value and is nothing we want

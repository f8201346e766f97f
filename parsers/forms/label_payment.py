"""What forms for a card or a bank account ask. A table of labels, beside those of ``label_party``."""

from __future__ import annotations

from typing import Final

from parsers.forms.labels import ValueKind, label

PAYMENT: Final = (
    label(
        "card_number",
        ValueKind.DIGITS,
        "card number|credit card number|card #|account number on card|cc number|card no|debit card number|credit/debit card number|"
        "card account number|credit card #|número de tarjeta|visa/mastercard/discover/american express #|16 digit card number",
    ),
    label(
        "card_name",
        ValueKind.NAME,
        "name on card|name as it appears on card|cardholder name|card holder name|name of cardholder|cardholder's name|cardholder|"
        "name (as it appears on card)|name as it appears on the card|exact name on card|nombre en la tarjeta|card holder|"
        "name on the card|name on credit card",
    ),
    label(
        "expiry",
        ValueKind.EXPIRY,
        "expires|expires (mm/yy)|expiration date|exp date|exp|expiration|exp. date|expiration (mm/yy)|expiration date (mm/yy)|expiry|"
        "expiry date|exp (mm/yy)|exp. date (mm/yy)|valid thru|expiration date (month/year)|card expiration|card expiration date|"
        "vencimiento|good thru|exp month/year",
    ),
    label(
        "cvv",
        ValueKind.DIGITS,
        "cvv|cvv2|cvc|security code|cvv code|cvv/cvc|card security code|3 digit code|csc|cvv number|cid|card verification number|cvv #",
    ),
    label(
        "card_type",
        ValueKind.TEXT,
        "card type|type of card|credit card type|payment method|method of payment|payment type|account type|type of account",
    ),
    label(
        "bank",
        ValueKind.COMPANY,
        "bank name|bank|financial institution|name of bank|name of financial institution|financial institution name|depository name|"
        "depository|banco|bank or credit union",
    ),
    label("bank_address", ValueKind.TEXT, "bank address|branch|bank city|bank city, state|bank city/state"),
    label(
        "routing",
        ValueKind.DIGITS,
        "routing number (aba)|routing number|aba routing number|aba number|routing #|bank routing number|"
        "transit/aba # (routing number)|routing/aba number|routing transit number|aba|transit routing number|aba #|routing no|"
        "bank routing #|9 digit routing number|routing",
    ),
    label(
        "bank_account",
        ValueKind.DIGITS,
        "account number|bank account number|checking account number|account #|account no|bank account #|account number (checking)|"
        "checking/savings account number|savings account number",
    ),
    label(
        "bank_holder",
        ValueKind.COMPANY,
        "name on bank account|account holder|name of account holder|bank account name|name on the account",
    ),
    label(
        "amount",
        ValueKind.TEXT,
        "amount|amount to charge|payment amount|amount authorized|invoice number|invoice #|frequency|start date|first payment date",
    ),
    label(
        "h_customer",
        ValueKind.NONE,
        "customer information|company information|billing information|account information|contact information|business information",
        "customer",
    ),
    label(
        "h_payment",
        ValueKind.NONE,
        "payment information|credit card information|bank information|card information|ach information|bank account information|"
        "credit card|ach|bank draft|payment details|card details|banking information",
        "payment",
    ),
    label(
        "h_authorization",
        ValueKind.NONE,
        "authorization|authorization and signature|terms|terms and conditions|agreement|signature section",
        "authorization",
    ),
)

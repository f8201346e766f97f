"""Who writes a paper that tells of an account: the carrier that has the numbers, or somebody who brings them?

A carrier's letter and a page of its system need no title to be a service record. They tell the facts of an account, and tell them as the
one who keeps it: "your account", "our member", "is held by", "log out", a status for each line. Who brings numbers says "our account".
"""

from __future__ import annotations

import re
from typing import Final

from ocr.page import PageSet
from parsers.documents.csr_letter import told_in
from parsers.memo import once_for_each
from parsers.page.fields import labels_on
from parsers.page.labels import Field

FACTS: Final = frozenset({Field.ACCOUNT, Field.BTN, Field.NAME, Field.SERVICE_ADDRESS, Field.PIN, Field.AUTHORIZED, Field.CARRIER})
SIGNED: Final = re.compile(
    r"\bsignatures?\b(?! on file)|\bsigned\b(?! (?:in|out)\b)|(?<!\bwe )\bhereby\b|\bwe hereby (?!confirm|certify|verify|furnish|provide)|"
    r"\bundersigned\b|\bI authori[sz]e\b|\bby signing\b|\bprint(?:ed)? name\b|"
    r"(?<!\S)[I|l] (?:am (?:\w+ )?authori[sz]ed|appoint|understand|certify|request|agree)\b|"
    r"\bwe (?:hereby )?(?:appoint|authori[sz]e)\b|\bsign here\b|/s/|\bplease (?:port|move|transfer)\b",
    re.IGNORECASE,
)
# What people write who bring numbers, never the carrier that has them.
BROUGHT: Final = re.compile(
    r"\b(?:current|existing|present|old) (?:tele\w* |phone |voice |service )?(?:provider|carrier|vendor|phone company)\b"
    r"|\b(?:port(?:ing)?|move|moving|transfer|keep|take it|come over|coming over|leave)\s?(?:\?|\(?[yY]\s?/\s?[nN]\b)"
    r"|\b(?:open|submit|place|start|begin|process) (?:the|a|this|our|your) port\b"
    r"|\b(?:numbers?|tns?|lines?|dids?|not) (?:to (?:be )?|being )?port(?:ing|ed)?\b|\bport(?:ing)? (?:workbook|worksheet|sheet|list)\b",
    re.IGNORECASE,
)
_OWN_KIND: Final = r"(?:\w+ ){0,2}?(?:accounts?|acct|numbers?|carrier|provider|pin|passcode|btn|bills?|phones?|service address|tns|dids)\b"
_BRINGS: Final = re.compile(
    rf"\bour (?!records?\b|files?\b|port|billing (?:office|department)){_OWN_KIND}(?! (?:team|manager|rep\w*|exec\w*|support|services?|"
    rf"desk|department|records?|is open))|\bmy (?!direct|desk|office){_OWN_KIND}"
    r"|\bwe (?:\w+ )?(?:want|would like|need|wish|plan|are (?:moving|switching|porting|leaving|going|changing|keeping))\b"
    r"|\bwe(?: currently| now)? have (?:\w+ ){0,4}(?:with|from|through)\b|\bi(?:'d| would) like\b"
    r"|\b(?:moves?|stays?|ports?)(?: over)? (?:except|with|to (?:you|us)|behind)\b"
    r"|\b(?:current|existing|present|old) (?:tele\w* |phone |voice |service )?(?:provider|carrier|vendor|phone company)\b",
    re.IGNORECASE,
)
_TO_DO: Final = re.compile(
    r"\b(?:numbers?|tns?|lines?|dids?) (?:that |we )?(?:to|will|should|must) (?:be )?(?:mov|transfer|switch|bring|brought|keep|kept|stay)",
    re.IGNORECASE,
)
_SERVED: Final = r"(?:customer|subscriber|member|patron)"
_KEEPS: Final = tuple(  # each of them tells once that the writer keeps the account
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bat the request of (?:our|your|the|a|this) (?:mutual )?(?:{_SERVED}|client)\b"
        rf"|\b(?:our|your|the) (?:mutual )?(?:{_SERVED}|client) (?:has )?(?:asked|requested)\b",
        rf"\b(?:our|this|the) (?:mutual )?{_SERVED}(?:['’]s)?\b(?! (?:service|care|support|relations|records?|number|name))",
        rf"\bis (?:an? |our )?(?:\w+ ){{0,2}}{_SERVED} (?:of|with|in good standing)\b",
        r"\b(?:in|on|from|per|to|by) our (?:\w+ )?(?:records?|files?|books)\b|\b(?:our|these) records (?:show|list|indicate|reflect)\b"
        r"|\b(?:we|us|our \w+) have (?:[\w-]+ ){0,4}?(?:on (?:file|record)|noted|listed)\b|\bnoted as (?:disc|active|ported)",
        r"\byour (?:\w+ ){0,2}?(?:account|service|lines?|bills?|statements?|invoices?|numbers)\b",
        r"\b(?:this|the|that) (?:same |above |named )?account (?:also |now )*(?:carries|includes|has|shows|holds|lists|bills)\b"
        r"|\b(?:is|are) (?:held|carried|billed|listed) (?:by|in the name of|under|on|with)\b|\bride?s? on the (?:same )?account\b"
        r"|\bholds? (?:the )?account\b",
        r"\b(?:served|furnished|billed|provided|assigned|held|working|account|service) (?:by|with|through|from) "
        r"(?:us\b|this (?:company|cooperative|office|exchange|carrier)\b)",
        r"\bthis (?:letter |notice |memo )?(?:is to |will |serves to )?(?:confirms?|verif(?:y|ies)|certif(?:y|ies))\b"
        r"|\bwe (?:hereby )?(?:confirm|certify|verify|furnish|serve|list)\b",
        r"\b(?:we|our (?:system|screens?|database|billing)) (?:currently |still |also )*"
        r"(?:shows?|lists?|has|have|bills?|carr(?:y|ies)|displays?)\b"
        r"[^.:;]{0,40}\b(?:your|you)\b|\bas of today you have\b",
        r"\b(?:in|under) your (?:\w+ )?name\b|\byou (?:now |currently )?have (?:[\w-]+ ){0,4}?with us\b|\b(?:what )?we bill you\b"
        r"|\b(?:billed|assigned|registered) to you\b",
        r"\baddress (?:that )?(?:we (?:have|show|list)|on (?:file|record)|of record)\b"
        r"|\bwe have (?:you|your \w+) (?:at|as|under|on file)\b",
        r"\b(?:are|is|and) eligible (?:to|for) port\b|\b(?:can(?:not)?|may(?: not)?|is not|are not) be ported\b"
        r"|\bnot (?:a )?part of this record\b"
        r"|\b(?:no|any|a) (?:pending|open) orders?\b|\bport[- ]?(?:out )?(?:freeze|protection|pin|code)\b",
        r"\b(?:your|the) (?:new|next|winning|gaining|other) (?:\w+ )?(?:provider|carrier|company)\b"
        r"|\bthank you for (?:being|contacting|calling)\b",
    )
)
_TELLING: Final = 2  # of these
_FACTS_OF_A_LETTER: Final = 3
_LINES_OF_A_MEMO: Final = 2  # with the billing number and where service is they stand for the account
_LETTER: Final = 0.85
_SENTENCES: Final = re.compile(r"\b[a-z]+ [a-z]+ [a-z]+(?: [\w',-]+){0,40}?[.:;]")
# What only the system of a carrier prints beside an account.
_SYSTEM: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:log|sign) ?(?:out|off)\b|\b(?:logged|signed) in as\b|\bdashboard\b|\b(?:partner|reseller|carrier|wholesale|agent|business|"
        r"customer|control|admin\w*) (?:portal|cent(?:er|re)|console|hub)\b|https?://|\bhome (?:>|/|»|›)",
        r"\b(?:generated|refreshed|retrieved|pulled|printed|exported|run|as of)\b[^\n]{0,16}\d",
        r"\b(?:line |tn |service |account )?(?:status|state)\b(?s:.*)\b(?:active|working|in service|live|suspended|disc\w*)\b",
        r"\b(?:features?(?: set)?|class(?: of service)?|cos|usocs?|l?pic|service type|line type|rate plan|calling features|equip\w*)\b",
        r"\bported (?:in|from)\b|\b(?:previous|former|prior) account\b|\b(?:in service )?since\b"
        r"|\bport(?:[- ]?out)? (?:freeze|status|protection)\b",
        r"\b(?:bill(?:s|ed|ing)?|invoices?|statements?|mail) to\b|\bbilling (?:address|contact)\b",
    )
)
_OF_A_SYSTEM: Final = 3
_FACTS_OF_A_PAGE: Final = frozenset({Field.BTN, Field.NAME, Field.SERVICE_ADDRESS, Field.BILLING_ADDRESS, Field.PIN, Field.AUTHORIZED})
_FACTS_BESIDE: Final = 2  # and the account
_WHOLE: Final = 6  # of both
_PAGE: Final = 0.85
_CHARGED: Final = 3  # amounts


@once_for_each(8)
def keeps_account(pages: PageSet) -> float:
    """0..1: how surely the paper tells of an account in the words, or on a page, of the carrier that keeps it."""
    text = "\n".join(page.text for page in pages.pages[:2])
    running = " ".join(text.split())
    if SIGNED.search(running) or any(page.cells for page in pages.pages) or len(re.findall(r"\d\.\d\d\b", text)) >= _CHARGED:
        return 0.0
    if _BRINGS.search(running) or _TO_DO.search(running):
        return 0.0
    fields = {label.field for page in pages.pages[:2] for label in labels_on(page)}
    return max(_LETTER if _is_letter(pages, fields, running) else 0.0, _PAGE if _is_page(fields, text) else 0.0)


def brings_numbers(pages: PageSet) -> bool:
    """Do the words say what somebody wants done with their own numbers?"""
    running = " ".join(" ".join(page.text.split()) for page in pages.pages[:2])
    return any(pattern.search(running) is not None for pattern in (BROUGHT, _BRINGS, _TO_DO))


def _is_letter(pages: PageSet, fields: set[Field], running: str) -> bool:
    kept, sentences = sum(pattern.search(running) is not None for pattern in _KEEPS), len(_SENTENCES.findall(running))
    if kept < _TELLING or not sentences or kept + sentences < 2 * _TELLING:
        return False
    told = told_in(pages)
    said = {
        *(fields & {*FACTS, Field.BILLING_ADDRESS}),
        *([Field.ACCOUNT] if told.account else []),
        *([Field.BTN] if told.btn else []),
        *([Field.NAME] if told.customer else []),
        *([Field.SERVICE_ADDRESS] if told.service else []),
        *([Field.BILLING_ADDRESS] if told.billing else []),
        *([Field.PIN] if told.pin else []),
    }
    known = Field.ACCOUNT in said or (Field.BTN in said and sum(line.sure for line in told.lines) >= _LINES_OF_A_MEMO)
    return known and len(said) + bool(told.lines) >= _FACTS_OF_A_LETTER


def _is_page(fields: set[Field], text: str) -> bool:
    facts = len(fields & _FACTS_OF_A_PAGE)
    printed = sum(pattern.search(text) is not None for pattern in _SYSTEM)
    if Field.ACCOUNT not in fields or Field.CARRIER in fields or facts < _FACTS_BESIDE or printed < _OF_A_SYSTEM:
        return False
    return facts + printed >= _WHOLE

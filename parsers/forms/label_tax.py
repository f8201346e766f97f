"""What a tax exemption certificate asks. A table of labels, beside those of ``label_party``."""

from __future__ import annotations

from typing import Final

from parsers.forms.labels import ValueKind, label

TAX: Final = (
    label(
        "purchaser",
        ValueKind.COMPANY,
        "name of purchaser|purchaser|purchaser name|purchaser's name|buyer|name of buyer|name of firm (buyer)|issued to|"
        "name of organization|name of purchaser, firm or agency|name of exempt organization|exempt organization|"
        "name of purchaser, firm or agency as shown on permit|name of firm|name of exempt entity|name of exempt purchaser|"
        "business name of purchaser|legal name of purchaser|purchaser's business name|organization name|buyer's name|exempt entity|"
        "exempt purchaser|name of agency|taxpayer name|purchaser legal name|entity name|name of entity|this certifies that|"
        "company name of purchaser|legal name|business name|taxpayer|owner|certificate holder|name of exempt institution|"
        "name of institution|exempt organization name|institution|name of organization claiming exemption|"
        "purchaser's name as registered|firm name|name as registered|certified to|name of exempt organization/purchaser|"
        "exempt organization/purchaser|purchaser/exempt organization|purchaser or lessee|name of purchaser or lessee|"
        "name of purchaser/lessee|purchaser (exempt organization)|exempt institution|claimant|name of claimant|exemption holder|"
        "name of exemption holder",
        "purchaser",
    ),
    label(
        "seller",
        ValueKind.COMPANY,
        "seller|vendor|name of seller|seller's name|sellers name|vendor name|name of vendor|vendor's name|name of supplier|"
        "seller name|issued to seller|vendor's name and address|seller's name and address|supplier|name of seller/vendor|to seller|"
        "name of seller, lessor or landlord|merchant|from seller|name of retailer|retailer|issued to (seller)",
        "seller",
    ),
    label(
        "seller_street",
        ValueKind.TEXT,
        "seller's address|seller address|vendor address|seller street|vendor's address|address of seller|address of vendor|"
        "seller's street address",
    ),
    label(
        "certificate",
        ValueKind.TEXT,
        "certificate number|certificate no|exemption number|exemption certificate number|exempt organization number|exemption no|"
        "tax exempt number|certificate of exemption number|permit number|sales tax license number|state id number|tid number|"
        "taxpayer number|taxpayer number (if any)|tax id|tax id number|federal id number|fein|ein|"
        "federal employer identification number|purchaser's tax id number|tax exempt id|state tax id number|account id|"
        "sales tax permit number|texas sales and use tax permit number (must contain 11 digits)|registration number|"
        "state exemption number|exempt organization id",
    ),
    label(
        "expires",
        ValueKind.DATE,
        "expiration date|expires|expiration|expires on|exp date|valid through|valid until|expiry date|date of expiration|"
        "expiration date (if any)|certificate expires|valid thru|this certificate expires on|certificate expiration date|exp. date|"
        "good through|expiration date (maximum of four years)|this certificate expires|not valid after|date expires",
    ),
    label(
        "effective",
        ValueKind.DATE,
        "effective date|issue date|date issued|issued on|date of issue|effective|issued|valid from|begin date|start date",
    ),
    label(
        "category",
        ValueKind.TEXT,
        "exemption category|exemption type|type of exemption|reason for exemption|basis for exemption|type of business|"
        "description of items to be purchased|purchaser claims this exemption for the following reason|description of business|"
        "type of organization|reason",
    ),
)

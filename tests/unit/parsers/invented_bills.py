"""Bills and records of carriers nobody has described, each in a layout of its own, with what a person reads in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ocr.page import PageSet
from tests.unit.parsers.paper import Paper, pages


@dataclass(frozen=True)
class Told:
    """What a person reads; None: not on it."""

    kind: str
    carrier: str | None
    account: str | None
    date: str | None
    name: str | None
    numbers: tuple[str, ...]
    btn: str | None = None
    service: tuple[str, str, str, str] | None = None
    billing: tuple[str, str, str, str] | None = None
    pin: str | None = None
    authorized: str | None = None
    title: str | None = None
    uses: dict[str, str] = field(default_factory=dict)
    kept: tuple[str, ...] = ()


def cable_with_line_table() -> tuple[PageSet, Told]:
    one, two = Paper(1, size=9), Paper(2, size=9)
    one.put(40, 50, "Cobalt Fiber & Phone", 18)
    for y, label, value in (
        (48, "Statement date:", "October 9, 2026"),
        (60, "Acct. No.:", "77120-004418-2"),
        (72, "Pay by:", "October 30, 2026"),
        (84, "Page", "1 of 2"),
    ):
        one.row(y, (380, label), (470, value))
    one.block(60, 130, ("Thistle & Oak Bakery LLC", "PO Box 418", "Dover, DE 19903-0418"))
    one.put(330, 130, "Service provided at").block(330, 141, ("212 Loockerman St Ste 4", "Dover, DE 19904"))
    for y, label, value in (
        (220, "Balance last statement", "$188.10"),
        (232, "Payment, thank you", "-$188.10"),
        (244, "New charges", "$191.44"),
        (256, "Total due", "$191.44"),
    ):
        one.put(60, y, label).right(300, y, value)
    one.put(60, 300, "We're here to help").put(60, 312, "Customer care (302) 555-0190, repair 1-833-555-0171").put(
        60, 324, "Relay: 711 or 1-800-555-0188"
    )
    one.put(60, 360, "Switch your mobile lines to Cobalt and keep your numbers. Talk to us at 1-844-555-0123 before November 30.")
    one.put(60, 650, "Please detach and send with your payment").put(330, 670, "Make checks payable to:").block(
        330, 682, ("Cobalt Fiber & Phone", "PO Box 9000", "Wilmington, DE 19850-9000")
    )
    one.block(60, 682, ("Thistle & Oak Bakery LLC", "PO Box 418", "Dover, DE 19903-0418"))
    two.put(60, 60, "Phone lines", 13)
    two.row(80, (60, "Line"), (180, "Plan"), (330, "Features"), (500, "Monthly"))
    for y, number, plan, feature, amount in (
        (94, "302-555-0140", "Business Voice Plus", "Caller ID", "34.95"),
        (106, "302-555-0141", "Business Voice", "Hunt group", "29.95"),
        (118, "302-555-0147", "Business Voice", "Fax line", "29.95"),
    ):
        two.row(y, (60, number), (180, plan), (330, feature)).right(540, y, amount)
    two.put(60, 150, "Usage by line", 13).row(166, (60, "Phone number"), (200, "Calls"), (280, "Minutes"), (500, "Amount"))
    two.row(178, (60, "302-555-0140"), (200, "81"), (280, "244")).right(540, 178, "0.00")
    two.row(190, (60, "302-555-0141"), (200, "12"), (280, "31")).right(540, 190, "0.00")
    two.put(60, 220, "Long distance calls", 13)
    two.row(236, (60, "Date"), (110, "Number called"), (230, "Place"), (360, "Mins"), (500, "Cost"))
    for y, day, number, place, minutes, cost in (
        (248, "09/14", "215-555-0133", "Philadelphia PA", "4", "0.28"),
        (260, "09/22", "302-555-0149", "Dover DE", "2", "0.14"),
    ):
        two.row(y, (60, day), (110, number), (230, place), (360, minutes)).right(540, y, cost)
    two.put(60, 700, "Account 77120-004418-2   Page 2 of 2")
    return pages(one, two), Told(
        "phone_bill",
        "Cobalt Fiber & Phone",
        "77120-004418-2",
        "2026-10-09",
        "Thistle & Oak Bakery LLC",
        ("+13025550140", "+13025550141", "+13025550147"),
        service=("212 Loockerman St Ste 4", "Dover", "DE", "19904"),
        billing=("PO Box 418", "Dover", "DE", "19903-0418"),
        uses={"+13025550147": "fax"},
    )


def two_columns_with_number_grid() -> tuple[PageSet, Told]:
    one = Paper(1, font="Times-Roman", size=10)
    one.put(50, 45, "PRAIRIE SKY TELEPHONE COOPERATIVE", 15).put(
        50, 60, "1 Grain Elevator Rd, Minot, ND 58701   Tel 701-555-0100   Fax 701-555-0101"
    )
    one.row(95, (50, "Bill prepared"), (150, "11/02/2026"), (330, "Your account number"), (460, "4471-09"))
    one.row(108, (50, "Due on or before"), (150, "11/22/2026"), (330, "Main number"), (460, "(701) 555-0110"))
    one.block(50, 150, ("HANSEN SEED & GRAIN INC", "ATTN BOOKKEEPER", "4410 COUNTY ROAD 12", "MINOT ND 58703"))
    y = 230
    one.put(50, y, "Summary of charges", 12).put(330, y, "Your phone numbers", 12)
    left = (
        ("Local access", "88.00"),
        ("Calling features", "12.00"),
        ("Long distance", "3.10"),
        ("Federal universal service", "9.77"),
        ("911 fee", "2.00"),
        ("State tax", "6.01"),
    )
    right = ("(701) 555-0110    (701) 555-0111", "(701) 555-0112    (701) 555-0115", "(701) 555-0118    (866) 555-0119")
    for index, (label, amount) in enumerate(left):
        one.put(50, y + 16 + 13 * index, label).right(290, y + 16 + 13 * index, amount)
    for index, line in enumerate(right):
        first, second = line.split("    ")
        one.put(330, y + 18 + 14 * index, first).put(440, y + 18 + 14 * index, second)
    one.put(50, 350, "Total amount due").right(290, 350, "120.88")
    one.put(50, 420, "Questions? Stop by the office or call 701-555-0100 Monday to Friday 8 to 5. After hours trouble 701-555-0102.")
    one.put(50, 435, "Members: the annual meeting is on December 9. To report a gas leak call 1-888-555-0145.")
    return pages(one), Told(
        "phone_bill",
        "PRAIRIE SKY TELEPHONE COOPERATIVE",
        "4471-09",
        "2026-11-02",
        "HANSEN SEED & GRAIN INC",
        ("+17015550110", "+17015550111", "+17015550112", "+17015550115", "+17015550118", "+18665550119"),
        btn="+17015550110",
        billing=("4410 COUNTY ROAD 12", "MINOT", "ND", "58703"),
    )


def cloud_invoice_with_users() -> tuple[PageSet, Told]:
    one = Paper(1, size=8.5)
    one.right(570, 50, "TAX INVOICE", 16).put(40, 50, "Lumivox", 20).put(
        40, 66, "Lumivox Communications Inc. | 500 Market St, San Diego, CA 92101 | billing@lumivox.example"
    )
    one.row(100, (40, "Billed to"), (220, "Service location"), (400, "Invoice no."), (480, "LV-2026-118841"))
    one.row(112, (40, "Redwood Pediatric Therapy"), (220, "Redwood Pediatric Therapy"), (400, "Invoice date"), (480, "01 Nov 2026"))
    one.row(124, (40, "Attn: Kim Osei"), (220, "88 Alder Way Unit 210"), (400, "Customer ID"), (480, "LVX00291734"))
    one.row(136, (40, "PO Box 77"), (220, "Eureka, CA 95501"), (400, "Due"), (480, "16 Nov 2026"))
    one.put(40, 148, "Eureka, CA 95502")
    one.row(190, (40, "Subscription"), (330, "Qty"), (400, "Price"), (500, "Amount"))
    for y, name, quantity, price, amount in (
        (203, "Lumivox Office seat", "3", "22.00", "66.00"),
        (215, "Virtual number", "1", "5.00", "5.00"),
        (227, "Toll-free bundle", "1", "9.00", "9.00"),
    ):
        one.row(y, (40, name), (330, quantity), (400, price)).right(560, y, amount)
    one.put(40, 262, "Users and numbers", 11).row(
        276, (40, "User"), (180, "Extension"), (260, "Direct number"), (380, "Plan"), (480, "Notes")
    )
    for y, user, ext, number, plan, note in (
        (288, "Front desk", "100", "+1 707-555-0120", "Office", "Main"),
        (300, "K. Osei", "101", "+1 707-555-0121", "Office", ""),
        (312, "Fax", "190", "+1 707-555-0128", "Virtual", "eFax"),
        (324, "All", "1", "+1 844-555-0129", "Toll-free", ""),
    ):
        one.row(y, (40, user), (180, ext), (260, number), (380, plan), (480, note))
    one.put(40, 380, "Support: +1 888-555-0155 (24/7). Sales: +1 888-555-0156. This invoice will be charged to the card ending in 4417.")
    return pages(one), Told(
        "phone_bill",
        "Lumivox",
        "LVX00291734",
        "2026-11-01",
        "Redwood Pediatric Therapy",
        ("+17075550120", "+17075550121", "+17075550128", "+18445550129"),
        service=("88 Alder Way Unit 210", "Eureka", "CA", "95501"),
        billing=("PO Box 77", "Eureka", "CA", "95502"),
        uses={"+17075550128": "fax"},
    )


def wireless_by_line() -> tuple[PageSet, Told]:
    one = Paper(1, size=9)
    one.put(40, 45, "Tidewater Mobile", 16)
    one.block(380, 45, ("Account number", "660219874-00001", "Bill issue date", "Nov 12, 2026", "Payment due", "Dec 3, 2026"), 12)
    one.block(40, 90, ("GULFSIDE MARINE REPAIR CO", "17 HARBOR RD", "BILOXI MS 39530-2214"))
    one.put(40, 180, "Total charges for 3 lines").right(560, 180, "$171.20")
    y = 210
    for number, name, amount in (
        ("228.555.0160", "Owner phone", "62.40"),
        ("228.555.0161", "Shop tablet", "40.00"),
        ("228.555.0166", "Alarm panel", "68.80"),
    ):
        one.put(40, y, f"Charges for {number}").put(230, y, name).right(560, y, amount)
        one.put(60, y + 13, "Unlimited plan").right(560, y + 13, amount)
        y += 36
    one.put(40, 360, "Talk activity 228.555.0160", 11).row(
        374, (40, "Date"), (100, "Time"), (160, "Number"), (260, "Origination"), (370, "Destination"), (480, "Min.")
    )
    one.row(386, (40, "Oct 20"), (100, "9:15a"), (160, "601.555.0177"), (260, "Biloxi MS"), (370, "Jackson MS"), (480, "3"))
    one.row(398, (40, "Oct 21"), (100, "4:02p"), (160, "228.555.0168"), (260, "Biloxi MS"), (370, "Incoming CL"), (480, "12"))
    one.put(40, 460, "Call 611 from your Tidewater phone or 1-800-555-0199. Security: never share your PIN.")
    one.put(40, 700, "Mail payment to: Tidewater Mobile, PO Box 15062, Albany, NY 12212")
    return pages(one), Told(
        "phone_bill",
        "Tidewater Mobile",
        "660219874-00001",
        "2026-11-12",
        "GULFSIDE MARINE REPAIR CO",
        ("+12285550160", "+12285550161", "+12285550166"),
        billing=("17 HARBOR RD", "BILOXI", "MS", "39530-2214"),
        uses={"+12285550166": "alarm"},
    )


def fixed_pitch_seven_digits() -> tuple[PageSet, Told]:
    one = Paper(1, size=9).mono(
        """
 UPPER SNAKE TELEPHONE CO             STATEMENT OF ACCOUNT              PAGE  1
 BOX 90  ASHTON ID 83420              OFFICE 208-555-0101  TROUBLE 208-555-0102

   ACCT NO  208 555-0150 011          BILLING DATE  NOV 01 2026
                                      DUE DATE      NOV 21 2026

      FALL RIVER OUTFITTERS LLC
      301 MAIN ST
      ASHTON ID 83420

 --------------------------------------------------------------------------------
 LOCAL SERVICE   NOV 01 - NOV 30
   555-0150   BUS LINE 1-PARTY                                   31.50
              FEDERAL ACCESS CHARGE                               6.50
   555-0151   BUS LINE 1-PARTY   FAX                             31.50
              FEDERAL ACCESS CHARGE                               6.50
                                                     TOTAL       76.00
 TOLL CALLS FROM 208 555-0150
   10-03  1012A  REXBURG    ID   208 555-0177     4    .48
   10-09   221P  BOISE      ID   208 555-0188    11   1.32
                                                     TOTAL        1.80
 PREVIOUS BALANCE  77.20   PAYMENTS  77.20CR          AMOUNT DUE   84.31
 HEARING IMPAIRED CALL 800-555-0144
"""
    )
    return pages(one), Told(
        "phone_bill",
        "UPPER SNAKE TELEPHONE CO",
        "208 555-0150 011",
        "2026-11-01",
        "FALL RIVER OUTFITTERS LLC",
        ("+12085550150", "+12085550151"),
        btn="+12085550150",
        billing=("301 MAIN ST", "ASHTON", "ID", "83420"),
        uses={"+12085550151": "fax"},
    )


def many_sites() -> tuple[PageSet, Told]:
    one = Paper(1, size=8)
    one.put(40, 40, "Keystone Aggregated Telecom", 14)
    one.block(40, 80, ("Brightwater Urgent Care Partners", "Accounts Payable", "900 Commerce Pkwy Fl 3", "Harrisburg, PA 17110"), 10)
    for y, label, value in (
        (80, "Corporate account", "KAT-55120"),
        (90, "Invoice number", "8145550199"),
        (100, "Invoice date", "11/15/2026"),
        (110, "Due date", "12/15/2026"),
    ):
        one.row(y, (400, label), (490, value))
    y = 160
    for site, street, town, numbers in (
        ("Site 001 York", "14 Queen St", "York, PA 17403", (("717-555-0130", "POTS line"), ("717-555-0131", "POTS line - fire alarm"))),
        (
            "Site 002 Erie",
            "8820 Peach St Ste B",
            "Erie, PA 16509",
            (("814-555-0132", "POTS line"), ("814-555-0133", "POTS line - elevator")),
        ),
    ):
        one.put(40, y, site).put(140, y, f"Service address: {street}, {town}")
        one.put(40, y + 12, "Number").put(140, y + 12, "Service").put(330, y + 12, "Recurring").put(430, y + 12, "Taxes").put(
            520, y + 12, "Total"
        )
        for index, (number, what) in enumerate(numbers):
            one.put(40, y + 24 + 11 * index, number).put(140, y + 24 + 11 * index, what)
            one.right(365, y + 24 + 11 * index, "41.00").right(450, y + 24 + 11 * index, "8.12").right(545, y + 24 + 11 * index, "49.12")
        y += 70
    one.put(40, 330, "Total current charges").right(545, 330, "196.48").put(
        40, 345, "Repair 24x7: 855-555-0134. Billing disputes within 60 days: disputes@kat.example or 855-555-0135."
    )
    one.put(40, 700, "Remit to: Keystone Aggregated Telecom, PO Box 640, Scranton, PA 18501")
    return pages(one), Told(
        "phone_bill",
        "Keystone Aggregated Telecom",
        "KAT-55120",
        "2026-11-15",
        "Brightwater Urgent Care Partners",
        ("+17175550130", "+17175550131", "+18145550132", "+18145550133"),
        billing=("900 Commerce Pkwy Fl 3", "Harrisburg", "PA", "17110"),
        uses={"+17175550131": "alarm", "+18145550133": "elevator"},
    )


def trunks_with_ranges() -> tuple[PageSet, Told]:
    one = Paper(1, size=9)
    one.put(40, 45, "Northgate SIP Networks", 15).put(40, 60, "Invoice")
    one.row(90, (40, "Date of invoice"), (140, "2026-11-03"), (330, "Account ID"), (430, "NG004512"))
    one.row(102, (40, "Invoice #"), (140, "2065550111"), (330, "Port-out PIN"), (430, "40718"))
    one.put(40, 130, "Customer").block(40, 142, ("Cascade Title & Escrow, Inc.", "2200 1st Ave Ste 900", "Seattle, WA 98121"))
    one.put(330, 130, "Service site").block(330, 142, ("2200 1st Ave Ste 900", "Seattle, WA 98121"))
    one.row(200, (40, "Item"), (300, "Qty"), (380, "Rate"), (500, "Extended"))
    for y, item, quantity, rate, total in (
        (214, "Main trunk number 206-555-0120", "1", "2.00", "2.00"),
        (227, "DIDs 206-555-0130 through 206-555-0134", "5", "0.50", "2.50"),
        (240, "DID 206-555-0139 (elevator phone)", "1", "0.50", "0.50"),
        (253, "Toll free 888-555-0122 RespOrg ABC01", "1", "1.00", "1.00"),
        (266, "SIP channels", "12", "15.00", "180.00"),
    ):
        one.put(40, y, item).right(320, y, quantity).right(405, y, rate).right(545, y, total)
    one.put(40, 330, "Taxes and regulatory recovery").right(545, 330, "31.60").put(40, 345, "Amount due").right(545, 345, "217.60")
    one.put(40, 420, "NOC 24/7 +1 425 555 0199 | billing +1 425 555 0198 | fax +1 425 555 0197")
    return pages(one), Told(
        "phone_bill",
        "Northgate SIP Networks",
        "NG004512",
        "2026-11-03",
        "Cascade Title & Escrow, Inc.",
        ("+12065550120", "+12065550130", "+12065550131", "+12065550132", "+12065550133", "+12065550134", "+12065550139", "+18885550122"),
        service=("2200 1st Ave Ste 900", "Seattle", "WA", "98121"),
        billing=("2200 1st Ave Ste 900", "Seattle", "WA", "98121"),
        pin="40718",
        uses={"+12065550139": "elevator"},
    )


def spanish() -> tuple[PageSet, Told]:
    one = Paper(1, size=9)
    one.put(40, 45, "Isla Telecom", 16)
    one.row(80, (360, "Número de cuenta:"), (470, "787 555-0140 220"))
    one.row(92, (360, "Fecha de factura:"), (470, "5 de noviembre de 2026"))
    one.row(104, (360, "Fecha de vencimiento:"), (470, "25 de noviembre de 2026"))
    one.block(40, 110, ("Farmacia La Ceiba Inc", "120 Calle Sol", "San Juan, PR 00901"))
    one.put(40, 200, "Cargos mensuales", 12)
    for y, line, amount in ((216, "Línea 787-555-0140", "$39.00"), (229, "Línea 787-555-0141 (fax)", "$39.00")):
        one.put(40, y, line).right(500, y, amount)
    one.put(40, 260, "Total a pagar / Amount due").right(500, 260, "$84.20").put(
        40, 300, "Servicio al cliente: 787-555-0100. Averías: 1-800-555-0101."
    )
    return pages(one), Told(
        "phone_bill",
        "Isla Telecom",
        "787 555-0140 220",
        "2026-11-05",
        "Farmacia La Ceiba Inc",
        ("+17875550140", "+17875550141"),
        btn="+17875550140",
        billing=("120 Calle Sol", "San Juan", "PR", "00901"),
        uses={"+17875550141": "fax"},
    )


def csr_section_marker() -> tuple[PageSet, Told]:
    one = Paper(1, size=9).mono(
        """
 CUSTOMER SERVICE RECORD    ACCOUNT 3055550142327    BILLDATE 20261104    PAGE 1
 ---LISTINGS---
 LN   HARBOR DENTAL GROUP
 LA   1200 BAYFRONT DR STE 310, MIAMI
 SA   1200 BAYFRONT DR STE 310, MIAMI FL 33131
 ---BILL---
 BN1  HARBOR DENTAL GROUP PA
 BN2  ATTN AP
 BA1  PO BOX 0100
 PO   MIAMI FL 33101
 ---RMKS---
 TO REORDER CALL 800 555-0177
 ---EQUIPMENT---
 555 0142 B1W-M /RCU AR,CR              28.08   28.08  10-21-24  4308
 555 0144 B1W   /DES FIRE ALARM         28.08   28.08  10-21-24  4308
 555 0145 B1W   /DES FAX                28.08   28.08  10-21-24  4308
"""
    )
    return pages(one), Told(
        "csr",
        None,
        "3055550142327",
        "2026-11-04",
        "HARBOR DENTAL GROUP",
        ("+13055550142", "+13055550144", "+13055550145"),
        btn="+13055550142",
        service=("1200 BAYFRONT DR STE 310", "MIAMI", "FL", "33131"),
        billing=("PO BOX 0100", "MIAMI", "FL", "33101"),
        uses={"+13055550144": "alarm", "+13055550145": "fax"},
    )


def csr_summary() -> tuple[PageSet, Told]:
    one = Paper(1, size=9)
    one.put(40, 50, "Customer Service Record", 14).put(40, 70, "Blue Mesa Communications")
    one.row(100, (40, "Account:"), (150, "9900417")).row(113, (40, "Account name:"), (150, "Sandia Print Shop LLC"))
    one.row(126, (40, "Service address:"), (150, "77 Coal Ave SW, Albuquerque, NM 87102")).row(
        139, (40, "Date:"), (150, "November 10, 2026")
    )
    one.row(152, (40, "PIN:"), (150, "8842")).row(165, (40, "Authorized user:"), (150, "Rosa Benally, General Manager"))
    one.put(40, 200, "TELEPHONE NUMBER SUMMARY")
    one.put(40, 214, "505-555-0150 (BTN)   505-555-0151 (WTN)   505-555-0152 (WTN)   888-555-0153 (TF)")
    one.put(40, 250, "Port-out requests: fax 505-555-0190 or call 505-555-0191.")
    return pages(one), Told(
        "csr",
        "Blue Mesa Communications",
        "9900417",
        "2026-11-10",
        "Sandia Print Shop LLC",
        ("+15055550150", "+15055550151", "+15055550152", "+18885550153"),
        btn="+15055550150",
        service=("77 Coal Ave SW", "Albuquerque", "NM", "87102"),
        pin="8842",
        authorized="Rosa Benally",
        title="General Manager",
    )


def csr_for_clients_leaving() -> tuple[PageSet, Told]:
    one = Paper(1, size=10)
    one.put(40, 50, "Customer Service Record (CSR)", 15)
    one.put(40, 80, "Account Number: 48213").put(40, 95, "PIN: on file").put(40, 110, "Clear to Port Away: Yes").put(
        40, 125, "Contract Status: month to month"
    )
    one.put(40, 140, "Business Name: Otter Creek Veterinary").put(40, 155, "Service Address: 19 Mill St, Rutland, VT 05701").put(
        40, 170, "Date: 11/09/2026"
    )
    one.put(40, 185, "Phone Numbers: 802-555-0160 main / 802-555-0161 fax / 833-555-0162 toll free")
    return pages(one), Told(
        "csr",
        None,
        "48213",
        "2026-11-09",
        "Otter Creek Veterinary",
        ("+18025550160", "+18025550161", "+18335550162"),
        service=("19 Mill St", "Rutland", "VT", "05701"),
        uses={"+18025550161": "fax"},
    )


def csr_box() -> tuple[PageSet, Told]:
    one = Paper(1, size=8).mono(
        """
 CUSTOMER SERVICE RECORD                                              PAGE   1
 BILLING NAME: TRI RIVER LUMBER CO        ACCOUNT NUMBER: 412 555-0170 833
 SERVICE ADDRESS: 61 WHARF ST, PITTSBURGH PA 15222       DATE: 11-06-26
 ------------------------------------------------------------------------------
 ! BL/GRP ! CODE/QNTY ! DESCRIPTION                    ! UNIT RATE !  TOTAL   !
 ------------------------------------------------------------------------------
 ! 412 555-0170                                                               !
 !        ! 1MB     1 ! BUSINESS LINE                  !   41.20   !   41.20  !
 !        ! 9ZR     1 ! FCC LINE CHARGE                !    9.20   !    9.20  !
 !                      SUBTOTAL                                  !   50.40  !
 ! 412 555-0171                                                               !
 !        ! 1MB     1 ! BUSINESS LINE                  !   41.20   !   41.20  !
 !        ! 9ZR     1 ! FCC LINE CHARGE                !    9.20   !    9.20  !
 !                      SUBTOTAL                                  !   50.40  !
 ------------------------------------------------------------------------------
 ! USOC   ! DESCRIPTION                                                       !
 ! 1MB    ! MEASURED BUSINESS LINE                                            !
""",
        pitch=11,
    )
    return pages(one), Told(
        "csr",
        None,
        "412 555-0170 833",
        "2026-11-06",
        "TRI RIVER LUMBER CO",
        ("+14125550170", "+14125550171"),
        btn="+14125550170",
        service=("61 WHARF ST", "PITTSBURGH", "PA", "15222"),
    )


PAPERS = (
    cable_with_line_table,
    two_columns_with_number_grid,
    cloud_invoice_with_users,
    wireless_by_line,
    fixed_pitch_seven_digits,
    many_sites,
    trunks_with_ranges,
    spanish,
    csr_section_marker,
    csr_summary,
    csr_for_clients_leaving,
    csr_box,
)

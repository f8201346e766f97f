"""More carriers nobody has described: other words, other orders of columns, traps of their own."""

from __future__ import annotations

from ocr.page import PageSet
from tests.unit.parsers.invented_bills import Told
from tests.unit.parsers.paper import Paper, pages


def account_only_on_page_two() -> tuple[PageSet, Told]:
    one, two = Paper(1, size=9.5), Paper(2, size=9.5)
    one.put(40, 50, "Harborlight Business", 18)
    one.row(90, (40, "Invoice number"), (160, "918-555-0177")).row(103, (40, "Bill print date"), (160, "November 8, 2026")).row(
        116, (40, "Due by"), (160, "November 29, 2026")
    )
    one.block(40, 160, ("OSAGE VALLEY DENTISTRY PLLC", "2020 S YALE AVE STE 8", "TULSA OK 74114-1207"))
    one.put(340, 160, "Service Address:").block(340, 172, ("2020 S YALE AVE", "STE 8", "TULSA OK 74114-1207"))
    one.put(40, 260, "Internet").right(300, 260, "$89.99").put(40, 273, "Voice").right(300, 273, "$71.00").put(
        40, 286, "Taxes, fees and surcharges"
    ).right(300, 286, "$13.05")
    one.put(40, 299, "Total amount due").right(300, 299, "$174.04")
    one.put(340, 260, "Questions about your bill?").put(340, 272, "Chat with us or call 1-866-555-0140.").put(
        340, 284, "Service outage: text OUT to 54512."
    )
    two.row(50, (40, "Account number"), (160, "001 8610 044921703")).row(63, (40, "OSAGE VALLEY DENTISTRY PLLC"), (460, "Page 2 of 2"))
    two.put(40, 100, "Voice", 13)
    for y, number, what in ((118, "(918) 555-0130", "Unlimited voice"), (158, "(918) 555-0131", "Unlimited voice - Fax")):
        two.put(40, y, number)
        two.put(60, y + 12, what).put(330, y + 12, "Nov 9 - Dec 8").right(540, y + 12, "32.00")
        two.put(60, y + 24, "Voice mail").put(330, y + 24, "Nov 9 - Dec 8").right(540, y + 24, "3.50")
    return pages(one, two), Told(
        "phone_bill",
        "Harborlight Business",
        "001 8610 044921703",
        "2026-11-08",
        "OSAGE VALLEY DENTISTRY PLLC",
        ("+19185550130", "+19185550131"),
        service=("2020 S YALE AVE STE 8", "TULSA", "OK", "74114-1207"),
        billing=("2020 S YALE AVE STE 8", "TULSA", "OK", "74114-1207"),
        uses={"+19185550131": "fax"},
    )


def lines_in_the_last_column() -> tuple[PageSet, Told]:
    one = Paper(1, size=9)
    one.put(40, 45, "Quarry Hill Networks", 15).put(40, 60, "Statement")
    one.row(90, (40, "Statement Date:"), (140, "Nov. 4, 2026"), (320, "Account #"), (430, "QH-0093-771"))
    one.row(103, (40, "Statement No.:"), (140, "6155550188"), (320, "Access code"), (430, "5521"))
    one.block(40, 140, ("Mockingbird Music LLC", "44 Demonbreun St", "Nashville, TN 37203"))
    one.row(210, (40, "Description"), (250, "Period"), (360, "Charge"), (450, "Telephone number"))
    for y, what, charge, number in (
        (224, "Business line", "38.00", "615-555-0150"),
        (237, "Business line", "38.00", "615-555-0151"),
        (250, "Alarm circuit", "42.00", "615-555-0159"),
        (263, "Internet 200", "99.00", ""),
    ):
        one.row(y, (40, what), (250, "11/04-12/03")).right(390, y, charge).put(450, y, number)
    one.put(40, 300, "Subtotal").right(390, 300, "217.00").put(40, 313, "Amount due").right(390, 313, "240.11")
    one.put(40, 360, "Calls", 12).row(376, (40, "From"), (150, "To"), (260, "When"), (380, "Duration"), (470, "Charge"))
    for y, start, to, when, duration in (
        (389, "615-555-0150", "931-555-0166", "10/09/2026 14:05", "00:03:10"),
        (402, "615-555-0151", "615-555-0158", "10/19/2026 09:41", "00:12:00"),
    ):
        one.row(y, (40, start), (150, to), (260, when), (380, duration), (470, "$0.00"))
    one.put(40, 700, "Remit to Quarry Hill Networks, PO Box 331, Nashville, TN 37202. Support 615-555-0100, toll free 877-555-0101.")
    return pages(one), Told(
        "phone_bill",
        "Quarry Hill Networks",
        "QH-0093-771",
        "2026-11-04",
        "Mockingbird Music LLC",
        ("+16155550150", "+16155550151", "+16155550159"),
        billing=("44 Demonbreun St", "Nashville", "TN", "37203"),
        pin="5521",
        uses={"+16155550159": "alarm"},
    )


def numbers_in_one_line() -> tuple[PageSet, Told]:
    one = Paper(1, font="Times-Roman", size=10)
    one.put(40, 50, "Pebblebrook Phone", 18).right(570, 50, "Invoice #PB-220914")
    one.put(40, 90, "Bill to: Juniper Street Law, 610 Juniper St, Boise, ID 83702")
    one.put(40, 104, "Account: 5520981").put(40, 118, "Invoice date: 11/12/2026").put(40, 132, "Payment due: 11/26/2026")
    one.put(40, 160, "Phone numbers on this account: (208) 555-0161, (208) 555-0162, (208) 555-0163")
    one.row(190, (40, "Pro plan, 3 users"), (300, "3 x $24.95")).right(520, 190, "$74.85")
    one.row(204, (40, "Regulatory recovery fee")).right(520, 204, "$9.12").row(218, (40, "Total due")).right(520, 218, "$83.97")
    one.put(40, 300, "Thank you for your business! Need help? support@pebblebrook.example or (888) 555-0164.")
    return pages(one), Told(
        "phone_bill",
        "Pebblebrook Phone",
        "5520981",
        "2026-11-12",
        "Juniper Street Law",
        ("+12085550161", "+12085550162", "+12085550163"),
        billing=("610 Juniper St", "Boise", "ID", "83702"),
    )


def suffixes_under_a_prefix() -> tuple[PageSet, Told]:
    one = Paper(1, size=9)
    one.put(40, 45, "Cedar Falls Municipal Telephone Utility", 14)
    one.row(80, (40, "ACCOUNT"), (120, "319-555-0100-77"), (330, "BILLING DATE"), (430, "11-01-2026"))
    one.row(93, (40, "CUSTOMER"), (120, "BLACK HAWK COUNTY TITLE CO"), (330, "PAST DUE AFTER"), (430, "11-20-2026"))
    one.row(106, (40, "SERVICE AT"), (120, "315 MAIN ST, CEDAR FALLS IA 50613"))
    one.put(40, 140, "PRI SERVICE - BILLING NUMBER 319-555-0100").right(540, 140, "310.00")
    one.put(40, 153, "DID NUMBERS 319-555-0110 THRU 0119 (10)").right(540, 153, "10.00")
    one.put(40, 166, "REMOTE CALL FORWARDING 319-555-0125 TO 515-555-0177").right(540, 166, "16.00")
    one.put(40, 179, "FEDERAL EXCISE TAX").right(540, 179, "10.08").put(40, 192, "TOTAL AMOUNT DUE").right(540, 192, "346.08")
    one.put(40, 240, "CITY HALL 319-555-0190   AFTER HOURS 319-555-0191")
    return pages(one), Told(
        "phone_bill",
        "Cedar Falls Municipal Telephone Utility",
        "319-555-0100-77",
        "2026-11-01",
        "BLACK HAWK COUNTY TITLE CO",
        ("+13195550100", *(f"+131955501{last}" for last in range(10, 20)), "+13195550125"),
        btn="+13195550100",
        service=("315 MAIN ST", "CEDAR FALLS", "IA", "50613"),
    )


def side_column_of_the_carrier() -> tuple[PageSet, Told]:
    one = Paper(1, size=9)
    one.put(200, 50, "Your November bill", 18)
    one.block(30, 60, ("bluepine", "communications"), 14)
    one.block(
        30,
        110,
        (
            "Contact us",
            "Sales",
            "541-555-0191",
            "Tech support",
            "541-555-0192",
            "Fax",
            "541-555-0193",
            "Office hours",
            "Mon-Fri 8-5",
            "Emergencies",
            "541-555-0194",
        ),
        12,
    )
    one.row(80, (200, "Customer number"), (320, "BP 40917")).row(93, (200, "Date of bill"), (320, "Nov 10, 2026")).row(
        106, (200, "Pay before"), (320, "Dec 1, 2026")
    )
    one.put(200, 140, "Deschutes Bike Works").put(200, 152, "d/b/a Sunriver Rentals").put(200, 164, "57100 Beaver Dr").put(
        200, 176, "Sunriver, OR 97707"
    )
    one.put(200, 220, "What you are paying for", 12)
    for y, what, amount in (
        (238, "Main line 541-555-0170", "$36.00"),
        (251, "Second line 541-555-0171", "$28.00"),
        (264, "Credit card line 541-555-0172", "$28.00"),
        (277, "Elevator line 541-555-0173", "$28.00"),
        (290, "Directory listing", "$2.50"),
        (303, "911 and relay fees", "$6.25"),
        (316, "Please pay", "$128.75"),
    ):
        one.put(200, y, what).right(560, y, amount)
    return pages(one), Told(
        "phone_bill",
        None,
        "BP 40917",
        "2026-11-10",
        "Deschutes Bike Works",
        ("+15415550170", "+15415550171", "+15415550172", "+15415550173"),
        billing=("57100 Beaver Dr", "Sunriver", "OR", "97707"),
        uses={"+15415550172": "pos", "+15415550173": "elevator"},
    )


def per_line_sections() -> tuple[PageSet, Told]:
    one, two = Paper(1, size=9), Paper(2, size=9)
    one.put(40, 50, "Great Basin Telecom", 16).row(80, (330, "Account No"), (440, "775-555-0120-018")).row(
        92, (330, "Statement Date"), (440, "10/28/26")
    )
    one.row(104, (330, "Current charges due"), (440, "11/20/26")).block(
        50, 110, ("RUBY MOUNTAIN FEED STORE", "C/O J ETCHEVERRY", "700 IDAHO ST", "ELKO NV 89801")
    )
    one.put(50, 220, "Account activity").put(50, 236, "Previous balance").right(280, 236, "99.30").put(
        50, 249, "Payment 10/05 thank you"
    ).right(280, 249, "99.30-").put(50, 262, "Current charges").right(280, 262, "104.02")
    one.put(330, 220, "Charges by number").put(330, 236, "775-555-0120").right(560, 236, "61.02").put(330, 249, "775-555-0121").right(
        560, 249, "43.00"
    )
    one.put(50, 640, "Detach and return this part with your payment").put(50, 660, "Account 775-555-0120-018").put(
        330, 660, "Great Basin Telecom"
    ).put(330, 672, "PO Box 12").put(330, 684, "Reno NV 89504")
    two.put(40, 40, "Account No 775-555-0120-018      Page 2")
    y = 70
    for number, items in (
        ("775-555-0120", (("Business access line", "44.00"), ("Toll, 3 calls", "6.02"), ("Line fees", "11.00"))),
        ("775-555-0121", (("Business access line", "38.00"), ("Line fees", "5.00"))),
    ):
        two.put(40, y, f"LOCAL SERVICE FOR {number}")
        for index, (what, amount) in enumerate(items):
            two.put(60, y + 13 * (index + 1), what).right(400, y + 13 * (index + 1), amount)
        two.put(60, y + 13 * (len(items) + 1), f"Total {number}").right(400, y + 13 * (len(items) + 1), "61.02")
        y += 90
    two.put(40, y, "CALLS MADE FROM 775-555-0120")
    for index, (day, place, number, minutes, amount) in enumerate(
        (
            ("Oct 02", "SALT LAKE UT", "801-555-0133", "9.0", "2.70"),
            ("Oct 11", "ELKO NV", "775-555-0129", "2.0", ".60"),
            ("Oct 20", "RENO NV", "775-555-0142", "11.0", "2.72"),
        )
    ):
        two.row(y + 14 + 12 * index, (50, day), (110, place), (220, number), (330, minutes)).right(400, y + 14 + 12 * index, amount)
    return pages(one, two), Told(
        "phone_bill",
        "Great Basin Telecom",
        "775-555-0120-018",
        "2026-10-28",
        "RUBY MOUNTAIN FEED STORE",
        ("+17755550120", "+17755550121"),
        btn="+17755550120",
        billing=("700 IDAHO ST", "ELKO", "NV", "89801"),
    )


def portal_record() -> tuple[PageSet, Told]:
    one = Paper(1, size=9)
    one.put(40, 40, "Tamarack Telecom   Carrier Services   CSR Viewer", 11)
    one.row(70, (40, "Company"), (140, "Spruce & Finch Accounting"), (330, "CSR #"), (420, "7015550188"))
    one.row(84, (40, "Acct"), (140, "TT-330917"), (330, "Retrieved"), (420, "Nov 17, 2026 10:42 AM"))
    one.row(98, (40, "BTN"), (140, "701.555.0130"), (330, "Account PIN"), (420, "90210"))
    one.row(112, (40, "Svc address"), (140, "18 Broadway N Fl 2, Fargo, ND 58102"), (330, "Auth contact"), (420, "Lena Dahl (Controller)"))
    one.row(150, (40, "Status"), (110, "WTN"), (210, "Description"), (360, "Feature"), (460, "Location"))
    for y, number, what in (
        (164, "701.555.0130", "Main"),
        (176, "701.555.0131", "Elevator"),
        (188, "701.555.0132", "Fax"),
        (200, "701.555.0134", "Voice"),
    ):
        one.row(y, (40, "ACT"), (110, number), (210, what), (360, "CID"), (460, "Fargo"))
    one.put(40, 240, "Port center 701-555-0199. Carrier freeze: none.")
    return pages(one), Told(
        "csr",
        "Tamarack Telecom",
        "TT-330917",
        "2026-11-17",
        "Spruce & Finch Accounting",
        ("+17015550130", "+17015550131", "+17015550132", "+17015550134"),
        btn="+17015550130",
        service=("18 Broadway N Fl 2", "Fargo", "ND", "58102"),
        pin="90210",
        authorized="Lena Dahl",
        title="Controller",
        uses={"+17015550131": "elevator", "+17015550132": "fax"},
    )


def no_bill_date_but_a_period() -> tuple[PageSet, Told]:
    p = Paper(1, size=9)
    p.put(40, 40, "Larkspur Cable Business", 16)
    p.row(70, (40, "Account number"), (150, "07843-123456-01-2")).row(82, (40, "Billing period"), (150, "Nov 1 - Nov 30")).row(
        94, (40, "Due date"), (150, "Nov 22, 2026")
    ).row(106, (40, "Access code"), (150, "4471"))
    p.put(40, 130, "Service for:").block(40, 142, ("RIVERTON HARDWARE LLC", "9 DEPOT ST", "RIVERTON NJ 08077"))
    p.put(330, 130, "Questions? 866-555-0147")
    p.put(40, 220, "Larkspur Business Phone", 12)
    for y, n in ((236, "856-555-0140"), (249, "856-555-0141"), (262, "856-555-0143")):
        p.put(40, y, n).put(150, y, "Unlimited calling").right(500, y, "29.99")
    p.put(40, 300, "Total amount due").right(500, 300, "$101.22")
    p.put(40, 330, "Payments received by Nov 2, 2026 are included.")
    return pages(p), Told(
        "phone_bill",
        "Larkspur Cable Business",
        "07843-123456-01-2",
        None,
        "RIVERTON HARDWARE LLC",
        ("+18565550140", "+18565550141", "+18565550143"),
        service=("9 DEPOT ST", "RIVERTON", "NJ", "08077"),
        billing=("9 DEPOT ST", "RIVERTON", "NJ", "08077"),
        pin="4471",
    )


def invoice_with_numbers_in_items() -> tuple[PageSet, Told]:
    p = Paper(1, size=9)
    p.put(40, 40, "ClearPath Voice", 16).put(40, 56, "INVOICE")
    p.row(80, (40, "Invoice Date"), (200, "Due Date"), (330, "Account"), (460, "Invoice"))
    p.row(92, (40, "11/03/2026"), (200, "11/18/2026"), (330, "3035550188"), (460, "INV-77120"))
    p.put(40, 120, "BILL TO").block(40, 132, ("Aspen Grove Yoga LLC", "1440 Blake St", "Denver, CO 80202"))
    p.put(330, 120, "SHIP TO").block(330, 132, ("Aspen Grove Yoga LLC", "1440 Blake St", "Denver, CO 80202"))
    p.row(200, (40, "Qty"), (90, "Item"), (400, "Unit"), (500, "Total"))
    for y, q, i, u, t in (
        (213, "1", "Hosted PBX seat (303) 555-0150", "19.95", "19.95"),
        (226, "1", "Hosted PBX seat (303) 555-0151", "19.95", "19.95"),
        (239, "1", "Toll-free number (888) 555-0152", "4.95", "4.95"),
        (252, "2", "Yealink T54W", "8.00", "16.00"),
        (265, "1", "E911 (303) 555-0150", "1.00", "1.00"),
    ):
        p.row(y, (40, q), (90, i)).right(440, y, u).right(540, y, t)
    p.put(40, 300, "Balance due").right(540, 300, "61.85")
    p.put(40, 340, "Call or text support at (303) 555-0100. Fax (303) 555-0101.")
    return pages(p), Told(
        "phone_bill",
        "ClearPath Voice",
        "3035550188",
        "2026-11-03",
        "Aspen Grove Yoga LLC",
        ("+13035550150", "+13035550151", "+18885550152"),
        billing=("1440 Blake St", "Denver", "CO", "80202"),
    )


def typewriter_style_two_columns() -> tuple[PageSet, Told]:
    p = Paper(1, size=8)
    p.put(40, 40, "SUMMIT REGIONAL TELEPHONE", 14)
    p.row(60, (40, "Bill For"), (120, "Page"), (200, "Bill Date"), (300, "Account No."), (420, "Telephone No."))
    p.row(72, (40, "MESA TIRE INC"), (120, "1 of 1"), (200, "11/10/26"), (300, "0040921"), (420, "970 555-0160"))
    p.block(40, 110, ("MESA TIRE INC", "DBA MESA DISCOUNT TIRE", "PO BOX 55", "GRAND JUNCTION CO 81502"))
    p.put(330, 110, "Service Location: 2400 HIGHWAY 6 & 50").put(330, 120, "GRAND JUNCTION CO 81505")
    p.put(40, 200, "DETAIL OF MONTHLY CHARGES FOR 970 555-0160")
    for y, i, a in ((212, "Business Main Line", "29.10"), (222, "Subscriber Line Charge", "6.50"), (232, "Line Total", "35.60")):
        p.put(50, y, i).right(300, y, a)
    p.put(40, 250, "DETAIL OF MONTHLY CHARGES FOR 970 555-0163")
    for y, i, a in ((262, "Fax Line", "29.10"), (272, "Subscriber Line Charge", "6.50"), (282, "Line Total", "35.60")):
        p.put(50, y, i).right(300, y, a)
    p.put(330, 200, "LONG DISTANCE").row(212, (330, "DATE"), (370, "TIME"), (410, "TO"), (480, "NUMBER"), (550, "MIN"))
    for y, d, t, to, n, m in (
        (222, "1005", "934A", "DENVER CO", "303 555-0177", "3"),
        (232, "1011", "1201P", "MOAB UT", "435 555-0178", "6"),
        (242, "1019", "415P", "GRAND JCT CO", "970 555-0166", "1"),
    ):
        p.row(y, (330, d), (370, t), (410, to), (480, n), (550, m))
    p.put(40, 330, "TOTAL DUE BY 12/01/26").right(300, 330, "73.20")
    p.put(40, 350, "PAYMENT ARRANGEMENTS 970 555-0101   REPAIR 611 OR 970 555-0102")
    return pages(p), Told(
        "phone_bill",
        "SUMMIT REGIONAL TELEPHONE",
        "0040921",
        "2026-11-10",
        "MESA TIRE INC",
        ("+19705550160", "+19705550163"),
        btn="+19705550160",
        service=("2400 HIGHWAY 6 & 50", "GRAND JUNCTION", "CO", "81505"),
        billing=("PO BOX 55", "GRAND JUNCTION", "CO", "81502"),
        uses={"+19705550163": "fax"},
    )


def wireless_grid_with_incoming_calls() -> tuple[PageSet, Told]:
    p = Paper(1, size=9)
    p.put(40, 40, "T-Metro Wireless", 16).put(400, 40, "Statement").row(60, (400, "Bill period"), (480, "Oct 8 - Nov 7")).row(
        72, (400, "Issued"), (480, "Nov 8, 2026")
    ).row(84, (400, "Account"), (480, "987654321"))
    p.block(40, 90, ("Hilltop Electric Co", "401 Summit Ave", "Yakima, WA 98902"))
    p.row(170, (40, "Line"), (200, "Type"), (280, "Plans"), (350, "Equipment"), (430, "Services"), (510, "Total"))
    p.row(183, (40, "Account")).right(300, 183, "$120.00").right(545, 183, "$120.00")
    for y, n in ((196, "(509) 555-0170"), (209, "(509) 555-0171"), (222, "(509) 555-0172")):
        p.row(y, (40, n), (200, "Voice")).right(300, y, "$0.00").right(385, y, "$12.50").right(460, y, "$3.00").right(545, y, "$15.50")
    p.put(40, 260, "Total due").right(545, 260, "$166.50").put(40, 300, "Usage details for (509) 555-0170").row(
        314, (40, "Date & time"), (180, "Who"), (300, "Description"), (420, "Type"), (500, "Min")
    )
    p.row(326, (40, "Oct 9, 8:15 AM"), (180, "(206) 555-0199"), (300, "to Seattle/WA"), (420, "-"), (500, "4")).row(
        338, (40, "Oct 9, 9:00 AM"), (180, "(509) 555-0177"), (300, "Incoming"), (420, "F"), (500, "2")
    )
    p.put(40, 400, "Dial 611 from your T-Metro phone or 1-800-555-0166. Mail: PO Box 5119, Carol Stream, IL 60197")
    return pages(p), Told(
        "phone_bill",
        "T-Metro Wireless",
        "987654321",
        "2026-11-08",
        "Hilltop Electric Co",
        ("+15095550170", "+15095550171", "+15095550172"),
        billing=("401 Summit Ave", "Yakima", "WA", "98902"),
    )


def record_in_two_rows_of_address() -> tuple[PageSet, Told]:
    p = Paper(1, size=9)
    p.put(40, 40, "Customer Service Record", 14).put(40, 58, "Ridgeline Telecom  -  Port Out Department")
    for y, label, value in (
        (90, "End User Name", "Copper Kettle Catering"),
        (102, "Billing Account Number (BAN)", "RT-20931"),
        (114, "ATN", "(828) 555-0110"),
        (126, "Service Address 1", "12 Wall St Ste 5"),
        (138, "City / State / ZIP", "Asheville, NC 28801"),
        (150, "Billing Address", "PO Box 900, Asheville, NC 28802"),
        (162, "Passcode", "661204"),
        (174, "Authorized By", "Dana Whitfield, Owner"),
        (186, "CSR Date", "11/12/2026"),
    ):
        p.row(y, (40, label), (220, value))
    p.put(40, 220, "Working Telephone Numbers").put(40, 234, "(828) 555-0110 through (828) 555-0114").put(
        40, 246, "(828) 555-0118 - fax"
    ).put(40, 258, "(877) 555-0119 - toll free, points to (828) 555-0110")
    p.put(40, 300, "Prepared by J. Rios, 828-555-0190. Questions about this record: portout@ridgeline.example")
    return pages(p), Told(
        "csr",
        "Ridgeline Telecom",
        "RT-20931",
        "2026-11-12",
        "Copper Kettle Catering",
        (*(f"+182855501{last}" for last in (10, 11, 12, 13, 14, 18)), "+18775550119"),
        btn="+18285550110",
        service=("12 Wall St Ste 5", "Asheville", "NC", "28801"),
        billing=("PO Box 900", "Asheville", "NC", "28802"),
        pin="661204",
        authorized="Dana Whitfield",
        title="Owner",
        uses={"+18285550118": "fax"},
    )


MORE = (
    account_only_on_page_two,
    lines_in_the_last_column,
    numbers_in_one_line,
    suffixes_under_a_prefix,
    side_column_of_the_carrier,
    per_line_sections,
    portal_record,
    no_bill_date_but_a_period,
    invoice_with_numbers_in_items,
    typewriter_style_two_columns,
    wireless_grid_with_incoming_calls,
    record_in_two_rows_of_address,
)

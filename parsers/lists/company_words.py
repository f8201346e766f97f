"""Words by which a line of capitalised words is told to be a company's or an institution's name. Words that are surnames or a list's own
("Baker", "Mason", "Porter", "Office", "Service") are left out. Data and one test."""

from __future__ import annotations

import re
from typing import Final

from parsers.vocabulary import vocabulary

_LEGAL: Final = re.compile(
    r"(?:^|[\s,])(?:inc|incorporated|llc|l\.l\.c|corp|corporation|company|co|ltd|lp|llp|pllc|pc|p\.c|pa|p\.a|plc|n\.a|dds|d\.d\.s|dvm|cpas?)\.?\)?$",
    re.IGNORECASE,
)
_WORDS: Final = vocabulary(
    # kinds of companies
    "associates association assn cooperative co-op coop group partners partnership holdings enterprises industries industrial "
    "brothers bros sons consultants consulting ventures trust foundation society institute federation alliance guild council "
    "commission authority agency bureau league international worldwide ministries cartage "
    # public and churches
    "school schools academy college university district county township borough city library museum parish church cathedral chapel "
    "temple synagogue diocese seminary ministry ymca ywca housing hospice shelter charities orchestra theatre theater symphony "
    "gallery zoo "
    # health
    "clinic clinics hospital hospitals medical medicine health healthcare dental dentistry dentists orthodontics orthopedic "
    "orthopedics orthopaedics pediatrics pediatric physicians physician surgery surgical surgeons therapy rehab rehabilitation "
    "wellness pharmacy optical optometry eyecare vision dermatology cardiology oncology radiology imaging urgent veterinary animal "
    "pet chiropractic podiatry nursing senior assisted living hearing sleep labs laboratory laboratories diagnostics "
    # trades and goods
    "lumber roofing gutter plumbing heating cooling hvac electric electrical mechanical construction contractors contracting "
    "builders building concrete paving masonry excavating drywall painting flooring tile stone glass mirror windows cabinet "
    "cabinets millwork woodworks carpentry landscaping lawn nursery gardens garden tree irrigation pools pool spa patio fence "
    "fencing steel iron metal metals machine machining tool tools tooling welding fabrication manufacturing mfg works foundry "
    "plastics packaging printing print litho graphics signs supply supplies hardware equipment implement tractor truck trucks "
    "trailer trailers rentals rental parts automotive autobody tire tires collision motors motor motorcars cars toyota ford "
    "chevrolet honda cycle bicycles marine boat boats yacht aviation airlines freight trucking transport transportation logistics "
    "shipping storage warehouse warehousing distribution distributors distributing wholesale importers imports exports trading "
    "brokers brokerage realty realtors properties property apartments condominiums homes estates towers management insurance title "
    "escrow mortgage lending union bank bancorp savings financial finance capital investments accounting bookkeeping tax law "
    "attorneys legal staffing recruiting security surveyors survey surveying engineering engineers architects architecture design "
    "designs studio studios media advertising marketing publishing press news radio photography "
    # food, lodging, shops
    "farm farms ranch dairy grain feed seed gin orchard orchards vineyard vineyards winery wines brewing brewery distillery coffee "
    "cafe bakery bakers deli pizza pizzeria grill restaurant restaurants catering foods food market markets grocery produce fruit "
    "seafood meats butcher bistro tavern pub kitchen diner hotel hotels motel inn lodge lodging resort resorts suites casino golf "
    "club fitness gym gymnastics salon spa barber jewelers jewelry florist flowers flower gifts books bookstore toys furniture "
    "mattress appliance appliances outfitters sporting sports outdoors clothing apparel textile textiles uniform uniforms linen "
    "cleaners laundry outlet boutique antiques pawn loan music instruments dance daycare preschool childcare kennel grooming "
    "funeral mortuary crematory memorial cemetery recycling waste sanitation environmental energy solar oil gas petroleum propane "
    "fuel mining quarry timber forestry fisheries cannery exchange mercantile emporium crafts pottery ceramics hobby bowling lanes "
    "cinema cinemas travel tours cruises exteriors interiors exterminating pest janitorial restoration lab stores bottling creamery "
    "mill mills refrigeration guitars rugs carpet cabins charters growers bindery letterpress lighting upholstery draperies "
    "blinds tackle archery livestock poultry honey candles candy chocolates donuts bagels bbq barbecue taqueria cantina cidery tannery "
    "saddlery leather shoes boots bridal tailors alterations uniformes ferretería taller panadería "
)


def is_trade(text: str) -> bool:
    """Does a company's form or trade stand in it?"""
    words = [word.lower().strip(".,'’()") for word in text.split()]
    return len(words) >= 2 and (_LEGAL.search(text.rstrip(" .,")) is not None or any(word.removesuffix("'s") in _WORDS for word in words))


def names_trade(text: str) -> bool:
    """Does a trade itself stand in it, not only a company's form?"""
    return any(word.lower().strip(".,'’()").removesuffix("'s") in _WORDS - _FORMS for word in text.split())


_FORMS: Final = vocabulary("group partners holdings enterprises industries associates ventures trust international worldwide brothers sons")

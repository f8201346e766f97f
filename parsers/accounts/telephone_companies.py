"""Names of telephone companies in the United States that no carrier file describes: a name on a paper is worth more when it is known to
be a carrier's. Only names, each as the company prints it; nothing else is known of them.

Sources: the trade names under which carriers file with the FCC (Form 499 filer database) and their own home pages. Names that are plain
words or surnames as well ("Armstrong", "Wave", "Socket") are left out or stand with the words beside them.
"""

from __future__ import annotations

from typing import Final

from parsers.vocabulary import vocabulary

_LOCAL: Final = """
    3_Rivers_Communications Alaska_Communications Alaska_Power_&_Telephone ALLO_Communications altafiber Cincinnati_Bell
    Armstrong_Telephone Ben_Lomand_Connect Bluepeak Vast_Broadband Blue_Stream_Fiber Brightridge C_Spire C_Spire_Business
    Chariton_Valley Citizens_Telephone Comporium Conway_Corporation Consolidated_Telcom DFT_Communications DirectLink Dobson_Fiber
    EATEL EPB_Fiber_Optics Ellijay_Telephone Endeavor_Communications Etex_Telephone FairPoint FairPoint_Communications
    Farmers_Telephone Fidium_Fiber Fidium GCI GCI_Business GVTC GVTC_Communications Golden_West_Telecommunications
    Great_Plains_Communications GoNetspeed Hargray Hargray_Communications Hawaiian_Telcom Horry_Telephone_Cooperative
    Ironton_Telephone KPU_Telecommunications Long_Lines LUS_Fiber Lumos_Networks Matanuska_Telephone NineStar_Connect Nemont
    North_State_Communications NorthState Norvado Northland_Communications NTS_Communications Nuvera Nuvera_Communications
    OmniTel_Communications Otelco Paul_Bunyan_Communications Panhandle_Telephone Pioneer_Telephone Pineland_Telephone
    Plateau_Telecommunications Point_Broadband Premier_Communications Ritter_Communications RiverStreet_Networks SDN_Communications
    Shentel Shenandoah_Telecommunications SkyLine_Membership Smart_City_Telecom Spirit_Communications SureWest
    Triangle_Communications TruVista TruVista_Communications VTX_Communications West_Central_Telephone West_River_Telecom
    YK_Communications Ziply Ziply_Fiber Claro_Puerto_Rico Liberty_Puerto_Rico Silver_Star_Communications Union_Wireless Emery_Telcom
    Range_Telephone Arvig HBC Hiawatha_Broadband Midco Midco_Business Midcontinent_Communications BendTel
"""
_CABLE: Final = """
    Altice Altice_USA Lightpath Suddenlink Suddenlink_Business Cablevision Astound Astound_Business Astound_Business_Solutions
    Astound_Broadband Atlantic_Broadband Breezeline Breezeline_Business Blue_Ridge_Communications Buckeye_Broadband
    Buckeye_Telesystem Cable_One Sparklight Sparklight_Business Grande_Communications Hotwire_Communications i3_Broadband ImOn
    ImOn_Communications Mediacom Mediacom_Business Metronet MetroNet_Business Morris_Broadband RCN RCN_Business Rise_Broadband
    Service_Electric TPx TPx_Communications TelePacific Vyve_Broadband Wave_Broadband Wave_Business WOW! WOW!_Business
    Wide_Open_West Zito_Media Ting_Internet Google_Fiber Starry
"""
_COMPETITIVE: Final = """
    ACD.net ACN Access_One AccessLine Allstream BCN_Telecom Big_River_Communications Birch_Communications Broadview_Networks
    BullsEye_Telecom CBTS Clear_Rate_Communications Clearwave_Fiber Cogent_Communications Conterra Crexendo Crown_Castle_Fiber
    Cypress_Communications DQE_Communications EarthLink EarthLink_Business Everstream First_Communications FiberLight FirstLight
    FirstLight_Fiber Fusion_Connect GTT GTT_Communications Impact_Telecom Inteliquent Sinch_Voice ITC_DeltaCom Lingo
    Lingo_Communications Logix_Communications Logix_Fiber_Networks Magna5 McLeodUSA MegaPath MetTel Metropolitan_Telecommunications
    Momentum_Telecom Monmouth_Telecom NetFortris NuVox Onvoy PAETEC Pac-West Peerless_Network RNK_Communications Segra
    Socket_Telecom Spectrotel Star2Star Stratus_Networks TelNet_Worldwide Telesystem Unite_Private_Networks Uniti_Fiber US_LEC
    tw_telecom WiLine_Networks Xchange_Telecom XO_Communications Zayo Zayo_Group Xtel_Communications Cordia_Communications Primus
    Sage_Telecom Trinsic Talk_America Choice_One_Communications
"""
_HOSTED: Final = """
    Aircall Anveo BroadVoice Callcentric CallTower Commio Evolve_IP eVoice FlowRoute Fonality FreedomVoice IntelePeer Jive Line2
    MagicJack net2phone nexVortex OneStream_Networks OpenPhone PanTerra Phone.com PhonePower Plivo Quo_Phone Sangoma SIP.US SIPTrunk
    Skyetel Talkroute Telnyx thinQ Twilio_Flex Vocalocity VoIP.ms VoIP_Innovations Voyant_Communications Webex_Calling Weave_Phones
    Alianza Telzio UniTel_Voice Versature iPlum
"""
_WIRELESS: Final = """
    Appalachian_Wireless Carolina_West_Wireless Cellcom Cellular_One Nex-Tech_Wireless Sprint UScellular Viaero_Wireless
"""

COMPANIES: Final = tuple(sorted(vocabulary(_LOCAL + _CABLE + _COMPETITIVE + _HOSTED + _WIRELESS)))

"""Words that sentences are made of and names hardly ever: they tell a sentence where a paper is printed all in capitals (data)."""

from __future__ import annotations

from typing import Final

from parsers.vocabulary import vocabulary

# What holds a sentence together; a line with some of them is one.
SMALL: Final = vocabulary(
    "a about above after again against ahead all along already also although am among an and another any anyone anything are around as"
    " at away back be because been before behind being below beside besides between both but by can cannot could did do does doing done"
    " during each either else ever every everything except few for from further had has have having he hence her here hereby herein his"
    " how however i if in instead into is it its itself just least less like may me might mine more most much must my neither never no"
    " nobody none nor not nothing now of off often on once only onto or other others otherwise our ours out over own per please rather"
    " same shall she should since so some someone something soon still such than that the their theirs them then there therefore these"
    " they this those though through throughout thru thus to today together too under undersigned unless until up upon us very was we"
    " were what whatever when where whether which while who whom whose why will with within without would yes yet you your yours"
    " yourself"
)

# Verbs and what letters and bills talk about.
PLAIN: Final = vocabulary(
    "able accept accepted accepting accidentally accordance acknowledge act acting action active activity adapters add added adding"
    " additional additionally address addresses adjust admin affected afternoon agree agreed agreement agrees alert allocate allow"
    " allowed allows alternatively amount amounts annual answer answered answers anyway appeal appear appears applicable applied applies"
    " apply appoint appointed appoints appropriate approval approve approved arrange arrives ask asked asks assessed assign assigned"
    " assist assume assumed attached authorise authorised authorises authorization authorize authorized authorizes authorizing available"
    " avoid balance became become begin begins behalf believe belong belonging belongs bill billed billing bills blind block blocked"
    " breakdown bring brings broken brought busy calculated call called caller calling calls cancel cancelled cancels carriers carries"
    " carry cash cause caused cease cents certified certify change changed changes changing charge charged charges check checks choose"
    " claim claiming claims clear close closed closes code collect come comes coming commitment complaint complaints complete completed"
    " completes completion compliance comply concern concerning concerns confirm confirmed confirms confusion connected connection"
    " consent consists contact contacted contains continue continued continues contract convert converted copy correct corrections"
    " correctly correspond correspondence cost costs courtesy coverage covers create created credited credits current currently"
    " customers cut cutover daily data date dated dates day days deadline debit debits decide deduct defray delay delayed delays deliver"
    " delivered department describe described designate designated detach detail details dial dialed dialing dials difference different"
    " differs directed directly disabilities discard disconnect disconnected disconnecting disconnection discount discuss dispute"
    " disputed disputes divert diverted drop dropped due duly duplicate duty early effect effective eight eighth electronic"
    " electronically eligible email emergency enclose enclosed end ended ends enough ensure enter entered entire entirely entitled"
    " entries errors estimated evade evening event eventually everybody evidence exactly example exception exclusively exempt exemption"
    " existing expect expected expire expires explain explained explanations extend extended extra fail failed fails failure false fax"
    " faxed faxes feature features fee fees fewer fifth figure figures file filed fill filled final find fine finish finished five fix"
    " follow followed following follows force format former forward forwarded forwarding forwards found four fourth fraud free freeze"
    " frozen full furnish furnished future gave get gets give given gives go goes going gone good grant granted grants guarantee guide"
    " handle handled happen happens hear hearing held hello help helps hold holding holds honor hour hours hunt hunts identification"
    " identified identify ignore immediate immediately impaired important inbound include included includes including inform information"
    " initiate inquiries inquiry inside install installation installed intend intended interruption investigate invoice invoices issue"
    " issued issues issuing items jointly keep keeping keeps kept key kind kindly know known label labeled last lasts late later law"
    " laws lease leased leave leaves leaving left letter letters liability liable lifted limit limited list listed lists locate located"
    " longer look lose loss lost low madam made mail mailed mailing maintenance make makes making manner many mark marked match matter"
    " matters maximum mean means meet meeting mention mentioned message messages mind minimum minute minutes missed missing mistake"
    " mistakenly moment monitoring month monthly months morning move moved moves moving name named names near necessary need needed"
    " needs new next nine noted notice notified notify number numbers obligated obligation obtain occur offense offer offered offers old"
    " one ones open opt option order ordered orders original outage outages outbound outside outstanding overdue overlay override owe"
    " owed owes owned page pages paid paper paperless part partial passcode password past paths pay payable paying payment payments pays"
    " pending percent period perjury permanently permission permit permits permitted person phone phones physically pick place placed"
    " planned port portability portable ported porting portion ports post posted prefer preferred prepared present presented presently"
    " press prevent previous previously price prices print printed prior privacy problem problems procedure proceed process processed"
    " promptly proof protect protected protection provide provided provider providers provides providing published purchase purchased"
    " purchases purpose purposes quantity quarter quarterly question questions quickly rang rate rates reach reached reaches read reads"
    " ready reason receipt receive received receives recent recently reconnection record recorded records recover recovered recovers"
    " recovery recurring reduce refer reference refund regarding regards registered regular reject rejected rejecting rejection related"
    " relay release released releases releasing rely remain remaining remains remember remit remittance remote remotely removal remove"
    " removed renew rent rental rented repair replace replaced replacement reply report reported reporting represent representative"
    " represented represents request requested requesting requests require required requires resolve resolved respectfully respond"
    " response responsibility responsible rest restriction result results retain retained retire return returned returns review revised"
    " revoke revoked rides ring ringing rings roll rolls route routed routing row rows rule rules said satisfied save say saying says"
    " schedule scheduled section see seem selected send sending sends sent separate separately serve served serves service services set"
    " sets settle settled seven seventh share sheet show shown shows side sign signature signed signing similar sincerely sir six sixth"
    " sold sorry speak spelling spoke staple start started starts state stated statement statements status stay staying stays stop"
    " stopped stops subject submit submitted subscribe subscribed suggest summarizes support supports surcharge surcharges sure suspect"
    " suspended switch switched tab table take taken takes taking talk tax taxes technical tell tells temporarily temporary ten tenth"
    " term terminate terminated termination terms test text texts thank thanks thing things think third thirty three ticket time times"
    " told toll tomorrow tone total transaction transfer transferred transferring transfers tried trouble true truly try turn turned"
    " twelve two type unable unclear understand understands understood undisputed unlimited unlisted unpaid unsure update updated"
    " upgraded upload usage use used user users uses valid variable vary verbal verified verify via visit voicemail void voided wait"
    " waiting waive want wanted wants warning warrant warrants web week weekday weekdays weekly weeks went whole willing wish wishes"
    " withdraw withdrawn withhold word words work worked working works write writing written wrong wrote year years yesterday"
)

# Words of names too: behind these they are none ("the losing carrier", "our business office").
LEADING: Final = vocabulary(
    "a all an and any both by each either every five following four her his if is its listed my of on or other our same several six"
    " that the their these this those three to two was were with your"
)
SAID: Final = vocabulary(
    "access account accounts agency agent agents area authority bank best board building business cable card care carrier cell cellular"
    " center central client clients clinic commission communications company corporation country county credit customer desk direct"
    " directory dispatch distance elevator end equipment exchange facilities factor federal fiber firm form front gain gaining"
    " government group head holder home hospital hotline house individual internet landline letter line lines listing local location"
    " locations losing main management manager merchant mobile national neighbor network office officer offices online operator"
    " organization organizations owner parent parties party people personal persons plan platform points portal premise premises"
    " president property public purchaser quote record records region representative rural sale sales school security seller shop site"
    " sites spare state statement station store street subscriber system systems team technician telephone tenant touch trunk trunks"
    " underlying unit units vendor vendors voice wholesale wire wireless"
)

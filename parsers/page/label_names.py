"""How carriers print the labels of an account's facts, addresses apart. Data only.

Sources: the carriers' own "how to read your bill" pages and public samples, as listed in the carrier files; CSR codes (LN, SA, BN1...) from
public descriptions of the record.
"""

from __future__ import annotations

from typing import Final

from parsers.page.labels import Field

NAMES: Final[dict[Field, str]] = {
    Field.ACCOUNT: (
        "an|account number|account no|account #|account num|acct number|acct no|acct #|acct|account|a/c no|account id|customer number|"
        "customer account|customer account number|customer id|customer no|customer #|billing account number|billing account|ban|"
        "your account number|account code|master account|master account number|primary account number|número de cuenta|"
        "número de su cuenta|núm de cuenta|no de cuenta|nro de cuenta|cuenta no|cuenta número|número de cliente|no de cliente|contrato no|"
        "cuenta|account nbr|subscriber id|subscriber number|billing acct|corporate account|parent account|"
        "account sid|service account|acct num|acct nbr|billing number|customer acct|customer acct no|billing acct no|"
        "accountnumber is|cust id|cust no|cust num|cust number|cust #|cust acct|cust acct no|bill to acct|bill to account|bill to acct no|"
        "bill to acct number|bill to account number|bill to account no|client number|client no|client id|client #|member number|"
        "member no|member #|member id|membership number|membership no|patron number|patron no|billing no|billing #|account ref|"
        "acct id|account code number|company id|company account|company number|organization id|organisation id|org id|workspace id|"
        "tenant id|billing id|billing profile id|payer id|payer number|payer no|master acct|master acct no|master acct number|"
        "client ref|client reference|a/c|a/c number|a/c #|account/invoice|account / invoice|acct/inv|account/invoice number|"
        "account number/invoice number|account no/invoice no|account and invoice|account & invoice|our account no|our account number|"
        "our account|bill account|bill account number|bill acct|main account|main account number|main acct|agreement account|"
        "contract account|contract account number|service account number|service account no|telephone account|"
        "telephone account number|phone account|phone account number|account reference|account reference number|acct ref|"
        "customer ref no|customer reference number|reseller account|partner account|account key|account identifier|member acct no|"
        "member acct|sub no|sub #|subs no|subscr no|subscriber no|subscriber #|subscriber acct|subscriber account|"
        "subscriber account number|eu acct|eu acct no|eu account no|eu account number|end user acct|"
        "end user acct no|billing account no|billing acct #|eu account|end user account|end user account number|customer ref"
    ),
    Field.SUB_ACCOUNT: (
        "sub account|subaccount|sub-account number|child account|location account|activity for account|sub acct|location acct|"
        "location account number|location account no|location acct no|site account|site acct|child acct"
    ),
    Field.BTN: (
        "billing telephone number|billing telephone no|billing tn|billing tn (btn)|btn|atn|billing phone number|billing phone|"
        "main billing number|pilot number|account telephone number|main telephone number|main number|main tn|main listed number|"
        "pilot tn|main btn|billing telephone number (btn)|lead number|lead tn|pilot|billed telephone number|primary telephone number|"
        "primary number|primary phone number|main phone number|billed number|billed number (btn)|billed tn|primary tn|main line|"
        "main phone|billing number (btn)|lead line|account tn|acct tn|acct btn|account btn|acct telephone|acct telephone number|"
        "acct tel no|"
        "phone bill for|telephone bill for|phone statement for|telephone statement for|bill for telephone|bill for telephone number|"
        "billing line|pilot / btn|btn / pilot|main / btn|btn / main|atn / btn|"
        "btn / atn|bin|billed telephone|billing telephone|main telephone no|main billed number|main billed tn|billing tel no|billing tel|"
        "primary telephone|head number|listed number|main listed tn|lead no|lead #|lead telephone number|lead telephone no|lead telephone|"
        "lead phone number|pilot no|pilot #|pilot line|pilot telephone number|main no|main #|main tel|main tel no|primary no|primary line|"
        "head no|primary phone|master tn|master telephone number|bill tn|bill telephone number|bill tel no|billed no|billing phone no"
    ),
    Field.PHONE: (
        "telephone number|telephone no|telephone #|phone number|phone no|phone #|telephone|service number|tel no|"
        "service telephone number|wtn|working telephone number|service id number|número de teléfono|teléfono|línea|número de línea|"
        "línea telefónica|line number|"
        "number|voice number|phone|tn|tel number|telephone nbr|bill for|fax number|fax line|toll free number|toll-free number|"
        "direct number|svc phone|service phone|svc tn|svc number|svc phone no|phone number for this account|"
        "telephone number for this account|phone number on this account"
    ),
    Field.BILL_DATE: (
        "bill date|billing date|date of bill|date of invoice|date of issue|date of statement|invoice date|statement date|"
        "bill issue date|issue date|issued|date issued|bill print date|billed on|bill issued|invoice issue date|statement issued|"
        "bill dated|statement closing date|bill prepared|prepared on|billdate|csr date|date printed|print date|record date|"
        "date of record|date|billing statement date|fecha de factura|fecha de facturación|fecha de la factura|"
        "fecha de emisión|fecha del recibo|fecha de recibo|fecha del estado de cuenta|fecha de corte|emitida el|emitido el|emisión|"
        "bill run date|generated|date generated|"
        "generated on|report date|run date|invoice dated|as of date|as of|completed|retrieved|record as of|printed|bill cycle date|"
        "cycle date|statement of|invoice bill date|date retrieved|closing date|response date|response time|"
        "time of response|date of response|printed on|print dt|"
        "prt dt|prt|run|run dt|run on|exported|exported on|export date|csr as of|created|created on|date created|date prepared|"
        "prepared|pulled|pulled on|date pulled|csr run date|issued on|completed on|inquiry date|record created|as-of date|"
        "date of csr|csr printed|csr generated|snapshot date|snapshot taken|profile date|extract date|query date|lookup date|"
        "retrieval date|completion date|reply date|date of reply|csr pulled|csr pulled on|record pulled|record printed|"
        "record generated|record retrieved|date of print|print out date|printout date|data as of|information as of|current as of|"
        "accurate as of|status as of|prepared date|date issued to customer|date completed|inventory date|date of inventory|"
        "date provided|provided on|date extracted|extracted|extracted on|date of extract|date of inquiry|as at|pull date"
    ),
    Field.OTHER_DATE: (
        "due date|payment due|payment due by|due by|due|date due|payment due date|amount due by|please pay by|pay by|due in full by|"
        "pay before|please pay before|due before|payment due before|payable by|payable before|"
        "amount due|total due by|new charges due date|auto pay date|billing period|service period|bill period|billing cycle|"
        "statement period|period|services from|service from|period covered|next bill date|next billing date|disconnect date|"
        "last payment|contract end date|contract expires|term expires|expires|expiration date|activity date|due on or before|"
        "pay on or before|last bill date|previous bill date|last statement date|service dates|establish date|established|"
        "customer since|activation date|effective date|install date|contract term|data valid for|valid for|valid until|valid through|"
        "payments received by|past due after|late after|as requested on|payment received|payments received|contract start date|"
        "draft date|autopay date|withdrawal date|bill pd|estab|renewal date|next invoice date|next bill|fecha de vencimiento|vence|"
        "vence el|"
        "pagar antes del|pague antes del|fecha límite de pago|fecha límite|período de facturación|período de servicio|período facturado|"
        "charge date|ship date|order date|installed|installed on|install dt|in service date|in-service date|actdt|act date|act dt"
    ),
    Field.NAME: (
        "customer name|account name|account holder|name on account|customer|name|subs name|subs nm|subscr name|cust nm|acct name|acct nm|"
        "bill to|billed to|bill to name|sold to|client|"
        "subscriber|subscriber name|listed name|business name|company name|company|end user name|end user name on record|end user|"
        "billing name|for service at|prepared for|account holder name|customer of record|cust|cust name|bill name|legal name|"
        "member|patron|member name|patron name|name of member|registered name|"
        "organization|organization name|organisation|organisation name|"
        "account owner|name of record|name on record|company name on account|business name on account|nombre del cliente|cliente|"
        "nombre|titular|titular de la cuenta|nombre del titular|abonado|nombre del abonado|facturado a|a nombre de|service for|page for|"
        "invoice to|account name on record|carrier customer|wholesale customer|carrier account name|"
        "statement for|invoice for|bill for customer|"
        "name as it appears on the bill|name on bill|billing customer|name and address|account name and address|"
        "customer name and address|billing name and address|bill to name and address|bill-to name and address|bill name and address|"
        "bill name & address|billing name & address|"
        "billed name and address|bill to name & address|service name and address|"
        "subscriber name and address|name & address|account name & address|customer name & address"
    ),
    Field.PIN: (
        "pin|account pin|port-out pin|port out pin|security code|passcode|account passcode|pin / passcode|pin/passcode|"
        "passcode / pin|passcode/pin|number transfer pin|transfer pin|access code|customer code pin|account pin/passcode|"
        "port-out pin / passcode|pin code|pin number|customer pin|security pin|account security code|pin no|port pin|"
        "account password|verification pin|account access code|portout pin|porting pin|pin #|pin on file|passcode on file|"
        "pin / password|pin/password|password / pin|port-out passcode|port out passcode|port-out code|port out code|transfer code|"
        "phone pin|telephone pin|voice pin|billing pin|service pin|business pin|bill pin|statement pin|account access pin|"
        "security word|pswd|pin required|pin needed|passcode required|password required|pin (if any)|pin/passcode required|"
        "pin or passcode|passcode or pin|pin present|pin on account|passcode on account|acct pin|acct password|port authorization code|"
        "porting passcode|number transfer code|customer passcode"
    ),
    Field.AUTHORIZED: (
        "authorized|authorised|authorized contact|authorized person|authorized user|authorized name|authorized representative|"
        "authorized by|authorized party|authorized signer|account contact|authorized contact name|authorized user name|authorized end user|"
        "authorized individual|contact on record|authorised contact|authorized agent|auth contact|account administrator|"
        "primary contact|responsible party|authorized account user|authorized caller|authorized to change|authorized to make changes|"
        "person authorized|authorized users|authorized contacts|authorized persons|authorized parties|authorised user|auth user|"
        "auth person|account admin|authorized on account|authorizing person|decision maker|may make changes|authorized official|"
        "primary user|lcon|auth|auth name|may authorize|may authorize changes|can authorize|may order changes|may request changes|"
        "may order|may approve|who may authorize|who may order|persons who may authorize|person who may authorize|allowed to order|"
        "allowed to make changes|authorized requester|authorized requestor|authorizer|authority on account|account authority|"
        "authorized contact / title|authorized name / title|authorized person / title|authorized user / title|"
        "authorized signer / title|authorized by / title|authorized decision maker|customer authorized contact|"
        "authorized account contact|authorized account holder|authorized to order|authorized signatory|authorized approver|"
        "account approver|authorized rep|authorizing user|authorizing user name|authorizing name|authorizing contact"
    ),
    Field.TITLE: (
        "title|job title|position|authorized user title|authorized title|contact title|rep title|role|approver title|authorizer title"
    ),
    Field.CARRIER: (
        "provider|carrier|current carrier|current provider|service provider|losing carrier|local service provider|lsp|"
        "network provider|old service provider|current service provider|provider name|carrier name|telephone company|issued by|"
        "losing provider|releasing carrier|present carrier|present provider|existing carrier|existing provider|outgoing carrier|"
        "outgoing provider|old carrier|old provider|carrier on record|carrier of record|provider on record|provider of record|"
        "present company|current phone company|current telephone company|present telephone company|present phone company|"
        "losing service provider|losing company|present service provider|existing service provider|current local carrier|"
        "name of current carrier|name of current provider"
    ),
    Field.OTHER_ID: (
        "invoice number|invoice no|invoice #|invoice|po number|po no|purchase order|order number|order|order no|reference number|"
        "reference|ref|ref no|your ref|your ref no|your reference|our ref|our ref no|our reference|customer po|customer ref|"
        "confirmation number|confirmation|ticket number|ticket|case number|circuit id|circuit|contract number|contract no|tax id|ein|"
        "federal tax id|statement number|statement no|bill number|bill no|csr request|csr #|csr no|csr number|request number|"
        "request id|request|internal order reference|tracking number|document number|meter number|check number|transaction id|"
        "claim number|receipt number|ach receipt|control number|invoice id|ban invoice|agreement number|quote number|quote|"
        "work order|batch|serial number|fein|policy number|route|order reference|pon|cus|invoice num|sales order|case|mac address|"
        "esn|imei|sim|req id|req no|req #|req number|request #|request no|requisition|ticket #|ticket no|ticket id|pon #|pon no|"
        "transaction no|transaction number|trans id|txn id|job id|job no|job number|job #|case id|case no|case #|order id|order #|"
        "inquiry number|inquiry id|inquiry no|inquiry #|control no|control #|ref id|ref #|reference id|reference #|reference no|"
        "session id|query id|query number|response id|response number|work order number|work order no|wo #|csr id|message id|"
        "ilec acct|ilec acct no|ilec account|ilec account number|ilec btn|ilec ban|lec acct|lec account|lec btn|underlying acct|"
        "underlying account|underlying btn|vendor acct|vendor account|wholesale account|wholesale acct|facilities account|batch id|"
        "document id|form no|form number"
    ),
    Field.CARE: (
        "customer service|customer care|billing inquiries|billing questions|billing support|repair|repair service|tty|tdd|sales|"
        "support|technical support|tech support|questions|contact us|call us|help desk|help|customer support|business office|outage|"
        "report an outage|noc|fax|hearing impaired|speech impaired|pay by phone|billing and service|collections|in spanish|"
        "en español|español|internet support|port-out desk|port out desk|port desk|direct|tel|emergency|trouble|after hours|billing|"
        "for questions|inquiries|dispute|disputes|accessibility|moving|need help|call|call center|contact|repairs|account manager|"
        "your representative|sales rep|residential|contact phone|contact telephone|contact tel|contact phone number|contact number|"
        "contact phone no|customer relations|order new service|new service|main office|local office|office|web site|website|email|"
        "web|chat|visit|online|office phone|local office phone|business office phone|client care|member services|member service|"
        "trouble reporting"
    ),
    Field.OTHER: (
        "total a pagar|monto a pagar|importe total|saldo anterior|saldo actual|cargos actuales|cargo mensual|cargos mensuales|plan|"
        "page|amount enclosed|total amount due|amount due|current charges|previous balance|payment terms|terms|total|balance|"
        "account status|status|contract status|term|clear to port away|clear to port|port freeze|freeze|class of service|signature|"
        "print name|plan|qty|description|rate|amount|charges|taxes|rep|foc|lines|telephone numbers|phone numbers|dba|attn|attention|"
        "sic|class|account type|billing method|payment method|autopay|contract|billing cycle day|time zone|cust code|customer code|"
        "listing|directory|cls|co|dir|tar|req|use|action|type|ext|features|additional lines|number of lines|numbers|fees|due amount|"
        "amount paid|total lines|account balance|new charges|billing contact|technical contact|site contact|ship to|contact name|"
        "gaining carrier|gaining provider|gaining company|gaining service provider|new carrier|new provider|new service provider|"
        "facilities provider|facilities carrier|facility provider|facilities based carrier|network carrier|wholesale carrier|"
        "underlying telco|"
        "serving lec|ilec|local loop provider|loop provider|last mile provider|access provider|winning carrier|receiving carrier|"
        "requesting carrier|requesting provider|underlying carrier|underlying provider|"
        "underlying local carrier|underlying network carrier|underlying network provider|underlying lec|underlying ilec|"
        "wholesale provider|prepared by"
    ),
}

# Who made a paper or answers for it, and how they are reached: every pair is a label of the carrier's.
MAKERS: Final = (
    "representative|rep|agent|contact person|contact|technician|prepared by|responder|response by|csr contact|record clerk|clerk|"
    "provider contact|"
    "carrier contact|port contact|porting contact|lnp contact|requestor|requester|requested by|initiator|initiator's|preparer|issuer"
)
REACHED_BY: Final = "telephone|phone|tel|telephone number|phone number|telephone no|phone no|tel no|number|no|fax|fax number|fax no"

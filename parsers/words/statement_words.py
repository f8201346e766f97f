"""What plain sentences say, in English and Spanish: the wording behind each ``StatementKind``.

Data only; ``statements.py`` says in which order it is asked.
"""

from __future__ import annotations

from typing import Final

from parsers.patterns import any_of
from parsers.vocabulary import vocabulary

RETRACT: Final = any_of(
    r"""
    \b(ignore|disregard|discard|scratch|forget( about)?|skip|nevermind|never mind)\b.{0,40}\b(last|previous|earlier|prior|first|
    old|other|my|that|the)\b.{0,25}\b(mails?|e-?mails?|messages?|notes?|lists?|ones?|attachments?|files?|reply|replies|bills?|
    documents?)\b|\b(sent|attached|forwarded)\b.{0,40}\b(by mistake|in error|by accident|accidentally|the wrong)\b|
    \b(wrong (attachment|file|bill|list|document))\b|\bplease (ignore|disregard)\b|\b(ignor(a|e|en|ar)|descart(a|e|en)|olvid(a|
    e|en)( de)?)\b.{0,40}\b(correo|mensaje|lista|anterior|archivo|adjunto|email|último)\b|\b(hag(a|an) caso omiso|no tom(e|
    en) en cuenta)\b|\b(envié|mandé|adjunté)\b.{0,40}\bpor error\b
    """
)
NOT_EXEMPT: Final = any_of(
    r"""
    \b(not|n't|no longer|never|neither|isn.t|aren.t|nope)\b.{0,25}\b(tax[ -]?exempt|exempt( from)?( (sales|federal|
    state))?( tax(es)?)?)\b|\bnon[- ]?exempt\b|\bno tax[ -]?exempt(ion)?\b|\b(don.t|do not|doesn.t|does not|not) (have|claim|
    claiming|qualify for)( an?| any)? (sales )?(tax )?(exempt|exemption)|\bwe (do )?pay (sales |all )?tax(es)?\b|
    \bno\b.{0,25}\bexent[oa]s?\b|\bno (tenemos|contamos con|tiene).{0,20}\bexenci|\bsí pagamos impuestos
    """
)
EXEMPT: Final = any_of(
    r"""
    \b(is|are|we.re|they.re|am|'s|claim(ing)?|as|being) (a |an |also |currently |fully |indeed )?(sales |state )?tax[ -]?exempt|
    \bexempt from( \w+)?( \w+)? tax(es)?\b|(\band|[,-]) (also )?tax[ -]exempt\b|\bclaim(s|ing)?\b.{0,20}\btax[ -]?exempt(ion)?|
    \bhave (a |an |our )?tax[ -]?exempt(ion)?|^tax[ -]exempt(\W|$)|^\W*exempt\W*$|
    \b(estamos|somos|está|es)\b.{0,15}\bexent[oa]s?\b|\b(tenemos|
    contamos con)\b.{0,25}\bexenci[oó]n
    """
)
# Which way the service starts; the first that fits is said.
ACTIVATIONS: Final = (
    (
        "both",
        any_of(
            r"""
            \basap and port|\b(asap|right away|immediately|now|today|temp(orary)? (numbers?|dids?|lines?))\b.{0,60}\b(and|then|
            while|until|later|meanwhile)\b.{0,40}\b(port|transfer)|\bporting and asap\b|\bboth asap and porting\b|
            \b(de inmediato|ya|temporales)\b.{0,50}\b(y|hasta|mientras|luego)\b.{0,30}\bport
            """
        ),
    ),
    (
        "porting",
        any_of(
            r"""
            \b(start|activate|begin|go live|switch over|turn .{0,10}on)\b.{0,40}\b(when|once|after|on|at|with|
            until)\b.{0,20}\b(the )?(port|numbers? (are |is )?(port|transfer))|\b(wait|hold off|hold)\b.{0,25}\b(for|until|
            till)\b.{0,15}\bport|\bporting only\b|\bonly porting\b|\b(just|only) (a |the )?port(ing)?\W*$|\b(activar|empezar|
            comenzar|iniciar)\b.{0,40}\b(cuando|después de|con|hasta)\b.{0,25}\bport|\besperar\b.{0,25}\bport
            """
        ),
    ),
    (
        "asap",
        any_of(
            r"""
            \b(start|activate|begin|go live|get (us )?(started|going)|set (us|it|them) up|turn (it|us|service|everything) on|
            need (the )?(service|phones))\b.{0,40}\b(asap|a\.s\.a\.p|as soon as possible|right away|immediately|now|today)\b|
            \bactivation\b.{0,15}\basap\b|\basap (activation|service|start)\b|\b(want|like|prefer|choose|
            need) (to go )?asap\b(?!.{0,30}\bport)|\b(empezar|activar|comenzar|iniciar)\b.{0,40}\b(ya|inmediat\w+|
            lo antes posible|cuanto antes|de inmediato|hoy)\b
            """
        ),
    ),
)
PORT_VERB: Final = any_of(
    r"""
    \b(port(ing|ed)?|transfer(ring|red)?|mov(e|ing)|bring(ing)?|switch(ing)?|tak(e|ing)( over)?|migrat(e|ing)|includ(e|ing)|
    carry over)\b|\b(port(ar|en|e|emos|amos|aremos|abilidad)|transfer(ir|imos|iremos)|transfier(e|en|an)|mov(er|emos)|muev(a|an|
    e)|pas(ar|en|emos)|inclu(ir|yan|ya)|llev(ar|en))\b
    """
)
NO_PORT: Final = any_of(
    r"""
    \b(do not|don.t|does not|doesn.t|not|never|no need to|shouldn.t|should not|won.t|will not|wont|isn.t|aren.t|without|
    instead of)\b( \w+){0,3} ?\b(be )?(port(ed|ing)?|transfer(red|ring)?|mov(e|ed|ing)|switch(ed|ing)?|tak(e|en|ing)|
    bring(ing)?|brought|includ(e|ed|ing)|migrat(e|ed|ing))\b|\bno\b( \w+){0,2} \b(port(ar|en|e|emos|aremos)|transfer(ir|imos)|
    transfier(an|en|e)|mov(er|emos)|muev(an|a)|pas(ar|en)|inclu(yan|ya|ir)|tra(er|igan))\b
    """
)
KEEP_VERB: Final = any_of(
    r"""
    \b(keep(s|ing)?|kept|leave(s)?|leaving|left|stay(s|ing)?|remain(s|ing)?|retain(s|ing)?|hold on to|exclude(d)?)\b|
    \b(manten(er|gan|ga|emos|dremos)|conserv(ar|en|e|amos|aremos)|dej(ar|en|e|amos|aremos)|qued(a|an|ar|arse|armos|arnos|amos|
    en)|permanec(e|en|er)|excluy(an|a))\b
    """
)
# "Keep our numbers" means to bring them along; "keep ... as our main number" says what a number is for.
NOT_KEPT: Final = any_of(
    r"""
    \bkeep(ing)? (all )?(of )?(our|my|the|their|these|those)( same| current| existing| own| old)?( phone| telephone)? (numbers?|
    service|plan)\b(?!.{0,40}\b(with|at|on|where)\b)|\bkeep\b.{0,40}\bas (our|my|the|a)\b.{0,20}\b(main|primary|caller|number|
    cid)\b|\b(keep|kept|stay) (me|us|you|them|in|on|an eye|track|going|posted|informed|updated|safe|well|tuned)\b|
    \bleft (a )?(message|voicemail)|\bleave (a message|it to|for|on|early|the office)\b|\bconservar (nuestros|los|
    mis)( mismos)? números\b(?!.{0,30}\bcon\b)
    """
)
DISCONNECT: Final = any_of(
    r"""
    \b(disconnect(ed|ing)?|cancel(led|ling|ing|ed)?|terminat(e|ed|ing)|shut (it |them |that )?(off|down)|get rid of|kill|
    drop(?= (the|that|this|those|these|it|them|\(?\d))|deactivat(e|ed|ing)|discontinu(e|ed|ing))\b|\b(desconect(ar|en|e|amos)|
    cancel(ar|en|e|amos|aremos)|dar de baja|den de baja|d[ée] de baja|elimin(ar|en|e))\b
    """
)
NO_DISCONNECT: Final = any_of(
    r"""
    \b(not|n.t|never|no|don.t|without)\b.{0,20}\b(disconnect|cancel|terminat|desconect)|\bdrop(ped|ping)? (off|by|in|down|me|
    us)\b|\b(call|calls) (are |is |get )?drop
    """
)
EVERYTHING: Final = any_of(
    r"""
    \b(everything|every (single )?(number|line|did)|the whole (account|bill|lot)|all (of )?(it|them|those|these)|
    all( of)?( the| our| my| these| those| their)?( phone| telephone)? ?(numbers?|lines?|dids?|phones)|all(?=\W*$|\W+(on|from|
    over|to|but|except|please|except for|of the above|you)\b)|(todo|todos|
    todas)( los| las| nuestros)?( números| líneas)?)\b(?! (set|good|right|correct|done|the best))
    """
)
ON_BILL: Final = any_of(r"\b(bill|invoice|statement|account|csr|factura|cuenta|everything|todo)\b")
BILL: Final = any_of(r"\b(bill|invoice|statement|account|csr|factura|cuenta)\b")
# "Everything else is right" agrees; it ports nothing.
ALL_IS_WELL: Final = any_of(
    r"\b(everything|all|todo)( (else|of (it|them|that)|lo demás))?( (is|are|looks?|seems?|está|esta|es)|'s) (all )?"
    r"(right|correct|fine|good|ok|okay|accurate|perfect|bien|correcto)\b"
)
ON_LIST: Final = any_of(
    r"\b(list|lista|attached|attachment|spreadsheet|below|following|above|adjunt\w+|siguientes|excel|file|sheet|pdf|csv)\b"
)
EXCEPT: Final = any_of(
    r"""
    \b(except( for)?|but( not| for)|but(?= the| \(?\d)|other than|besides|excluding|apart from|aside from|minus|save for|
    with the exception of|without|excepto|menos|salvo|a excepción de|sin (incluir )?|pero no)\b
    """
)
NEW_BTN: Final = any_of(
    r"""
    \bnew (btn|billing (telephone |phone )?number|main billing number|main number on the account|bill-?to number)\b|\b(btn|
    billing (telephone )?number)\b.{0,40}\b(should|will|can|to) (now )?(be|become)\b|\b(make|use)\b.{0,40}\b(as )?(the |
    our )?(new )?(btn|billing (telephone )?number)\b|\bnuevo (btn|número de facturación|número principal de facturación)\b|
    \b(become|becomes|be) the (new )?(btn|billing (telephone )?number)\b
    """
)
ADD: Final = any_of(
    r"""
    \b(also|too|as well|additional(ly)?|in addition|add(ing)?|forgot|forgotten|one more|two more|another|missed|missing|
    left (out|off)|plus|along with)\b|\b(también|además|agreg(ar|uen|ue)|añad(ir|an|a)|falt(a|ó|aba|aban)|olvid(é|ó|amos|ado|
    aba)|otro número|uno más|sum(ar|en))\b
    """
)
NO_MORE: Final = any_of(
    r"""
    ^\W*(that.s|that is|thats|this is|those are) (all|everything|it)\b(?! (right|correct|good))|\bnothing (else|more|further)\b|
    \bno (more|other|further|additional) (documents?|numbers?|bills?|papers?|accounts?|lines?|information|info|carriers?)|
    \b(don.t|do not|doesn.t|does not|didn.t|can.t|cannot|never) (have|get|receive|got|provide|issue|offer)\b.{0,30}\b(csr|
    customer service record|other bills?|another bill|more|others?)\b|\b(there is|there.s|there are|we have) (no|not any|
    no other) (csr|customer service record|other|more)|\bno csr\b|\b(that|this) (is|was) the (last|only|full|complete) (one|
    bill|list|account)\b|\b(eso es todo|es todo|nada más|no hay más|no tenemos (más|otr[oa]s?|csr)|no existe (un )?csr|
    son todos)\b
    """
)
YES: Final = any_of(
    r"""
    ^\W*(?:q?\d{1,2}\s?[.):-]\s*)?(yes|yep|yeah|yup|ya|yes sir|yes please|correct|confirmed|that.s (right|correct|fine|ours|us)|
    that is (right|correct|fine|ours|us)|thats (right|correct)|(those|these|they|all|both|numbers|everything|it|he|
    she)('s| are| is| look| looks|'re)?( all| both)? (right|correct|good|accurate|fine|ours|ok)|looks? (all )?(good|right|
    correct|fine|great)|affirmative|absolutely|of course|agreed|approved|exactly|definitely|right|sure|ok|okay|fine|i confirm|
    we confirm|confirming|go ahead|please do|s[ií]|correcto|correcta|así es|confirmado|confirmo|confirmamos|de acuerdo|
    está bien|están bien|claro|claro que sí|exacto|exactamente|vale|por supuesto|son correctos|son correctas|es correcto)(?=\W|
    $)
    """
)
YES_INSIDE: Final = any_of(
    r"""
    \b(those|these|they|numbers?|lines?|digits?|it|that|both|all|list|everything|address|name)( (of (them|those)|below|above|
    there|listed))?( is| are|'s|'re| was| were| looks?)( all| both)? (right|correct|accurate|ours|good to go)\b|
    \bi (hereby )?confirm\b|\bwe (can )?confirm\b|\b(los|esos|estos) números (son|están) (correctos|bien)|\b(la|esa) (lista|
    dirección) (es|está) (correcta|bien)
    """
)
NO: Final = any_of(
    r"""
    ^\W*(?:q?\d{1,2}\s?[.):-]\s*)?(no|nope|nah|negative|incorrect|wrong|that.s (not|wrong|incorrect)|that is (not|wrong|
    incorrect)|not (correct|right|ours|quite|true)|(it|they|those|these)( is|.s| are|.re) (not|wrong|incorrect)|isn.t|aren.t|
    (eso )?no es (correcto|así|nuestro)|incorrecto|no son (correctos|nuestros)|negativo)(?=\W|$)
    """
)
NOT_NO: Final = any_of(
    r"""
    ^\W*no (problem|worries|rush|hurry|longer|more|other|need|one|idea|thanks|matter|csr|fax|sms|pin|news|doubt|later|hay|
    tenemos|puedo|sé|obstante)\b|^\W*no\.? ?\d
    """
)
QUESTION_START: Final = any_of(
    r"""
    ^\W*(what|when|where|who|whom|which|why|how|is there|are there|is it|are you|are we|is the|are the|do (we|you|i|they)|does|
    did (you|we|it|they)|can (we|i|it)|could (we|i)|should (we|i)|will (you|we|it|the|my|our)|would (it|we|this)|have you|
    has (it|the|my|our)|may (we|i)|shall (we|i)|any (update|news|idea|word)|qué|cuándo|cuando|dónde|quién|cuál|cómo|por qué|
    cuánto|podemos|puedo|debemos|hay|es necesario|necesitamos|ya)\b
    """
)
ASKS: Final = any_of(
    r"""
    \b(please|kindly|can you|could you|would you|pls)\b.{0,30}\b(call (me|us|back)|advise|let (me|us) know|tell (me|us)|explain|
    clarify|confirm (that|if|whether|when|receipt)|send (me|us)|help|resend|check)\b|\b(call me|give me a call|call us|
    i have (a|some|another) questions?|we have (a|some) questions?|need(s)? (some |your )?help|not sure (what|how|which|where|
    if|whether|who)|don.t (know|understand) (what|how|which|where|if|whether|who|why)|wondering|i.d like to know|want to know|
    (is|are) confused|speak (to|with) (someone|somebody|a person))\b|\b(llámen(me|nos)|me pueden? (llamar|decir|explicar|
    ayudar)|podrían? (decirme|indicarme|explicar|llamar)|tengo (una|algunas|otra) (pregunta|duda)s?|necesito ayuda|no (sé|
    entiendo|entendemos|sabemos) (qué|cómo|cuál|si|por qué)|quisiera saber|favor de (llamar|confirmar|indicar|informar))\b
    """
)
REQUEST: Final = any_of(r"^\W*(can|could|would|will) you (please |kindly )*|^\W*(puede[ns]?|podrían?|pueden)( por favor)? ")
CONDITIONAL: Final = any_of(r"^\W*(if|unless|in case|whether|when|once|assuming|si|en caso de|cuando)\b")
# What can be disconnected.
SERVICE: Final = any_of(
    r"""
    \b(lines?|numbers?|services?|accounts?|phones?|dids?|internet|everything|trunks?|circuits?|contract|plan|it|them|those|
    that one|this one|líneas?|números?|servicios?|cuentas?|teléfonos?|todo)\b
    """
)
MOVES_OR_STAYS: Final = any_of(r"\b(port(ed|ing)?|transfer(red)?|moved?|keep|kept|leave|stays?|portar|porten|dejar|dejen|mantener|queda)\b")
# A use of lines, as the number readings name them.
USES: Final = (
    ("fax", any_of(r"\b(e-?)?fax(es)?\b")),
    ("alarm", any_of(r"\b(burglar|security|fire|alarm)( alarm)?s?\b(?! (code|deposit|question))|\balarmas?\b")),
    ("elevator", any_of(r"\b(elevators?|ascensor(es)?|elevador(es)?)\b")),
    ("modem", any_of(r"\b(modems?|dsl)\b")),
    ("pos", any_of(r"\b(pos|credit[- ]card (machine|line|terminal)s?|point[- ]of[- ]sale)\b")),
    ("toll_free", any_of(r"\b(toll[- ]?free|8[0-9]{2} numbers?|número gratuito|números gratuitos)\b")),
    ("sms", any_of(r"\b(texting|text|sms) (line|number)s?\b")),
    ("main", any_of(r"\b(main|primary) (line|number)\b|\b(línea|número) principal\b")),
    ("gate", any_of(r"\b(gate|door|entry) (line|phone|box)s?\b")),
)
GREETING: Final = any_of(
    r"""
    ^\W*(hi|hello|hey|dear|good (morning|afternoon|evening|day)|greetings|hola|buen(os|as) (días|tardes|noches)|buen día|
    estimad[oa]s?|saludos)\b[^.?!]{0,45}[,.!:]?$
    """
)
COURTESY: Final = any_of(
    r"""
    ^\W*(fyi|f\.y\.i\.|(please )?see (below|attached|above)|forwarding( this)?( along)?|fwd|vea abajo|ver abajo|
    para su información|((ok|okay|great|perfect|awesome|excellent|wonderful|sounds (good|great)|got it|will do|understood|noted|
    perfecto|excelente|entendido|de nada|listo)[,.! ]*)*(and |y )?((thanks|thank you|thx|ty|tks|many thanks|muchas gracias|
    gracias|mil gracias|merci)( (so|very) much| a lot| again| in advance| de antemano| de nuevo)?((,? (for|
    por)) [^.?!]{1,80})?((,)? [A-ZÁÉÍÓÚÑ]?\w+)?|(i |we )?(really |very much )?(appreciate|appreciated) (it|you|that|
    your \w+( \w+)?|the \w+( \w+)?)|no problem|no worries|you.re welcome|cheers|have a (great|good|nice|wonderful) \w+( \w+)?|
    que teng(a|an) (un )?buen\w* \w+|looking forward[^.?!]{0,60}|(please )?let (me|us) know if (you|there is|there.s|
    we)[^.?!]{0,60}|(please )?(feel free to )?(reach out|contact|call) (to )?(me|us)?[^.?!]{0,20} (if|with|should)[^.?!]{0,60}|
    hope (you|this|all|that)[^.?!]{0,50}|i hope[^.?!]{0,50}|espero que[^.?!]{0,50}|quedo (atent[oa]|a la espera|
    pendiente)[^.?!]{0,40}|cualquier (cosa|duda|pregunta)[^.?!]{0,50}|talk (to you )?soon|see you[^.?!]{0,20})?)\W*$
    """
)
ENCLOSED: Final = any_of(
    r"""
    ^\W*(please (find|see)|kindly find|see|find|attached|enclosed|here (is|are|you go|u go|you are|it is|they are)|here.s|
    i.ve attached|i have attached|i am attaching|i.m attaching|we.ve attached|we have attached|i attached|attaching|sending|
    as requested|adjunt[oa]s?|adjuntamos|le[s]? (envío|adjunto|mando)|envío|aquí (está|están|va|tiene|le|les)|
    anex[oa])\b[^?]{0,140}$
    """
)
# A sentence of nothing but these, in a mail that brings papers, says no more than the papers do.
PAPERS: Final = vocabulary(
    """
    scan pic pics picture pictures photo photos screenshot image file files attachment attachments pdf document documents doc docs paper
    papers paperwork page pages form forms authorization payment bill bills invoice invoices statement csr record list spreadsheet sheet
    excel certificate loa signature version copy copies factura facturas formulario autorización autorizacion lista foto fotos documento
    documentos certificado hoja hojas página pagina páginas paginas recibo recibos adjunto adjuntos firma
    """
)
BESIDE_PAPERS: Final = vocabulary(
    """
    a an and also the this that these is are it its our my your you u me to in of for on with as at well one both all attached attach
    attaching enclosed enclosing here heres below find see sent sending resending send again now too two three signed completed filled out
    full filled-in whole complete new newest latest recent current last first next missing other second corrected updated better clearer
    time scanned card credit ach cc auth phone customer service numbers dids requested promised asked rest go tax exemption
    y e el la los las un una nuestra nuestro mi su de del con en aqui aquí ahi ahí va van está están esta estan le les te mando envio envío
    adjunta adjuntas adjuntamos anexo anexa firmado firmada tarjeta pago números numeros última ultima nueva nuevo completa completo
    también tambien
    """
)
# Capital or not, a line of one of these is no name under a closing.
NO_NAMES: Final = vocabulary(
    """
    exempt both all everything none neither porting port asap full partial fax voice keep main alarm first second ambos todos todo todas
    ninguno ninguna exento exenta portar
    """
)

"""What mail programs write around a quote or a forward, and people at the end of a mail, in the languages their programs speak.

Data only, entries split at "|". All is matched without regard to case. A new language or program is a new entry here and nowhere else.
"""

from __future__ import annotations

from typing import Final


def _entries(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(entry.split()) for entry in text.split("|") if entry.strip()))


# Labels of a quoted header block by the field they name. Programs: Outlook (desktop, web, mobile), Apple Mail, Gmail, Thunderbird, Yahoo.
HEADER_LABELS: Final[dict[str, tuple[str, ...]]] = {
    "from": _entries(
        """
            From | De | Von | Da | Van | Från | Fra | Lähettäjä | Saatja | Od | Pošiljatelj | Feladó | Expeditor | De la | От | Від |
            Kimden | Gönderen | 差出人 | 发件人 | 寄件者 | 보낸 사람 | Από | מאת | من | Remitente |
            Šalje | Від кого | От кого | Expeditorul | 送信元 | 寄件人 | Expéditeur | Mittente | Remetente
        """
    ),
    "date": _entries(
        """
            Date | Sent | Sent at | Sent on | Fecha | Enviado | Enviado el | Enviada em | Enviado em | Enviada | Datum | Gesendet |
            Gesendet am | Envoyé | Envoyé le | Data | Inviato | Data invio | Verzonden | Skickat | Dato | Sendt | Päiväys | Lähetetty |
            Kuupäev | Saadetud | Odesláno | Odoslané | Dátum | Poslano | Elküldve | Dată | Trimis | Дата | Отправлено | Надіслано | Tarih
            | Gönderme Tarihi | Gönderildi | Wysłano | 送信日時 | 日付 | 发送时间 | 日期 | 보낸 날짜 | 날짜 | Ημερομηνία | Στάλθηκε
        """
    ),
    "to": _entries(
        """
            To | Para | An | À | A | Aan | Till | Til | Vastaanottaja | Saaja | Komu | Za | Prima | Címzett | Către | Кому | Kime | Alıcı
            | Do | 宛先 | 收件人 | 받는 사람 | Προς | Destinatario | Destinataire |
            Destinatarul | Pre | 送信先
        """
    ),
    "cc": _entries(
        """
            Cc | Kopie | Kopio | Kopia | Kopi | Kópia | Másolat | Копия | Копія | Bilgi | DW | Copie à | Copia | 抄送 | 参照 | 참조 | Κοιν
            | Bcc | Cco | CCi
        """
    ),
    "subject": _entries(
        """
            Subject | Asunto | Betreff | Objet | Sujet | Oggetto | Onderwerp | Ämne | Emne | Aihe | Teema | Předmět | Predmet | Tárgy |
            Subiect | Subiectul | Тема | Konu | Temat | Assunto | 件名 | 主题 | 主旨 | 제목 | Θέμα
        """
    ),
    "other": _entries(
        """
            Reply-To | Reply to | Responder a | Répondre à | Antwort an | Rispondi a | Risposta | Organization | Organisation | Importance
            | Importancia | Priority | Prioridad | Attachments | Datos adjuntos | Adjuntos | Pièces jointes | Anlagen | Allegati |
            Message-ID | When | Where | Resent-From | Sensitivity | Categories | Mailing list | Delivered-To | Mime-Version | Content-Type
        """
    ),
}

# Lines that open a forwarded original. Dashes, asterisks and spaces around them are taken off first.
FORWARD_MARKERS: Final = _entries(
    """
        Forwarded message | Forwarded Message | Begin forwarded message | Start of forwarded message | Forwarded email | Forwarded mail |
        Forwarded by | Original message forwarded | Mensaje reenviado | Inicio del mensaje reenviado | Inicio de mensaje reenviado |
        Mensaje reenviado por | Mensagem encaminhada | Mensagem reencaminhada | Início da mensagem encaminhada | Início da mensagem
        reencaminhada | Message transféré | Message transmis | Début du message transféré | Début du message réexpédié | Weitergeleitete
        Nachricht | Anfang der weitergeleiteten Nachricht | Anfang der weitergeleiteten E-Mail | Messaggio inoltrato | Inizio messaggio
        inoltrato | Inizio del messaggio inoltrato | Doorgestuurd bericht | Begin doorgestuurd bericht | Vidarebefordrat meddelande |
        Vidarebefordrat mejl | Vidarebefordrat brev | Videresendt besked | Videresendt meddelelse | Videresendt melding | Videresendt
        e-post | Start på videresendt melding | Start på videresendt besked | Välitetty viesti | Edelleenlähetetty viesti | Välitetty
        viesti alkaa | Edastatud kiri | Edastatud sõnum | Přeposlaná zpráva | Začátek přeposílané zprávy | Přeposlaný e-mail | Preposlaná
        správa | Začiatok preposlanej správy | Proslijeđena poruka | Započni proslijeđenu poruku | Továbbított üzenet | Továbbított levél
        kezdete | Továbbított levél | Mesaj redirecționat | Începe mesajul redirecționat | Mesaj redirectionat | Пересылаемое сообщение |
        Переадресованное сообщение | Пересланное сообщение | Начало переадресованного сообщения | Начало пересылаемого сообщения |
        Переслане повідомлення | Перенаправлене повідомлення | Початок листа, що пересилається | Yönlendirilmiş ileti | İletilmiş ileti |
        İleti başlangıcı | Yönlendirilen mesaj | Wiadomość przekazana dalej | Treść przekazanej wiadomości | Początek przekazywanej
        wiadomości | Przekazana wiadomość | 転送されたメッセージ | メッセージを転送 | 转发的邮件 | 转发邮件 |
        전달된 메시지 | Προωθημένο μήνυμα
    """
)

# Lines that open the quoted original; whether it is a reply or a forward the subject tells.
ORIGINAL_MARKERS: Final = _entries(
    """
        Original Message | Original message | Original Email | Original Appointment | Mensaje original | Mensagem original | Message
        d'origine | Message d’origine | Message original | Ursprüngliche Nachricht | Originalnachricht | Ursprungsnachricht | Messaggio
        originale | Oorspronkelijk bericht | Ursprungligt meddelande | Ursprungligt brev | Oprindelig meddelelse | Opprinnelig melding |
        Alkuperäinen viesti | Původní zpráva | Pôvodná správa | Izvorna poruka | Eredeti üzenet | Mesaj original | Mesajul original |
        Исходное сообщение | Вихідне повідомлення | Orijinal mesaj | Özgün ileti | Wiadomość oryginalna | Oryginalna wiadomość | Reply
        message | Reply Message | 元のメッセージ | 原始邮件 | 원본 메시지 | Missatge original
    """
)

# What stands before the colon of a forwarded mail's subject.
FORWARD_SUBJECTS: Final = _entries(
    """
        fwd | fw | fwd. | tr | wg | rv | rvfwd | enc | reenv | reenvío | reenvio | i | doorst | vs | vb | vl | pd | ilt | ynt-ilt |
        továbbítás | továbbitás | fww | 转发 | 轉寄 | rép-tr | tf | пересл | ha | edas | vidar | prz
    """
)

# The same for replies.
REPLY_SUBJECTS: Final = _entries(
    """
        re | aw | rif | r | sv | antw | res | rép | rep | odp | ynt | vá | 回复 | 回覆 | 答复 | ref | bls | atb | ha:
    """
)

# An attribution line holds one of these and ends in a colon: "On Monday Ann wrote:", "Am 1.2. schrieb Ann:".
ATTRIBUTION_VERBS: Final = _entries(
    """
        wrote | writes | said | escribió | escribio | ha escrito | schrieb | hat geschrieben | a écrit | a ecrit | escreveu | ha scritto |
        scrive | schreef | skrev | kirjoitti | kirjutas | napsal | napsala | napsal(a) | napísal | napísal(a) | napisao | napisao je |
        napisao/la je | je napisao | je napisala | írta | ezt írta | a scris | написал | написал(а) | написав | пише | пишет | yazdı |
        şunu yazdı | napisał | napisał(a) | napisała | pisze | va escriure | 写道 | 寫道 | 님이 작성 | のメール | έγραψε
    """
)

# "Sent from my iPhone": matched at the start of a line of at most a dozen words.
SENT_FROM: Final = _entries(
    """
        sent from | sent via | sent with | sent by | sent using | send from | get outlook for | enviado desde | enviado via | enviado con
        | enviado de | enviado do | enviado por mi | obtener outlook para | obter o outlook para | obtenga outlook | envoyé depuis |
        envoyé de | envoyé à partir | obtenez outlook | télécharger outlook | von meinem | gesendet von | gesendet mit | outlook für |
        diese nachricht wurde von mein | inviato da | inviato dal | scarica outlook | ottieni outlook | verzonden met | verzonden vanaf |
        verstuurd vanaf | outlook voor | skickat från | hämta outlook | sendt fra | hent outlook | lähetetty | hanki outlook | odesláno z
        | odoslané z | získat outlook | poslano s | küldve | elküldve | trimis de pe | отправлено с | отправлено из | надіслано з |
        iphone'umdan gönderildi | wysłane z | wysłano z | pobierz | someone from mobile | from my | yahoo mail: search | yahoo mail: |
        scanned by | sent on the go
    """
)

# The same where the words come last.
SENT_FROM_ANYWHERE: Final = _entries(
    """
        傳送 | 发自 | から送信 | 에서 보냄 | gönderildi | sent from a phone | sent from mobile | sent by galaxy | lähetetty
    """
)

# A line of nothing else ends the letter; a name and a signature may follow.
CLOSINGS: Final = _entries(
    """
        best | best regards | kind regards | regards | warm regards | warmest regards | warmly | many thanks | with thanks | thanks again
        | thanks and regards | thanks & regards | sincerely | sincerely yours | yours | yours truly | yours sincerely | respectfully |
        cordially | cheers | all the best | best wishes | take care | have a great day | have a good day | have a nice day | have a great
        weekend | talk soon | rgds | br | thx | thanks | thank you | thank you so much | thank you very much | ty | thanks so much |
        thanks in advance | saludos | saludos cordiales | un saludo | un cordial saludo | cordiales saludos | cordialmente | atentamente |
        atte | atte. | muchas gracias | gracias | mil gracias | gracias de antemano | que tenga buen día | que tengan buen día | abrazos |
        un abrazo | quedo atento | quedo atenta | cordialement | bien cordialement | bien à vous | merci | salutations | mit freundlichen
        grüßen | freundliche grüße | viele grüße | beste grüße | liebe grüße | mfg | vg | lg | gruß | mit lieben grüßen | atenciosamente |
        att | abraços | obrigado | obrigada | cordiali saluti | distinti saluti | saluti | grazie | met vriendelijke groet | groeten | mvh
        | med vänliga hälsningar | venlig hilsen
    """
)

# Courtesy that is neither answer nor command.
THANKS: Final = _entries(
    """
        thanks | thank you | thanks! | many thanks | thx | ty | tks | thank you so much | thank you very much | thanks so much | thanks a
        lot | thanks again | thanks in advance | much appreciated | appreciate it | appreciated | cheers | great thanks | perfect thanks |
        ok thanks | gracias | muchas gracias | mil gracias | muchísimas gracias | gracias de nuevo | ok gracias | perfecto gracias | merci
        | danke | obrigado | obrigada | grazie
    """
)

# Words of legal footers; three of them in one paragraph make it a disclaimer.
DISCLAIMER_WORDS: Final = _entries(
    """
        confidential | privileged | intended recipient | intended solely | intended only | intended addressee | unauthorized |
        unauthorised | disclosure | dissemination | received this | in error | notify the sender | notify us | delete this | delete the
        message | destroy | virus | malware | this e-mail | this email | this message | this communication | this transmission |
        attachments | views expressed | legally binding | prohibited | consider the environment | before printing | scanned | disclaimer |
        confidencial | destinatario | este correo | este mensaje | por error | prohibida | elimínelo | notifique | medio ambiente |
        confidentiel | destinataire | vertraulich | empfänger | riservat | monitors email | archived by | proprietary
    """
)

# Words a legal footer opens with.
DISCLAIMER_OPENINGS: Final = _entries(
    """
        disclaimer | confidentiality notice | confidentiality note | confidentiality statement | confidentiality | privileged and
        confidential | important notice | legal notice | notice: | aviso legal | aviso de confidencialidad | aviso de privacidad | please
        consider the environment | think before you print | this email has been scanned | this message has been scanned | virus-free |
        libre de virus | this email and any | this e-mail and any | this message and any | the information contained in this | the
        information in this | this message w/attachments | irs circular 230 | ***confidentiality
    """
)

# Banners that a mail gateway puts on top.
BANNERS: Final = _entries(
    """
        caution: this email originated | caution: external | caution - external | caution external | external email | [external] |
        [external email] | external sender | external: | *** external | *external* | warning: this email originated | warning: external |
        this email originated from outside | this message originated from outside | this email is from an external | this message came
        from outside | exercise caution | be careful with this message | you don't often get email from | you don’t often get email from |
        some people who received this message don't often get email | some people who received this message don’t often get email | no
        suele recibir correos | learn why this is important | think before you click | correo externo | precaución: este correo |
        atención: correo externo | este correo se originó fuera | caution: | security warning: this email | attention: this email | --
        external | zjqcmqryfpfptbannerstart | this message is from an external sender
    """
)

MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene janvier janv januar janeiro gennaio gen januari",
            "february feb febrero février févr februar fevereiro fev febbraio februari",
            "march mar marzo mars märz março maart",
            "april apr abril abr avril avr aprile",
            "may mayo mai maio mag maggio mei",
            "june jun junio juin juni junho giugno giu",
            "july jul julio juillet juil juli julho luglio lug",
            "august aug agosto ago août augustus",
            "september sep sept septiembre septembre setembro set settembre",
            "october oct octubre octobre oktober okt outubro out ottobre ott",
            "november nov noviembre novembre novembro",
            "december dec diciembre dic décembre déc dezember dez dezembro dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: Final = _entries(
    """
        monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tue | tues | wed | thu | thur | thurs | fri | sat |
        sun | lunes | martes | miércoles | jueves | viernes | sábado | domingo | lun | mié | jue | vie | sáb | dom | lundi | mardi |
        mercredi | jeudi | vendredi | samedi | dimanche | montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag |
        segunda | terça | quarta | quinta
    """
)

# ruff: noqa: E501  (the HTML stands as the programs write it)
"""Mails as real programs write them: how each quotes, attributes and forwards, in plain text and HTML, English and Spanish."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from email.message import EmailMessage

ME = ("Dana Fox", "dana@harbor.example")
CITE = '<blockquote type="cite">'
CITE_MID = '<blockquote type="cite" cite="mid:welcome-1@bot.example">'
BOT = ("Onboarding", "onboarding@bot.example")


@dataclass(frozen=True)
class Mail:
    """What a mail says, before a program has written it."""

    new: str  # above the quote
    quoted: str = ""
    between: tuple[tuple[str, str], ...] = ()  # (quoted line, answer under it)
    below: str = ""  # under the quote
    subject: str = "Re: Your onboarding [OB-7Q4F]"
    spanish: bool = False


@dataclass
class Written:
    plain: str | None
    html: str | None
    extra: list[tuple[str, str]] = field(default_factory=list)


def message(written: Written, mail: Mail, headers: Sequence[tuple[str, str]] = ()) -> EmailMessage:
    out = EmailMessage()
    out["From"] = f"{ME[0]} <{ME[1]}>"
    out["To"] = f"{BOT[0]} <{BOT[1]}>"
    out["Subject"] = mail.subject
    out["Date"] = "Mon, 02 Nov 2026 10:15:00 -0500"
    out["Message-ID"] = "<reply-1@harbor.example>"
    if mail.subject.lower().startswith("re"):
        out["In-Reply-To"] = "<welcome-1@bot.example>"
        out["References"] = "<welcome-1@bot.example>"
    for name, value in headers:
        out[name] = value
    if written.plain is not None:
        out.set_content(written.plain)
        if written.html is not None:
            out.add_alternative(written.html, subtype="html")
    else:
        out.set_content(written.html or "", subtype="html")
    return out


def raw(program: Program, mail: Mail, headers: Sequence[tuple[str, str]] = ()) -> bytes:
    return message(program(mail), mail, headers).as_bytes()


Program = Callable[[Mail], Written]


def _marked(mail: Mail, mark: str = "> ") -> str:
    """The quote with marks, answers between its lines."""
    answers = dict(mail.between)
    lines: list[str] = []
    for line in mail.quoted.split("\n"):
        lines.append(f"{mark}{line}".rstrip())
        if line in answers:
            lines += ["", answers[line], ""]
    return "\n".join(lines)


def _paragraphs(text: str, tag: str = "div") -> str:
    return "".join(f"<{tag}>{html.escape(line) or '<br>'}</{tag}>" for line in text.split("\n"))


def _blockquotes(mail: Mail, opening: str) -> str:
    """The quote as blockquotes, closed where an answer stands."""
    answers = dict(mail.between)
    pieces: list[str] = []
    for line in mail.quoted.split("\n"):
        pieces.append(f"<div>{html.escape(line) or '<br>'}</div>")
        if line in answers:
            pieces += ["</blockquote>", _paragraphs(answers[line]), opening]
    return f"{opening}{''.join(pieces)}</blockquote>"


def _attribution(mail: Mail) -> str:
    if mail.spanish:
        return f"El lun, 2 nov 2026 a las 9:00, {BOT[0]} ({BOT[1]}) escribió:"
    return f"On Mon, Nov 2, 2026 at 9:00 AM {BOT[0]} <{BOT[1]}> wrote:"


def gmail(mail: Mail) -> Written:
    attribution = _attribution(mail)
    wrapped = attribution if len(attribution) < 60 else attribution.replace(" <", "\n<").replace(" (", "\n(")
    plain = f"{mail.new}\n\n{wrapped}\n\n{_marked(mail)}\n\n{mail.below}"
    opening = '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">'
    page = (
        f'<div dir="ltr">{_paragraphs(mail.new)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">'
        f"{html.escape(attribution)}<br></div>{_blockquotes(mail, opening)}</div>{_paragraphs(mail.below) if mail.below else ''}"
    )
    return Written(plain, page)


def gmail_plain(mail: Mail) -> Written:
    return Written(gmail(mail).plain, None)


def apple_mail(mail: Mail) -> Written:
    attribution = (
        f"El 2 nov 2026, a la(s) 9:00, {BOT[0]} <{BOT[1]}> escribió:"
        if mail.spanish
        else f"On Nov 2, 2026, at 9:00 AM, {BOT[0]} <{BOT[1]}> wrote:"
    )
    plain = f"{mail.new}\n\n> {attribution}\n> \n{_marked(mail)}\n\n{mail.below}"
    page = (
        f"<html><body style='overflow-wrap: break-word;'>{_paragraphs(mail.new)}<div><br><blockquote type=\"cite\"><div>{html.escape(attribution)}</div><br>"
        f"</blockquote>{_blockquotes(mail, CITE)}</div>{_paragraphs(mail.below)}</body></html>"
    )
    return Written(plain, page)


def iphone(mail: Mail) -> Written:
    sent = "Enviado desde mi iPhone" if mail.spanish else "Sent from my iPhone"
    attribution = (
        f"El 2 nov 2026, a la(s) 9:00 a.m., {BOT[0]} <{BOT[1]}> escribió:"
        if mail.spanish
        else f"On Nov 2, 2026, at 9:00 AM, {BOT[0]} <{BOT[1]}> wrote:"
    )
    plain = f"{mail.new}\n\n{sent}\n\n> {attribution}\n> \n{_marked(mail)}\n\n{mail.below}"
    page = (
        f'<html><body dir="auto">{_paragraphs(mail.new)}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">{sent}</div><div dir="ltr"><br>'
        f'<blockquote type="cite">{html.escape(attribution)}<br><br></blockquote></div>{_blockquotes(mail, CITE)}{_paragraphs(mail.below)}</body></html>'
    )
    return Written(plain, page)


def _outlook_head(mail: Mail) -> list[tuple[str, str]]:
    if mail.spanish:
        return [
            ("De", f"{BOT[0]} <{BOT[1]}>"),
            ("Enviado", "lunes, 2 de noviembre de 2026 9:00"),
            ("Para", f"{ME[0]} <{ME[1]}>"),
            ("Asunto", "Your onboarding [OB-7Q4F]"),
        ]
    return [
        ("From", f"{BOT[0]} <{BOT[1]}>"),
        ("Sent", "Monday, November 2, 2026 9:00 AM"),
        ("To", f"{ME[0]} <{ME[1]}>"),
        ("Subject", "Your onboarding [OB-7Q4F]"),
    ]


def outlook(mail: Mail) -> Written:
    """Outlook for Windows: HTML written by Word, plain text without any quote marks."""
    head = _outlook_head(mail)
    plain = f"{mail.new}\n\n" + "\n".join(f"{name}: {value}" for name, value in head) + f"\n\n{mail.quoted}\n"
    rows = "<br>".join(f"<b>{name}:</b> {html.escape(value)}" for name, value in head)
    new = "".join(
        f"<p class=MsoNormal><span style='font-size:11.0pt'>{html.escape(line) or '<o:p>&nbsp;</o:p>'}</span></p>"
        for line in mail.new.split("\n")
    )
    old = "".join(f"<p class=MsoNormal>{html.escape(line) or '<o:p>&nbsp;</o:p>'}</p>" for line in mail.quoted.split("\n"))
    page = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0in} --></style></head><body lang=EN-US><div class=WordSection1>'
        f"{new}<p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'>"
        f"<p class=MsoNormal>{rows}<o:p></o:p></p></div></div>{old}</div></body></html>"
    )
    return Written(plain, page)


def outlook_web(mail: Mail) -> Written:
    head = _outlook_head(mail)
    plain = (
        f"{mail.new}\n________________________________\n" + "\n".join(f"{name}: {value}" for name, value in head) + f"\n\n{mail.quoted}\n"
    )
    rows = "<br>".join(f"<b>{name}:</b> {html.escape(value)}" for name, value in head)
    page = (
        f'<html><body dir="ltr"><div class="elementToProof">{_paragraphs(mail.new)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">'
        f'<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri">{rows}</font><div>&nbsp;</div></div><div>{_paragraphs(mail.quoted)}</div></body></html>'
    )
    return Written(plain, page)


def outlook_mobile(mail: Mail) -> Written:
    written = outlook_web(mail)
    tail = "Obtener Outlook para iOS" if mail.spanish else "Get Outlook for iOS"
    plain = (written.plain or "").replace("\n____", f"\n\n{tail}<https://aka.ms/o0ukef>\n____", 1)
    page = (written.html or "").replace(
        '<div id="appendonsend">',
        f'<div class="ms-outlook-mobile-signature"><a href="https://aka.ms/o0ukef">{tail}</a></div><div id="appendonsend">',
        1,
    )
    return Written(plain, page)


def thunderbird(mail: Mail) -> Written:
    attribution = f"El 2/11/26 a las 9:00, {BOT[0]} escribió:" if mail.spanish else f"On 11/2/26 9:00 AM, {BOT[0]} wrote:"
    plain = f"{mail.new}\n\n{attribution}\n{_marked(mail)}\n\n{mail.below}"
    page = (
        f'<html><body><p>{mail.new.replace(chr(10), "<br>")}</p><div class="moz-cite-prefix">{html.escape(attribution)}<br></div>'
        f"{_blockquotes(mail, CITE_MID)}<p>{html.escape(mail.below)}</p></body></html>"
    )
    return Written(plain, page)


def yahoo(mail: Mail) -> Written:
    attribution = (
        f"En lunes, 2 de noviembre de 2026, 09:00:00 GMT-5, {BOT[0]} <{BOT[1]}> escribió:"
        if mail.spanish
        else f"On Monday, November 2, 2026 at 09:00:00 AM EST, {BOT[0]} <{BOT[1]}> wrote:"
    )
    indented = "\n".join(f" {line}".rstrip() for line in mail.quoted.split("\n"))
    plain = f" {mail.new}\n\n    {attribution}  \n \n {indented}  "
    page = (
        f'<html><body><div class="ydp1f2yahoo-style-wrap"><div dir="ltr">{_paragraphs(mail.new)}</div><div><br></div></div><div id="ydp9yahoo_quoted_1" class="ydp9yahoo_quoted">'
        f"<div><div>{html.escape(attribution)}</div><div><br></div><div>{_paragraphs(mail.quoted)}</div></div></div></body></html>"
    )
    return Written(plain, page)


def html_only(mail: Mail) -> Written:
    return Written(None, gmail(mail).html)


TOP_POSTING: dict[str, Program] = {
    "Gmail": gmail,
    "Gmail plain text": gmail_plain,
    "Apple Mail": apple_mail,
    "iPhone": iphone,
    "Outlook for Windows": outlook,
    "Outlook on the web": outlook_web,
    "Outlook mobile": outlook_mobile,
    "Thunderbird": thunderbird,
    "Yahoo": yahoo,
    "HTML only": html_only,
}
MARKING: dict[str, Program] = {
    name: TOP_POSTING[name] for name in ("Gmail", "Gmail plain text", "Apple Mail", "iPhone", "Thunderbird", "HTML only")
}

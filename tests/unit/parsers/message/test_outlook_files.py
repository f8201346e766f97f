"""winmail.dat and .msg: files, bodies and mails inside mails come out of them."""

from __future__ import annotations

from parsers.mail.outlook import opened
from parsers.mail_file import read_mail_file
from parsers.message import read_mail
from tests.unit.parsers.message.mails import PDF, documents, mail, names, read
from tests.unit.parsers.message.outlook_files import msg, msg_folder, tnef


def with_file(data: bytes, name: str):  # type: ignore[no-untyped-def]
    message = mail("see attached")
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def test_the_files_of_a_winmail_dat_are_papers() -> None:
    assert names(read(with_file(tnef({"bill.pdf": PDF, "list.csv": b"305-555-0142"}), "winmail.dat"))) == ["bill.pdf", "list.csv"]


def test_a_winmail_dat_with_a_body_only_is_the_body() -> None:
    message = mail("")
    message.add_attachment(tnef({}, "Port everything on the bill."), maintype="application", subtype="ms-tnef", filename="winmail.dat")

    reading = read(message)

    assert reading.words == "Port everything on the bill."
    assert reading.documents == ()


def test_an_msg_gives_sender_words_and_files() -> None:
    reading = read_mail(opened(msg("bill", "Dana Fox <dana@harbor.example>", "Here is our bill.", {"bill.pdf": PDF})), documents).reading

    assert reading.headers.sender.email == "dana@harbor.example"
    assert reading.headers.subject == "bill"
    assert reading.words == "Here is our bill."
    assert names(reading) == ["bill.pdf"]


def test_an_msg_inside_an_msg_is_a_forward_with_its_papers() -> None:
    inner = msg_folder("csr", "Ann Bee <ann@harbor.example>", "And the CSR.", {"csr.pdf": PDF}, header=24)

    reading = read(with_file(msg("fw", "Dana Fox <dana@harbor.example>", "See inside.", inner=inner), "fw.msg"))

    assert [(each.sender.email, each.words) for each in reading.forwarded] == [
        ("dana@harbor.example", "See inside."),
        ("ann@harbor.example", "And the CSR."),
    ]
    assert names(reading) == ["csr.pdf"]


def test_a_mail_file_gives_a_line_per_document_and_one_for_its_body() -> None:
    lines = read_mail_file("in/bill.msg", msg("bill", "Dana Fox <dana@harbor.example>", "Our PIN is 4821.", {"bill.pdf": PDF}), documents)

    assert [line["file"] for line in lines] == ["in/bill.msg#bill.pdf", "in/bill.msg"]
    assert lines[-1]["kind"] == "email"
    assert lines[-1]["nature"] == "human"
    assert lines[-1]["words"] == "Our PIN is 4821."
    assert lines[-1]["pin"] == "4821"
    assert lines[-1]["forwarded"] == []


def test_a_damaged_mail_file_gives_one_clear_line() -> None:
    lines = read_mail_file("winmail.dat", b"\x78\x9f\x3e\x22\x00\x00", documents)

    assert len(lines) == 1
    assert "damaged" in str(lines[0]["error"])


def test_noise_that_calls_itself_a_mail_is_no_mail() -> None:
    (line,) = read_mail_file("old.msg", bytes(range(256)) * 20, documents)

    assert "damaged" in str(line["error"])

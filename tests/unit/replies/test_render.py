"""An operator's own templates: file by file over the built-in ones, and never a traceback."""

import pytest

from onboarding.mails import MailKind
from replies.compose import common_context
from replies.render import TemplateProblemError, check_templates, render, render_strictly
from replies.samples import sample_mails
from replies.voice import Voice

VOICE = Voice("onboarding@bot.example", staff=("ops@bot.example",))
CONTEXTS = {kind: {**common_context(VOICE, mail.ref), **mail.context} for kind, mail in sample_mails(VOICE).items()}
WELCOME = CONTEXTS[MailKind.WELCOME]


@pytest.fixture
def override(tmp_path):
    def write(name, text, kind="welcome"):
        (tmp_path / kind).mkdir(exist_ok=True)
        path = tmp_path / kind / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return write


def test_one_file_overrides_and_the_others_stay(override):
    mine = render(MailKind.WELCOME, WELCOME, override("subject.txt", "Hola {{ client }} [{{ ref }}]\n"))
    assert mine.subject == "Hola Harbor Dental Group [OB-7K3FM]"
    assert mine.text == render(MailKind.WELCOME, WELCOME).text


def test_an_override_may_build_on_the_base(override):
    folder = override("body.html", '{% extends "base.html" %}{% block body %}<p>Hi {{ client }}</p>{% endblock %}')
    assert "<p>Hi Harbor Dental Group</p>" in render(MailKind.WELCOME, WELCOME, folder).html


def test_html_is_escaped_and_text_is_not():
    context = {**WELCOME, "client": "Smith & <Sons>"}
    words = render(MailKind.WELCOME, context)
    assert "Smith & <Sons>" in words.text
    assert "Smith &amp; &lt;Sons&gt;" in words.html
    assert "<Sons>" not in words.html


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("Hello\n{{ cleint }}\n", 2, "'cleint' is undefined"),
        ("Hello\n\n{% if client %}\n", 3, "Unexpected end of template"),
        ("{{ client.upper( }}", 1, "unexpected '}'"),
        ("{{ needs.nothing.here }}", 1, "nothing"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
        ('{% extends "bass.txt" %}', None, "bass.txt"),
        (b"caf\xe9", None, "not UTF-8"),
    ],
)
def test_a_broken_override_is_named_with_its_file_and_line(override, text, line, says):
    folder = override("body.txt", text)
    with pytest.raises(TemplateProblemError) as caught:
        render_strictly(MailKind.WELCOME, WELCOME, folder)
    sentence = str(caught.value)
    assert str(folder / "welcome" / "body.txt") in sentence
    assert says in sentence
    assert line is None or f"line {line}" in sentence
    assert "Mend it" in sentence


def test_a_broken_override_never_keeps_a_mail_back(override):
    words = render(MailKind.WELCOME, WELCOME, override("body.txt", "{{ cleint }}"))
    assert words.text == render(MailKind.WELCOME, WELCOME).text
    assert "cleint" in words.problem


def test_a_template_cannot_reach_into_the_program(override):
    folder = override("body.txt", "{{ client.__class__.__mro__ }}")
    with pytest.raises(TemplateProblemError):
        render_strictly(MailKind.WELCOME, WELCOME, folder)


def test_the_built_in_templates_are_whole():
    assert check_templates(None, lambda: CONTEXTS) == ()


def test_the_check_names_every_problem_at_once(override, tmp_path):
    override("body.txt", "{{ cleint }}")
    override("body.html", "{% for %}", "complete")
    override("body.txt", "x", "welcom")
    problems = check_templates(tmp_path, lambda: CONTEXTS)
    assert len(problems) == 3
    assert any("welcom names no kind of mail" in problem for problem in problems)


def test_a_folder_that_is_not_there_is_said(tmp_path):
    (problem,) = check_templates(tmp_path / "nowhere", lambda: CONTEXTS)
    assert "there is no folder" in problem


def test_a_subject_is_one_line_whatever_the_template_says(override):
    assert render(MailKind.WELCOME, WELCOME, override("subject.txt", "a\nb\r\n\tc")).subject == "a b c"

"""Every command over what wants to be obeyed, in terminals that know much and little."""

import csv
import io
import json
import unicodedata

import pytest

from tests.hostile import speaking
from tests.hostile.speaking import DUMB, said, said_here

COMMANDS = {
    "read": ("read", "../articles/news.jsonl"),
    "read json": ("read", "../articles/news.jsonl", "--json"),
    "read a name": ("read", speaking.ESCAPE),
    "sql": ("sql", "select title, author, url, source_id from marts.dim_article"),
    "sql names": ("sql", f'select 1 as "{speaking.RICH}"'),
    "sql quarantine": ("sql", "from marts.fct_quarantine"),
    "sql csv": ("sql", "--csv", "select title, author from marts.dim_article where title not like '%exe%'"),
    "sql json": ("sql", "--json", "from marts.dim_article"),
    "sql fault": ("sql", f"select {speaking.ESCAPE}"),
    "correct list": ("correct", "list"),
    "correct list json": ("correct", "list", "--json"),
    "correct fault": ("correct", "confirm", speaking.ESCAPE, "--reason", "x", "--by", "y"),
    "diff": ("diff", "2026-03-01", "2026-03-08"),
    "diff json": ("diff", "2026-03-01", "2026-03-08", "--json"),
    "diff fault": ("diff", speaking.ESCAPE),
    "evaluate": ("evaluate", "../gold.jsonl", "--errors"),
    "evaluate json": ("evaluate", "../gold.jsonl", "--json"),
    "evaluate fault": ("evaluate", "../articles/news.jsonl"),
    "report": ("report", "--out", "../site"),
    "no command": (speaking.ESCAPE,),
    "help": ("--help",),
}


def obeyed(text: str) -> set[str]:
    """What of a text a terminal would obey or not draw."""
    return {sign for sign in text if unicodedata.category(sign) in ("Cc", "Cf", "Cs") and sign not in "\n\t"}


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_obeyed_and_nothing_stops(spoken, command, encoding):
    code, text = said_here(spoken, *COMMANDS[command], encoding=encoding)
    assert code == (2 if "fault" in command or command in ("no command", "read a name") else 0), text
    assert not obeyed(text) and "✈" not in text and "Traceback" not in text
    if "json" in command:
        assert json.loads(text)


@pytest.mark.parametrize("words", [COMMANDS["sql fault"], COMMANDS["read"]])
def test_a_dumb_terminal_stops_nothing(spoken, words):
    done = said(spoken, *words, **DUMB)
    assert done.returncode == (2 if words == COMMANDS["sql fault"] else 0)
    assert not obeyed((done.stdout + done.stderr).decode("ascii")) and b"Traceback" not in done.stderr


def test_texts_are_shown_as_they_stand(spoken):
    shown = said_here(spoken, *COMMANDS["read"], encoding="utf-8")[1]
    for name in ("html", "markdown", "rich", "formula"):
        assert speaking.TITLES[name] in shown
    assert "Bombers \\x1b[2J\\x1b]0;owned\\x07\\x9b31m seen" in shown
    assert "Bombers \\u202egpj.exe\\u202c \\u2066i\\u2069 seen" in shown
    assert speaking.RICH in said_here(spoken, "correct", "list", encoding="utf-8")[1]
    assert "escape \\x1b[2J [/] | " in said_here(spoken, *COMMANDS["evaluate"], encoding="utf-8")[1]


def test_cells_of_csv_are_no_formulas_and_whole(spoken):
    query = "select title, author, -5 as number, '-5' as text from marts.dim_article order by published_at"
    guarded = list(csv.DictReader(io.StringIO(said_here(spoken, "sql", "--csv", query, encoding="utf-8")[1])))
    raw = list(csv.DictReader(io.StringIO(said_here(spoken, "sql", "--raw", query, encoding="utf-8")[1], newline="")))
    assert [row["title"] for row in raw] == list(speaking.TITLES.values())
    assert [row["title"] for row in guarded][-2:] == ["'=cmd|' /C calc'!A0", "'＝1+1"]
    assert [(row["author"], row["number"], row["text"]) for row in guarded] == [
        (f"'{speaking.AUTHOR}", "-5", "'-5")
    ] * 7
    assert "\x1b" not in "".join(row["title"] for row in guarded)


def test_corrections_come_back_as_they_were_given(spoken):
    file = (spoken / "corrections.csv").read_text(encoding="utf-8")
    assert "\n=" not in file and ",=" not in file and ',"=' not in file
    listed = json.loads(said_here(spoken, "correct", "list", "--json", encoding="utf-8")[1])
    assert [(row["reason"], row["made_by"], row["state"]) for row in listed] == [
        (speaking.REASON, speaking.REASON, "applied")
    ] * 2

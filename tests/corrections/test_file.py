import multiprocessing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.corrections.file import append, parse, read_file
from orchestration.corrections.model import COLUMNS, CorrectionsError
from tests.corrections.examples import row

CELL = st.text(alphabet=st.characters(codec="utf-8"), max_size=20) | st.text(alphabet=" ,;\t\"'\r\n=+-@ab", max_size=8)
HEADER = ",".join(COLUMNS)


def cells(path):
    return [dict(line.cells) for line in read_file(path).lines]


def line_of(**changes):
    return ",".join(row(**changes)[column] for column in COLUMNS)


@given(rows=st.lists(st.fixed_dictionaries(dict.fromkeys(COLUMNS, CELL) | {"made_by": st.just("Ada")}), max_size=4))
@pytest.mark.parametrize(
    "start",
    [b"", b"\xef\xbb\xbf", HEADER.encode(), HEADER.replace(",", ";").encode() + b"\r\n", HEADER.encode() + b"\r"],
)
def test_a_written_row_reads_back_the_same(tmp_path_factory, rows, start):
    path = tmp_path_factory.mktemp("home") / "corrections.csv"
    path.write_bytes(start)
    for each in rows:
        append(path, lambda _, each=each: [each])
    assert cells(path) == rows


def test_what_a_person_wrote_stays_as_it_is(tmp_path):
    path = tmp_path / "corrections.csv"
    columns = list(reversed(COLUMNS))
    mine = "\r\n".join([",".join(columns), "", ",".join(f' "{column}"' for column in columns), ",".join(columns)])
    path.write_bytes(b"\xef\xbb\xbf" + mine.encode())
    append(path, lambda content: [row(reason="one, two")])
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf" + mine.encode() + b"\r\n")
    assert written.count(b"\r\n") == written.count(b"\n") == 5
    assert cells(path)[-1] == row(reason="one, two")


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (f"{HEADER},notes,,", f"{line_of(reason='Ünsure')},mine,,"),
        (f"notes,{HEADER}", f"mine,{line_of(reason='Ünsure')}"),
        (f"{HEADER.upper()},,", f"{line_of(reason='Ünsure')},,"),
        ("sep=;\n" + HEADER.replace(",", ";"), line_of(reason="Ünsure").replace(",", ";")),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_as_spreadsheets_save_it_is_read_and_goes_on_in_its_form(tmp_path, head, line, encoding):
    path = tmp_path / "corrections.csv"
    path.write_bytes(f"{head}\n{line}\n".encode(encoding))
    append(path, lambda _: [row(reason="共同")])
    assert cells(path) == [row(reason="Ünsure"), row(reason="共同")]
    assert path.read_bytes().decode(encoding).startswith(f"{head}\n{line}\n")


def test_a_new_file_has_the_mark_by_which_a_spreadsheet_knows_its_letters(tmp_path):
    append(tmp_path / "corrections.csv", lambda _: [row()])
    assert (tmp_path / "corrections.csv").read_bytes().startswith(b"\xef\xbb\xbfcorrection_id,")


def test_the_lines_of_rows_are_told(tmp_path):
    text = "\n".join([HEADER, line_of(reason='"over\ntwo lines"'), "", line_of(), ",,,", line_of()])
    assert [line.number for line in parse(text.encode(), "c.csv").lines] == [2, 5, 7]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "\t=1"])
def test_a_spreadsheet_is_given_no_formula(tmp_path, cell):
    path = tmp_path / "corrections.csv"
    append(path, lambda _: [row(quote=cell)])
    assert f",{cell}," not in path.read_text() and cells(path)[0]["quote"] == cell


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (HEADER.encode() + "\nÄ".encode("cp1252"), "c.csv, line 2: this is not UTF-8; save the file as CSV UTF-8."),
        (HEADER.encode() + b"\n\xff", "c.csv, line 2: this is not UTF-8"),
        (line_of().encode(), "has no header: its first line has to be correction_id,"),
        (HEADER.replace(",was", "").encode(), "c.csv lacks the column was: put it back into the first line."),
        (b";;\n;;\n", "has no header"),
        (HEADER.encode() + b",was", "has a column twice, was: take one of the two out."),
        (f'{HEADER}\n{line_of()}\n"{line_of()}\n{line_of()}'.encode(), "c.csv, line 3: a quotation mark is misplaced"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(data, says):
    with pytest.raises(CorrectionsError) as error:
        parse(data, "c.csv")
    assert says in str(error.value) and "\n" not in str(error.value)


def test_a_ragged_row_is_no_fault_of_the_others():
    lines = parse(f"{HEADER}\n{line_of()}\n{line_of()},more\nk2,2026\n".encode(), "c.csv").lines
    assert [line.ragged for line in lines] == [None, len(COLUMNS) + 1, 2]


def test_where_there_is_no_file_there_are_no_rows(tmp_path):
    assert cells(tmp_path / "corrections.csv") == []
    with pytest.raises(CorrectionsError, match="can't be read"):
        read_file(tmp_path)


def add(path, name, times):
    for number in range(times):
        append(path, lambda _, number=number: [row(correction_id=f"{name}-{number}")])


def test_commands_that_run_at_once_lose_no_row(tmp_path):
    path, times = tmp_path / "corrections.csv", 25
    fork = multiprocessing.get_context("fork")
    workers = [fork.Process(target=add, args=(path, name, times)) for name in "abcd"]
    for worker in workers:
        worker.start()
    while any(worker.is_alive() for worker in workers):
        cells(path)  # a reader finds a whole file at any moment
    assert sorted(each["correction_id"] for each in cells(path)) == sorted(
        f"{n}-{i}" for n in "abcd" for i in range(times)
    )
    assert sorted(each.name for each in tmp_path.iterdir()) == [".corrections.csv.lock", "corrections.csv"]


@pytest.mark.parametrize("use", [read_file, lambda path: append(path, lambda _: [row()])])
def test_a_link_in_its_place_is_neither_read_nor_written(tmp_path, use):
    kept = tmp_path / "kept" / "theirs.csv"
    kept.parent.mkdir()
    kept.write_text("not ours")
    (tmp_path / "corrections.csv").symlink_to(kept)
    with pytest.raises(
        CorrectionsError, match=r"corrections\.csv can't be read: This is a symbolic link; put the file"
    ):
        use(tmp_path / "corrections.csv")
    assert kept.read_text() == "not ours"


def test_a_file_keeps_its_permissions(tmp_path):
    path = tmp_path / "corrections.csv"
    path.touch()
    path.chmod(0o640)
    append(path, lambda _: [row()])
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_row_that_is_refused_leaves_the_file(tmp_path):
    path = tmp_path / "corrections.csv"
    append(path, lambda _: [row()])
    before = path.read_bytes()

    def refuse(_):
        raise CorrectionsError("No.")

    with pytest.raises(CorrectionsError):
        append(path, refuse)
    assert path.read_bytes() == before

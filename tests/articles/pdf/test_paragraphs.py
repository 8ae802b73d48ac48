"""Pages as they are set to one text: which lines run on, which blanks go, which pages are read."""

import pytest

from orchestration.articles.pdf.paragraphs import article_of, paragraphs_of

WIDE = "航空自衛隊は、東シナ海の上空において、二機の爆撃機が南西に向けて"


@pytest.mark.parametrize(
    ("page", "paragraphs"),
    [
        (f"{WIDE}\r\n飛行したことを確認した。\r\nまた、", [f"{WIDE}飛行したことを確認した。", "また、"]),
        ("令和 ５ 年 ６ 月 ８ 日\n防衛 省", ["令和５年６月８日", "防衛省"]),
        ("統 合 幕 僚 監 部\n日時 位置 確認された艦艇", ["統合幕僚監部", "日時 位置 確認された艦艇"]),
        ("우리 군 이 대응", ["우리 군 이 대응"]),
        ("偵察機（ＢＺＫ\ufffe００５）１機", ["偵察機（ＢＺＫ-００５）１機"]),
        ("The bombers flew over the inter\ufffenational waters.", ["The bombers flew over the international waters."]),
        ("Two KC\ufffe135 tankers were in the north of it.", ["Two KC-135 tankers were in the north of it."]),
        (
            "Two bombers of the Northern Fleet flew over the Barents Sea for\nseven hours.\n"
            "They came from the north and flew back there without landing.\nPress desk",
            [
                "Two bombers of the Northern Fleet flew over the Barents Sea for seven hours.",
                "They came from the north and flew back there without landing.",
                "Press desk",
            ],
        ),
        (f"{WIDE}\n（１）{WIDE}", [WIDE, f"（１）{WIDE}"]),
        ("Short\nlabels\nof a map", ["Short", "labels", "of a map"]),
        ("", []),
    ],
)
def test_lines_that_run_on_are_one(page: str, paragraphs: list[str]) -> None:
    assert paragraphs_of(page) == paragraphs


TOLD = "二機が東シナ海から飛来し、太平洋に至ったことを確認した。"
MAP = "行動概要\n：爆撃機（２機）\n：既公表"
TABLE = "\n".join(f"{number} 号 長さ １２０ｍ 排水量 ３，０００トン" for number in range(30))


@pytest.mark.parametrize(
    ("pages", "text", "left_out"),
    [
        ([TOLD], TOLD, ()),
        ([TOLD, MAP], TOLD, ()),
        ([TOLD, TABLE], TOLD, (2,)),
        ([TOLD, "", TABLE], TOLD, (3,)),
        ([TOLD, TOLD], f"{TOLD}\n\f{TOLD}", ()),
        ([f"{WIDE}\n{WIDE}", f"飛行した。\n{TOLD}"], f"{WIDE}{WIDE}\f飛行した。\n{TOLD}", ()),
        ([TOLD, MAP, TOLD], f"{TOLD}\n\f\n\f{TOLD}", ()),
    ],
)
def test_pages_of_prose_are_read_and_maps_are_not(pages: list[str], text: str, left_out: tuple[int, ...]) -> None:
    article = article_of(pages)
    assert (article.text, article.left_out) == (text, left_out)


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"令和５年６月８日\n防衛省\n爆撃機の動向について\n{TOLD}", "爆撃機の動向について"),
        (TOLD, ""),
        (f"{TOLD}\n{TOLD}", ""),
        ("Bombers over the sea\nTwo bombers flew over the sea on Monday.", "Bombers over the sea"),
    ],
)
def test_the_title_is_the_line_above_the_first_sentence(page: str, title: str) -> None:
    assert article_of([page]).title == title

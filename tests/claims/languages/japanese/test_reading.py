"""What is read from Japanese sentences: craft and their number, whose they are, days, denials, what tells of nothing."""

from datetime import date

import pytest

from orchestration.claims.read import read_article
from tests.claims.languages.facts import lexicon_of

PUBLISHED = date(2026, 3, 12)


def told(text: str, published: date = PUBLISHED) -> list[str]:
    """The events of a text, each with its days, and behind it its aircraft: operator, type and number."""
    reading = read_article("a", text, published, lexicon_of("ja"))
    found = []
    for report in reading.reports:
        days = f"{report.start_date}" + (f"..{report.end_date}" if report.end_date != report.start_date else "")
        craft = [
            " ".join(str(part) for part in (c.operator, c.variant or c.value, c.count) if part is not None)
            + ("?" if c.presumed else "")
            for c in reading.claims
            if c.report_id == report.report_id and c.claim_type == "aircraft"
        ]
        found.append(" | ".join([f"{report.event_type} {days}", *craft]))
    return found


SEEN = "3月10日(火)、{}が日本海上空を飛行したことを確認した。"


@pytest.mark.parametrize(
    ("craft", "read"),
    [
        ("ロシアの爆撃機(Tu-95)×2機", ["RUS Tu-95 2"]),
        ("ロシアの爆撃機（Ｔｕ－９５）×２機", ["RUS Tu-95 2"]),
        ("ロシア軍用機Tu-95MS爆撃機4機", ["RUS Tu-95MS 4"]),
        ("情報収集機IL-20×1機", ["RUS Il-20 1"]),
        ("中国の爆撃機(H-6)2機及び戦闘機(J-16)4機", ["CHN H-6 2", "CHN J-16 4"]),
        ("推定ロシア戦闘機×2機(推定)", ["RUS fighter 2?"]),
        ("推定中国無人機1機(推定)", ["CHN drone 1?"]),
        ("中国のJ16とみられる戦闘機4機", ["CHN J-16 4?"]),
        ("中国のH6爆撃機2機", ["CHN H-6 2"]),
        ("ロシアのミグ31戦闘機2機", ["RUS MiG-31 2"]),
        ("ロシアの哨戒機Il-38の2機", ["RUS Il-38 2"]),
        ("2機の中国軍機", ["CHN aircraft 2"]),
        ("中国軍機約10機", ["CHN aircraft 10"]),
        ("中国の軍用機など計5機", ["CHN aircraft 5"]),
    ],
)
def test_craft_are_counted_by_what_counts_them(craft: str, read: list[str]) -> None:
    assert told(SEEN.format(craft)) == [" | ".join(["military_activity 2026-03-10", *read])]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("3月10日、日本海上空で米空軍のB-1B2機、空自のF-24機が共同訓練を行った。", ["USA B-1B 2", "JPN F-2 4"]),
        ("3月10日、航空自衛隊のF-15×4機と米空軍のB-52H×2機が日本海で共同訓練を行った。", ["JPN F-15 4", "USA B-52H 2"]),
        (
            "3月10日、空自のF2戦闘機6機が豪空軍のF-35A、KC-30Aと九州沖で共同訓練を実施した。",
            ["JPN F-2 6", "AUS F-35A", "AUS KC-30A"],
        ),
    ],
)
def test_a_number_may_stand_right_behind_a_designation(text: str, read: list[str]) -> None:
    assert told(text) == [" | ".join(["air_exercise 2026-03-10", *read])]


@pytest.mark.parametrize(
    ("day", "read"),
    [
        ("令和8年3月10日(火)", "2026-03-10"),
        ("令和８年 ３月１０日", "2026-03-10"),
        ("平成30年6月15日", "2018-06-15"),
        ("令和元年6月15日", "2019-06-15"),
        ("2026年3月10日", "2026-03-10"),
        ("3月9日午後10時頃から10日未明にかけて", "2026-03-09..2026-03-10"),
        ("10日午前", "2026-03-10"),
        ("28日夜", "2026-02-28"),
        ("3月3日から6日まで", "2026-03-03..2026-03-06"),
        ("3月9日午後10時から10日午前2時まで", "2026-03-09..2026-03-10"),
        ("昨年12月14日", "2025-12-14"),
        ("先月24日", "2026-02-24"),
        ("本日(3月12日(木))9時30分頃", "2026-03-12"),
        ("きのう", "2026-03-11"),
    ],
)
def test_days_are_read_as_the_language_tells_them(day: str, read: str) -> None:
    assert (
        told(f"{day}、中国の情報収集機(Y-9)1機が東シナ海を飛行したことを確認した。")[0].split(" | ")[0]
        == f"military_activity {read}"
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "2月24日午前にロシアのIl-20が日本海を、同日午後にIl-38が宗谷海峡付近を飛行したことを確認した。",
            ["2026-02-24"],
        ),
        ("防衛省は10日、ロシアのIl-38哨戒機1機が9日、日本の領空を侵犯したと発表した。", ["2026-03-09"]),
        ("防衛省は10日、ロシアのIl-38哨戒機1機が同日、日本の領空を侵犯したと発表した。", ["2026-03-10"]),
        (
            "航空自衛隊は10日、米空軍との共同訓練を16日から20日まで日本海で実施すると発表した。",
            ["2026-03-16..2026-03-20"],
        ),
        ("3月9日及び10日、中国軍のJH-7戦闘爆撃機が航空自衛隊のYS-11EBに異常接近した。", ["2026-03-09", "2026-03-10"]),
        ("韓国軍は3月9日、同月11日にミサイルを発射すると予告した。", []),
    ],
)
def test_days_hang_together(text: str, read: list[str]) -> None:
    assert [event.split(" | ")[0].split(" ")[1] for event in told(text)] == read


FORM = """（お知らせ）
中国軍機の動向について

標記について、下記のとおり確認したのでお知らせします。

記

１　日時　　令和８年３月１０日（火）午前
２　機種及び機数
　（１）情報収集機（Ｙ－９）　１機
　（２）戦闘機（Ｊ－１６）　　４機
　　　　　　　　　　　　計５機
３　経路　　東シナ海から対馬海峡を通過して日本海に至り、反転した。
４　対応　　航空自衛隊の戦闘機を緊急発進させ対応した。
５　その他　領空侵犯はなかった。
"""
ROSTER = """航空自衛隊は、下記のとおり米豪軍との共同訓練を実施しました。

記

１　実施日　　令和８年３月１０日（火）
２　実施場所　九州西方空域
３　参加部隊
　（１）航空自衛隊
　　　　第８航空団（築城）　Ｆ－２×４機
　（２）米空軍
　　　　Ｂ－１×２機、Ｆ－１６×４機
　（３）豪空軍
　　　　ＫＣ－３０Ａ×１機
"""
BROADCAST = """航空自衛隊とアメリカ空軍は10日、日本海で共同訓練を行いました。
訓練には、
▽航空自衛隊のF2戦闘機4機と、
▽アメリカ空軍のB52爆撃機2機が参加しました。"""


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            FORM,
            [
                "military_activity 2026-03-10 | CHN Y-9 1 | CHN J-16 4 | CHN aircraft 5",
                "scramble 2026-03-10 | JPN fighter",
            ],
        ),
        (
            ROSTER,
            ["air_exercise 2026-03-10 | JPN F-2 4 | USA B-1 2 | USA F-16 4 | AUS KC-30A 1"],
        ),
        (BROADCAST, ["air_exercise 2026-03-10 | JPN F-2 4 | USA B-52 2"]),
    ],
)
def test_lists_are_read_with_the_sentence_that_they_belong_to(text: str, read: list[str]) -> None:
    assert told(text, date(2026, 3, 11)) == read


def test_a_line_that_is_full_goes_on_in_the_next() -> None:
    text = (
        "令和８年３月１０日（火）午前から午後にかけて、中国の情報収集機（Ｙ－９）×\n"
        "２機が東シナ海から飛来し、沖縄本島と宮古島との間を通過して太平洋に至り、沖\n"
        "縄本島の南の太平洋上で反転したことを確認した。\n"
    )
    assert told(text) == ["military_activity 2026-03-10 | CHN Y-9 2"]


SCRAMBLE = "3月10日、ロシアの爆撃機(Tu-95)2機が日本海を飛行したことを確認した。"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            SCRAMBLE + "これに対し、航空自衛隊の北部航空方面隊の戦闘機を緊急発進させ対応した。",
            ["military_activity", "scramble"],
        ),
        (
            SCRAMBLE + "また、推定ロシア機1機(推定)がオホーツク海を飛行したことを確認した。",
            ["military_activity", "military_activity"],
        ),
        (SCRAMBLE + "領空侵犯はなかった。", ["military_activity"]),
        (SCRAMBLE + "当該爆撃機による領空侵犯はなく、危険な行為もなかった。", ["military_activity"]),
        (SCRAMBLE + "ロシア機に対する緊急発進は今年度230回となった。", ["military_activity"]),
        (
            "3月10日、中国の爆撃機(H-6)2機とロシアの爆撃機(Tu-95)2機が日本海から東シナ海まで共同飛行を行ったことを確認した。",
            ["joint_patrol"],
        ),
        (
            "3月10日、中国のH6爆撃機とロシアのTU95爆撃機が対馬海峡の上空を飛行し、空自の戦闘機が緊急発進した。",
            ["joint_patrol", "scramble"],
        ),
        (
            "3月10日、中国海軍の空母「福建」が沖縄本島と宮古島の間を通過し、艦載機が約120回発着艦したのを確認した。",
            ["military_activity"],
        ),
        (
            "3月10日、中国海警局の船2隻が尖閣諸島周辺の領海に侵入した。領海侵入は2月3日以来で、今年8日目。",
            ["maritime_incursion"] * 2,
        ),
        (
            "尖閣諸島周辺の接続水域で3月10日、「海警1303」など海警船4隻が航行しているのを巡視船が確認した。",
            ["maritime_incursion"],
        ),
        ("3月10日、中国海軍のJ15戦闘機が空自のF15戦闘機にレーダー照射を行った。", ["radar_lock_on"]),
        (
            "フィリピン沿岸警備隊の船が3月10日、スカボロー礁付近で中国海警局の船2隻から放水を受けた。",
            ["unsafe_maneuver"],
        ),
        ("北朝鮮は3月10日午前7時42分ごろ、弾道ミサイル少なくとも2発を日本海に向けて発射した。", ["missile_launch"]),
        (
            "韓国国防部は3月10日、中露軍機6機が韓国防空識別圏に進入したと発表した。韓国軍は空軍の戦闘機を投入した。",
            ["adiz_entry", "scramble"],
        ),
        ("日米豪比の4カ国は3月10日、南シナ海で海上協同活動を実施した。", ["joint_patrol"]),
        ("3月10日、海自と印海軍はベンガル湾で日印共同訓練を行った。", ["naval_exercise"]),
    ],
)
def test_kinds_of_events_are_told_apart(text: str, read: list[str]) -> None:
    assert [event.split(" ")[0] for event in told(text)] == read


@pytest.mark.parametrize(
    "text",
    [
        "令和6年度の緊急発進回数は698回であり、前年度と比べて29回増加した。",
        "3月10日、韓国の領空には入らなかったが、ロシア機は日本海を北上した。",
        "識別できない機体が接近した場合、航空自衛隊の戦闘機が緊急発進する。",
        "中国外務省は3月10日、中国軍機が領空を侵犯したとの指摘を否定した。",
        "防衛相は3月10日、中国軍機による領空侵犯の可能性に備え、体制を強化すると述べた。",
        "3月10日、空自は対領空侵犯措置の訓練の手順を公開した。",
        "米国、豪州との共同訓練を重ねることも欠かせない。",
        "中国軍機の太平洋進出は常態化し、緊急発進が相次いでいる。",
    ],
)
def test_what_is_denied_supposed_counted_or_usual_is_no_event(text: str) -> None:
    assert told(text) == []


def test_against_these_is_against_all_that_was_told() -> None:
    text = (
        "令和8年3月10日、中国の爆撃機(H-6)×2機が東シナ海を飛行したことを確認した。\n"
        "また、ロシアの哨戒機(Il-38)×1機が日本海を飛行したことを確認した。\n"
        "これらに対し、航空自衛隊の戦闘機を緊急発進させ対応した。"
    )
    reading = read_article("a", text, PUBLISHED, lexicon_of("ja"))
    scramble = next(report for report in reading.reports if report.event_type == "scramble")
    assert len([link for link in reading.links if link.report_id == scramble.report_id]) == 2
    against = {c.value for c in reading.claims if c.report_id == scramble.report_id and c.claim_type == "target"}
    where = {c.value for c in reading.claims if c.report_id == scramble.report_id and c.claim_type == "place"}
    assert (against, where) == ({"CHN", "RUS"}, {"east-china-sea", "sea-of-japan"})

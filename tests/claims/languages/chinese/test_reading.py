"""What is read of Chinese sentences: forms of ministries, counts and their measure words, sides, days, denials."""

import pytest

from tests.claims.languages.facts import facts, lexicon_of

PUBLISHED = "2026-03-12"

BULLETIN = """中共解放軍臺海周邊海、空域動態
一、日期：
中華民國115年3月9日（星期一）0600時至3月10日（星期二）0600時。
二、活動動態：
迄0600時止，偵獲共機17架次（逾越中線進入北部及西南空域12架次）、共艦6艘、公務船2艘，持續在臺海周邊活動。
三、國軍運用任務機、艦及岸置飛彈系統嚴密監控與應處。"""
BALLOON = """中共解放軍臺海周邊海、空域動態
一、日期：
中華民國115年3月9日（星期一）0600時至3月10日（星期二）0600時。
二、活動動態：
（一）迄0600時止，偵獲共艦8艘、公務船1艘，持續在臺海周邊活動。
（二）偵獲空飄氣球2枚，逾越海峽中線，位於基隆西北方60浬，高度約20,000呎，3月9日2015時偵獲，2130時消失。"""
BY_TYPE = """我西南空域空情動態
一、日期：中華民國109年11月3日（星期二）
二、機型：
運-8反潛機2架次（Two Y-8 ASW）
殲-10機3架次（Three J-10）
三、應處作為：
空中巡邏兵力應對、廣播驅離、防空飛彈追監。"""


def told(text: str, published: str = PUBLISHED) -> frozenset[str]:
    return facts(text, published, lexicon_of("zh"))


def events(text: str, published: str = PUBLISHED) -> list[str]:
    return sorted(f.removeprefix("event ") for f in told(text, published) if f.startswith("event "))


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (BULLETIN, [
            "event military_activity 2026-03-09..2026-03-10", "event adiz_entry 2026-03-09..2026-03-10",
            "military_activity aircraft CHN aircraft 17", "adiz_entry aircraft CHN aircraft 12",
            "military_activity vessel CHN official ship 2", "adiz_entry target TWN", "events 2",
        ]),
        (BALLOON, [
            "event military_activity 2026-03-09..2026-03-10", "event adiz_entry 2026-03-09",
            "adiz_entry aircraft CHN balloon 2", "military_activity vessel CHN official ship 1", "events 2",
        ]),
        (BY_TYPE, [
            "event adiz_entry 2020-11-03", "event scramble 2020-11-03", "adiz_entry aircraft CHN Y-8 2",
            "adiz_entry aircraft CHN J-10 3", "scramble aircraft TWN aircraft", "scramble target CHN",
            "link scramble response adiz_entry 0", "events 2",
        ]),
    ],
)  # fmt: skip
def test_bulletins_in_numbered_items(text: str, held: list[str]) -> None:
    assert not {*held} - told(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("3月10日，中国人民解放军南部战区组织海空兵力，位黄岩岛周边开展战备警巡。", ["joint_exercise 2026-03-10"]),
        ("2026年3月10日，中国海警1302舰艇编队在我钓鱼岛领海内巡航。", ["maritime_incursion 2026-03-10"]),
        ("3月10日，美“约翰逊”号驱逐舰过航台湾海峡，东部战区组织海空兵力跟踪监视。", ["military_activity 2026-03-10"]),
        (
            "3月10日，菲律宾1架飞机未经中国政府允许，侵闯中国黄岩岛领空，南部战区战机升空，警告驱离。",
            ["airspace_violation 2026-03-10", "scramble 2026-03-10"],
        ),
        (
            "中俄两军3月10日在日本海实施第9次联合空中战略巡航，中方轰-6K轰炸机2架参加。",
            ["joint_patrol 2026-03-10"],
        ),
        ("海事局发布航行警告：3月15日8时至18时，渤海部分海域进行实弹射击。", ["joint_exercise 2026-03-15 planned"]),
        (
            "波兰军方说，10日夜间12架俄罗斯无人机侵入波兰领空，波兰战机紧急升空。",
            ["airspace_violation 2026-03-10", "scramble 2026-03-10"],
        ),
        ("朝鲜3月10日上午从元山一带发射两枚弹道导弹。", ["missile_launch 2026-03-10"]),
        ("菲律宾公务船10日在铁线礁附近遭中国海警船冲撞。", ["unsafe_maneuver 2026-03-10"]),
        ("原定3月16日举行的韩美联合演习推迟至4月。", ["joint_exercise 2026-04-01..2026-04-30 postponed"]),
        ("美国和韩国取消了原定12日举行的空中演习。", ["air_exercise ? cancelled"]),
    ],
)  # fmt: skip
def test_events_of_releases_and_news(text: str, read: list[str]) -> None:
    assert events(text) == read


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("3月10日，俄罗斯两架图-95MS和三架苏-35S在日本防空识别区内进入。", "adiz_entry aircraft RUS Tu-95MS 2"),
        ("3月10日，俄罗斯苏-30SM和苏-35S战机各2架进入日本防空识别区。", "adiz_entry aircraft RUS Su-30SM 2"),
        ("3月10日，歼-16*4、空警-500*1进入我西南空域。", "adiz_entry aircraft CHN J-16 4"),
        ("3月10日，歼-10、歼-16及无人机计21架次进入台湾西南空域。", "adiz_entry aircraft CHN aircraft 21"),
        ("3月10日，30余架中国军机进入日本防空识别区。", "adiz_entry aircraft CHN aircraft about 30"),
        ("3月10日，至少5架中国军机进入日本防空识别区。", "adiz_entry aircraft CHN aircraft at_least 5"),
        ("3月10日，十二架俄军机进入日本防空识别区。", "adiz_entry aircraft RUS aircraft 12"),
        ("3月10日，数十架中国军机进入日本防空识别区。", "adiz_entry aircraft CHN aircraft"),
        ("中俄8架军机10日进入韩国防空识别区。", "adiz_entry aircraft aircraft 8"),
        ("两架从东海飞来的俄罗斯图-142反潜巡逻机10日进入日本防空识别区。", "adiz_entry aircraft RUS Tu-142 2"),
        ("3月10日，美军B-1B2架飞抵关岛。", "bomber_mission aircraft USA B-1B 2"),
        ("日本F-15战机3月10日升空拦截俄罗斯一架伊尔-20侦察机。", "scramble aircraft RUS Il-20 1"),
        ("中国海军航母“辽宁舰”与4艘驱逐舰3月10日通过宫古海峡，日本防卫省说。", "military_activity vessel CHN Liaoning 1"),
        ("中国海军航母“辽宁舰”与4艘驱逐舰3月10日通过宫古海峡，日本防卫省说。", "military_activity vessel CHN destroyer 4"),
    ],
)  # fmt: skip
def test_counts_and_owners(text: str, held: str) -> None:
    assert held in told(text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("国防部表示，自昨（11）日6时至今（12）日6时止，侦获共机21架次在台海周边活动。", "military_activity 2026-03-11..2026-03-12"),
        ("国防部昨（11）日表示，两架俄罗斯军机10日侵犯芬兰领空。", "airspace_violation 2026-03-10"),
        ("民国115年3月10日，两架俄罗斯军机侵犯芬兰领空。", "airspace_violation 2026-03-10"),
        ("七日上午，两架俄罗斯军机侵犯芬兰领空。", "airspace_violation 2026-03-07"),
        ("两架俄罗斯军机去年12月3日侵犯芬兰领空。", "airspace_violation 2025-12-03"),
        ("韩国联合参谋本部10日说，朝鲜当天上午发射一枚弹道导弹。", "missile_launch 2026-03-10"),
        ("海巡署今天说，上午9时许两艘中国海警船闯入金门限制水域。", "maritime_incursion 2026-03-12"),
        ("近日，东部战区在台岛周边组织战备警巡。", "joint_exercise ?"),
        ("中柬“金龙-2026”联合演习3月5日在柬埔寨开幕，为期10天。", "joint_exercise 2026-03-05..2026-03-14"),
        ("国防部3月10日通报，过去24小时内侦获9架次共机在台海周边活动。", "military_activity 2026-03-10"),
    ],
)  # fmt: skip
def test_days(text: str, held: str) -> None:
    assert held in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "3月10日，俄罗斯军机未侵犯日本领空。",
        "国防部发言人表示，解放军3月10日没有进入台湾领海，有关说法不实。",
        "韩国国防部否认俄罗斯军机3月10日进入韩国领空。",
        "如果中国军机进入台湾领空，国军将派战机拦截。",
        "一旦有军机越过中线，战机就会升空。",
        "日本去年全年紧急升空704次，其中针对中国军机464次。",
        "五年来，中国海警累计组织钓鱼岛领海巡航130余次。",
        "外界称菲律宾战机10日侵闯黄岩岛领空，这一说法不实。",
        "国军运用任务机、舰及岸置飞弹系统严密监控与应处。",
        "有记者问，中国海军3月10日是否在东山岛附近举行登陆演习？",
        "我们反对任何国家3月10日在台湾海峡举行军演。",
    ],
)
def test_what_tells_of_none(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "held", "missing"),
    [
        ("其中方案由美军3月10日在东海演习。", "country USA", "country CHN"),
        ("参加军演的日本海上自卫队3月10日在东海举行演习。", "country JPN", "country CAN"),
        ("山东舰编队3月10日通过巴士海峡，进入太平洋，国军掌握。", "country CHN", "place shandong-peninsula"),
        ("3月10日，两架俄罗斯军机由济州岛以南海域进入韩国防空识别区。", "country RUS", "place south-china-sea"),
        ("中国海警1305舰艇编队3月10日在我钓鱼岛领海内巡航。", "target JPN", "vessel CHN coast guard vessel 1305"),
        ("3月10日东海北部空域有两架中国军机进入日本防空识别区。", "place japan-adiz", "place taiwan-adiz"),
    ],
)
def test_what_only_looks_like_a_name_or_count(text: str, held: str, missing: str) -> None:
    found = " ; ".join(told(text))
    assert held in found
    assert missing not in found

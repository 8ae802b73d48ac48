"""Who speaks for a state is of it, by the forms of speech of each language."""

from datetime import date

import pytest

from orchestration.claims.read import read_article
from tests.claims.languages.facts import lexicon_of

PUBLISHED = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("code", "text", "organisation", "country"),
    [
        ("zh", "日本防衛省10日表示，兩架俄羅斯軍機9日侵犯日本領空。", "日本防卫省", "JPN"),
        (
            "zh", "东部战区新闻发言人李明海军大校表示，3月9日，美“约翰逊”号驱逐舰过航台湾海峡。", "东部战区", "CHN",
        ),
        ("zh", "海巡署今天說，兩艘中國海警船上午闖入金門限制水域。", "海巡署", "TWN"),
        ("ko", "중국 군용기 2대가 9일 카디즈에 진입했다고 합동참모본부가 밝혔다.", "합동참모본부", "KOR"),
        ("ko", "일본 방위성은 러시아 군용기 2대가 9일 일본 영공을 침범했다고 발표했다.", "일본 방위성", "JPN"),
        ("ko", "합참에 따르면 중국 군용기 2대가 9일 카디즈에 진입했다.", "합참", "KOR"),
    ],
)  # fmt: skip
def test_official_speakers_are_of_their_country(code: str, text: str, organisation: str, country: str) -> None:
    (said,) = read_article("a", text, PUBLISHED, lexicon_of(code)).statements
    assert (said.organisation, said.country) == (organisation, country)

"""Missiles with their number, ships by their names, times of day: what is claimed beside aircraft."""

import pytest

from orchestration.claims.read import read_article
from tests.claims.languages.facts import lexicon_of
from tests.claims.languages.korean.telling import PUBLISHED


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "북한은 9일 동해상으로 단거리 탄도미사일(SRBM) 2발을 발사했다.",
            [("missile", "short-range ballistic missile", 2)],
        ),
        ("북한이 9일 화성-18형 대륙간탄도미사일을 발사했다.", [("missile", "Hwasong-18", None)]),
        ("북한이 9일 순항미사일 여러 발을 서해로 쐈다.", [("missile", "cruise missile", None)]),
        (
            "한국은 이지스구축함 율곡이이함을, 미국은 항공모함 칼 빈슨함과 이지스구축함 2척을 9일 한미 연합해상훈련에 투입했다.",
            [("vessel", "destroyer", 1), ("vessel", "aircraft carrier", 1), ("vessel", "destroyer", 2)],
        ),
        ("러시아 Tu-95 2대가 9일 오후 7시 10분 KADIZ에 진입했다.", [("time", "19:10", None)]),
    ],
)
def test_what_is_claimed_beside_aircraft(text: str, claims: list[tuple[str, str, int | None]]) -> None:
    found = read_article("a", text, PUBLISHED, lexicon_of("ko")).claims
    kinds = {kind for kind, _, _ in claims}
    assert [(c.claim_type, c.value, c.count) for c in found if c.claim_type in kinds] == claims

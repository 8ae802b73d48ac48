"""What is read of Korean sentences: days, counts, owners, who does what, what is denied, what is recalled."""

import pytest

from tests.claims.languages.korean.telling import told

DATES = {
    "한미일 3국이 오는 16일부터 18일까지 동해에서 해상훈련을 실시한다고 국방부가 11일 밝혔다.": [
        "naval_exercise 2026-03-16..2026-03-18 planned JPN+KOR+USA>"
    ],
    "한미 해군이 오늘(12일)까지 나흘간 동해상에서 연합 해상훈련을 했습니다.": [
        "naval_exercise 2026-03-09..2026-03-12 KOR+USA>"
    ],
    "오늘(3. 12. 목) 러시아 군용기 4대가 울릉도 동북방 KADIZ에 진입 후 이탈하였음.": [
        "adiz_entry 2026-03-12 RUS>KOR aircraft RUS 4"
    ],
    "북한은 지난달 24일과 28일 각각 동해상으로 탄도미사일을 발사했다.": [
        "missile_launch 2026-02-24 PRK>",
        "missile_launch 2026-02-28 PRK>",
    ],
    "북한이 지난 14일 서해상으로 순항미사일 2발을 발사했다.": ["missile_launch 2026-02-14 PRK>"],
    "대만 국방부는 11일 전날 오전 6시부터 이날 오전 6시까지 대만 주변에서 중국 군용기 31대를 포착했다고 밝혔다.": [
        "military_activity 2026-03-10..2026-03-11 CHN>TWN aircraft CHN 31"
    ],
    "대만 국방부는 12일 오전 6시까지 24시간 동안 대만 주변에서 중국 군용기 45대를 탐지했다고 밝혔다.": [
        "military_activity 2026-03-12 CHN>TWN aircraft CHN 45"
    ],
    "한미는 내달 2~13일 연합연습을 실시한다.": ["joint_exercise 2026-04-02..2026-04-13 planned KOR+USA>"],
    "중국 군용기 2대가 9일 일본 영공을 침범했다. 이틀 전 러시아 군용기 1대가 한국 영공을 침범했다.": [
        "airspace_violation 2026-03-09 CHN>JPN aircraft CHN 2",
        "airspace_violation 2026-03-07 RUS>KOR aircraft RUS 1",
    ],
    "북한이 4일 탄도미사일을 발사했다. 합참은 “우리 군은 오늘 이를 포착했으며 미사일은 900㎞를 비행했다”고 밝혔다.": [
        "missile_launch 2026-03-04 PRK>"
    ],
}

COUNTS = {
    "중국 군용기 두 대가 9일 KADIZ에 진입했다.": ["adiz_entry 2026-03-09 CHN>KOR aircraft CHN 2"],
    "한미 공군 전투기 20여 대가 9일 서해 상공에서 연합훈련을 했다.": [
        "air_exercise 2026-03-09 KOR+USA> fighter about 20"
    ],
    "러시아 군용기 6대 이상이 9일 KADIZ에 진입했다.": ["adiz_entry 2026-03-09 RUS>KOR aircraft RUS at_least 6"],
    "군은 9일 KADIZ에 진입한 러시아 군용기에 대응해 F-15K 등 전투기 4대를 출격시켰다.": [
        "adiz_entry 2026-03-09 RUS>KOR aircraft RUS",
        "scramble 2026-03-09 KOR>RUS F-15K KOR, fighter KOR 4",
    ],
    "중국 J-11 전투기 4대와 H-6 폭격기 2대, 러시아 Tu-95 폭격기 2대 등 모두 8대가 9일 KADIZ에 진입했다.": [
        "adiz_entry 2026-03-09 CHN+RUS>KOR J-11 CHN 4, H-6 CHN 2, Tu-95 RUS 2, aircraft 8"
    ],
    "러시아 A-50 1대가 9일 독도 인근 영공을 두 차례 침범했다. 군은 기총 200여 발을 쐈다.": [
        "airspace_violation 2026-03-09 RUS>KOR A-50 RUS 1"
    ],
    "중국 젠(J)-16 전투기 3대와 쿵징(KJ)-500 조기경보기 1대가 9일 대만 방공식별구역에 진입했다.": [
        "adiz_entry 2026-03-09 CHN>TWN J-16 CHN 3, KJ-500 CHN 1"
    ],
    "러시아 투폴레프(Tu)-95 폭격기 2대가 9일 KADIZ에 진입했다.": ["adiz_entry 2026-03-09 RUS>KOR Tu-95 RUS 2"],
    "중국 J-16으로 추정되는 전투기 4대가 9일 일본 영공을 침범했다.": [
        "airspace_violation 2026-03-09 CHN>JPN J-16 CHN 4 presumed"
    ],
    "중국 함정 4~5척이 9일 일본 영해에 들어갔다.": ["maritime_incursion 2026-03-09 CHN>JPN"],
}

OWNERS = {
    "한미일은 9일 동해 공해상에서 해상훈련을 실시했다.": ["naval_exercise 2026-03-09 JPN+KOR+USA>"],
    "중·러 군용기 9대가 9일 KADIZ에 진입했다.": ["adiz_entry 2026-03-09 CHN+RUS>KOR aircraft 9"],
    "美 B-52 2대와 日 F-2 4대가 9일 동해 상공에서 연합훈련을 했다.": [
        "air_exercise 2026-03-09 JPN+USA> B-52 USA 2, F-2 JPN 4"
    ],
    "한국은 F-35A·F-15K 전투기를, 미국은 F-16 전투기를 9일 한미 연합공중훈련에 투입했다.": [
        "air_exercise 2026-03-09 KOR+USA> F-35A KOR, F-15K KOR, F-16 USA"
    ],
    "한미 공군이 9일 연합공중훈련을 했다. 훈련에는 우리 공군의 F-35A 4대, FA-50 6대와 미 제8전투비행단 F-16 8대 등 항공전력 20여 대가 참가했다.": [
        "air_exercise 2026-03-09 KOR+USA> F-35A KOR 4, FA-50 KOR 6, F-16 USA 8, aircraft about 20"
    ],
    "폴란드군은 10일 러시아 드론 19대가 자국 영공을 침범해 F-16과 F-35 전투기를 출격시켰다고 밝혔다.": [
        "airspace_violation 2026-03-10 RUS>POL drone RUS 19",
        "scramble 2026-03-10 POL>RUS F-16 POL, F-35 POL",
    ],
    "중국 해경선 2척이 9일 남중국해에서 필리핀 선박에 물대포를 쐈다고 필리핀 해경이 밝혔다.": [
        "unsafe_maneuver 2026-03-09 CHN>PHL"
    ],
    "중국과 러시아의 폭격기 6대가 9일 동해에서 합동 순찰 비행을 했다.": ["joint_patrol 2026-03-09 CHN+RUS> bomber 6"],
    "중국과 러시아 군용기가 9일 KADIZ에 진입했다. 중국 국방부는 양국 군이 이날 동중국해에서 연합 공중 전략 순찰을 했다고 밝혔다.": [
        "adiz_entry 2026-03-09 CHN+RUS>KOR aircraft CHN, aircraft RUS",
        "joint_patrol 2026-03-09 CHN+RUS>",
    ],
}

PARTIES = {
    "러시아 Su-24MR 정찰기 1대가 지난 3일 동해 KADIZ에 무단 진입해 공군 전투기가 출격했다.": [
        "adiz_entry 2026-03-03 RUS>KOR Su-24MR RUS 1",
        "scramble 2026-03-03 KOR>RUS fighter KOR",
    ],
    "러시아 Il-20 정찰기 1대가 11일 동해를 비행해 항공자위대 전투기가 긴급 발진했다고 방위성이 발표했다.": [
        "military_activity 2026-03-11 RUS>JPN Il-20 RUS 1",
        "scramble 2026-03-11 JPN>RUS fighter JPN",
    ],
    "대구기지에서 긴급 출격한 F-15K 2대와 KF-16 2대가 9일 KADIZ에 진입한 러시아 A-50을 쫓아냈다.": [
        "adiz_entry 2026-03-09 RUS>KOR A-50 RUS",
        "scramble 2026-03-09 KOR>RUS F-15K KOR 2, KF-16 KOR 2",
    ],
    "루마니아 공군은 11일 러시아 드론이 영공에 진입하자 F-16 전투기 2대를 긴급 출격시켰다.": [
        "airspace_violation 2026-03-11 RUS>ROU drone RUS",
        "scramble 2026-03-11 ROU>RUS F-16 ROU 2",
    ],
    "캐나다와 미국 전투기가 10일 알래스카 방공식별구역에 진입한 러시아 Tu-95 폭격기 2대를 요격했다고 북미항공우주방위사령부가 밝혔다.": [
        "adiz_entry 2026-03-10 RUS>USA Tu-95 RUS 2",
        "scramble 2026-03-10 CAN+USA>RUS fighter CAN, fighter USA",
    ],
    "중국 J-15가 9일 항공자위대 F-15 전투기에 간헐적으로 레이더를 조준했다.": [
        "radar_lock_on 2026-03-09 CHN>JPN J-15 CHN, F-15 JPN"
    ],
    "우리 군은 오늘 오전 북한 원산 일대에서 동해상으로 발사된 탄도미사일을 포착했다.": [
        "missile_launch 2026-03-12 PRK>"
    ],
    "북한 경비정 1척이 9일 서해 북방한계선(NLL)을 침범했다가 우리 해군의 경고사격을 받고 퇴각했다.": [
        "maritime_incursion 2026-03-09 PRK>KOR"
    ],
    "북한 무인기 5대가 9일 군사분계선을 넘어 파주 상공을 비행했다.": [
        "airspace_violation 2026-03-09 PRK>KOR drone PRK 5"
    ],
}

DENIALS = {
    "러시아 군용기 4대가 9일 KADIZ에 진입했으나 영공 침범은 없었음.": ["adiz_entry 2026-03-09 RUS>KOR aircraft RUS 4"],
    "합참은 중국 군용기가 9일 KADIZ에 진입하지 않았다고 밝혔다.": [],
    "러시아 국방부는 자국 전투기가 9일 일본 영공을 침범했다는 주장을 부인했다.": [],
    "우리 군은 북한의 추가 탄도미사일 발사에 대비해 대비태세를 유지하고 있다.": [],
    "군은 중국 군용기가 KADIZ에 진입할 경우 전투기를 출격시킬 것이라고 9일 밝혔다.": [],
    "중국과 러시아 군용기의 방공식별구역 진입이 매년 되풀이된다.": [],
    "한미 연합훈련 중단을 요구하는 집회가 9일 열렸다.": [],
    "해상자위대는 9일 P-3C 초계기로 경계·감시 활동을 벌였다.": [],
}

RECALLS = {
    "중국 군용기가 2월 KADIZ에 진입한 것은 이번이 세 번째다.": [],
    "러시아 군용기 6대가 9일 KADIZ에 진입했다. 러시아 군용기는 폭격기 4대와 전투기 2대로 파악됐다.": [
        "adiz_entry 2026-03-09 RUS>KOR aircraft RUS 6, bomber RUS 4, fighter RUS 2"
    ],
    "북한이 9일 오전 미상 발사체를 쐈다. 북한은 이튿날 극초음속미사일 시험발사에 성공했다고 발표했다.": [
        "missile_launch 2026-03-09 PRK>"
    ],
    "국방위 의원은 최근 5년간 중국 군용기가 KADIZ에 400회 넘게 진입했다고 지적했다.": [],
    "북한이 9일 탄도미사일을 발사했다. 북한의 탄도미사일 발사는 지난 1월 14일 이후 54일 만이다.": [
        "missile_launch 2026-03-09 PRK>",
        "missile_launch 2026-01-14 PRK>",
    ],
    "러시아 군용기가 9일 KADIZ에 진입했다. 러시아 군용기의 KADIZ 진입은 지난해 11월 29일 이후 처음이다.": [
        "adiz_entry 2026-03-09 RUS>KOR aircraft RUS",
        "adiz_entry 2025-11-29 RUS>KOR aircraft RUS",
    ],
    "한미일은 9일 공중훈련을 실시했다. 이번 훈련은 올해 들어 두 번째이며, 지난 1월 15일에는 B-1B 2대가 참가한 가운데 실시한 바 있다.": [
        "air_exercise 2026-03-09 JPN+KOR+USA>",
        "air_exercise 2026-01-15 JPN+KOR+USA> B-1B USA 2",
    ],
}


@pytest.mark.parametrize("text", DATES)
def test_days(text: str) -> None:
    assert told(text) == DATES[text]


@pytest.mark.parametrize("text", COUNTS)
def test_counts(text: str) -> None:
    assert told(text) == COUNTS[text]


@pytest.mark.parametrize("text", OWNERS)
def test_owners(text: str) -> None:
    assert told(text) == OWNERS[text]


@pytest.mark.parametrize("text", PARTIES)
def test_who_does_what(text: str) -> None:
    assert told(text) == PARTIES[text]


@pytest.mark.parametrize("text", DENIALS)
def test_what_did_not_happen(text: str) -> None:
    assert told(text) == DENIALS[text]


@pytest.mark.parametrize("text", RECALLS)
def test_recalls(text: str) -> None:
    assert told(text) == RECALLS[text]

"""What keeps a Japanese trigger from telling that something happened: what stands behind it, and what it is beside."""

import re

from orchestration.claims.languages.japanese.phrases import Run, run_of, run_of_sentence
from orchestration.claims.sentences.clauses import Clause
from orchestration.claims.sentences.frame import Frame
from orchestration.claims.sentences.telling import Doubt
from orchestration.claims.text.triggers import Trigger

_DENIED = re.compile(
    r"[^、。「]{0,14}?(?:なかった|なく(?!なっ)|ない(?=[。、と」]|\Z)|ていません|ありません|ませんでした|否定|(?:事実|確認)[はも](?:ない|無い|ありません))"
)
_DENIED_LATER = re.compile(
    r"[^。]{0,40}(?:との(?:報道|主張|情報|指摘)[^。]{0,16}(?:否定|事実無根|誤り)|(?:を|と)(?:全面)?否定)"
)
_SUPPOSED = re.compile(
    r"(?:を|が|に|は)?(?:実施)?(?:す(?:る(?!とともに|など|のを確認|のが確認|状況)|れば)|さ(?:れる|せる)|し(?:うる|得る|ない|かねない|よう)|られる|れば|する)"
    r"(?=場合|こと(?:が|も|は|を|に|で)|可能性|おそれ|恐れ|よう|ため|必要|[。、]|と(?:き|して|、)|など|際|準備|態勢|体制|のは|\Z)"
)
_SUPPOSED_LATER = re.compile(
    r"(?:の|する|した|される|された|を[^、。]{0,6})?(?:可能性|おそれ|恐れ|場合|想定|懸念|兆候|準備|際の|ための|に備え|への備え|を想定)"
)
_STATISTICS = re.compile(
    r"(?:を?実施)?(?:の|した|する)?(?:回数|件数|総数|割合|実施状況|状況について|頻度|手順|態勢|体制|訓練|要領|能力|任務|対象|とは|措置の|の歴史|待機|基準|負担)|"
    r"は?(?:年間|年度)|[はが]?、?(?:計|合計|約)?\d+回"
)
_FUTURE = re.compile(
    r"(?:を|が|に)?(?:[^、。]{0,12})?(?:予定|見通し|方針|計画|見込み|意向|する(?:と|方)|行う(?:と|。|予定)|実施する|開始する|始める|始まる)"
)
_COUNTED = re.compile(
    r"以来|に(?:続|次)(?:き|く|いて|いで)、?[^。]{0,12}\d+(?:回|例|度)目|(?:今年|ことし|本年|今年度)[^。]{0,8}\d+(?:回|例|度|日)目|ぶり"
)
_SHOWN = re.compile(
    r"映画|小説|漫画|アニメ|ドラマ|ゲーム|航空祭|展示飛行|記念館|博物館|写真展|曲技|撮影会|ブルーインパルス|フライトシミュ|プラモデル|パレード|観閲|イベント"
)
_REHEARSED = re.compile(r"(?:を|が|へ|する|した)?(?:を?想定|を模擬|に備え|を防ぐ|の防止|への対(?:処|応))")
_ARMED = re.compile(
    r"軍|自衛隊|[陸海空]自|空母|護衛艦|駆逐艦|艦艇|戦闘機|爆撃機|哨戒機|部隊|海上保安|海警|巡視船|ミサイル|防衛(?:省|相)|\d[隻機]|統合幕僚|統幕|NATO|艦隊|師団|旅団|軍機|潜水艦"
)
_OTHER_DRILLS = re.compile(
    r"(?:避難|防災|消防|救助|救命|消火|職業|災害|サイバー|図上|机上|地震|津波|テロ対策|水難|通報|接客|筋力|語学)[^、。]{0,8}\Z"
)
_RELIEF = re.compile(r"防災|避難|災害|震災|地震|津波|消防|救助|救命|サイバー|図上")
_FOUGHT = re.compile(r"攻撃(?:し|を|に|さ)|空爆|死亡|死者|撃墜|着弾|迎撃|被弾|砲撃|戦闘で|侵攻|停戦|爆撃(?!機)")
_MISSILES = re.compile(r"ミサイル|ロケット|衛星|飛翔体|SLBM|ICBM|砲弾")
_JOINING = re.compile(r"合流し|加わっ|加わり|合流")
_HEADING = re.compile(r"について(?:\(.{1,12}\))?\Z")
_BESIDE = 6
"""Letters between a zone and the verb of coming into it."""
_PAST = re.compile(r"し?(?:た|ていた)")
_HABITUAL = re.compile(
    r"常態化|恒例|定期的|たびたび|度々|頻繁|毎年|毎日のよう|連日|日常的|近年|年々|増加(?:し|傾向)|活発化|これまで(?:も|に)|しばしば|相次いで(?:いる|おり)|繰り返されて|繰り返している|年間\d|年度"
)
_TALK = re.compile(
    r"(?:を|の|について|に関する)(?:[^、。]{0,10})?(?:合意|協議|検討|提案|議論|支持|批判|非難|中止を求|求め|重ね|拡大|強化|継続|調整|訴え|反対|要求|話し合)"
)
_CANCELLED = re.compile(r"[^、。]{0,16}?(?:中止|取りやめ|見送)(?!を求)")
_PUT_OFF = re.compile(r"[^、。]{0,16}?延期")


def doubts(frame: Frame, clause: Clause, trigger: Trigger) -> frozenset[Doubt]:
    """All that keeps a trigger of the clause from telling that something happened."""
    run = run_of_sentence(frame)
    behind = run.behind(trigger.last)
    drill = trigger.role in ("exercise", "patrol")
    found: set[Doubt] = set()
    if _DENIED.match(behind) is not None or _DENIED_LATER.match(behind) is not None:
        found.add("denied")
    if _HEADING.search(run.text) is not None:
        found.add("other_sense")
    if _SHOWN.search(run.text) is not None:
        found.add("shown")
    if _COUNTED.search(run.text) is not None or _is_of_another(frame, run, clause, trigger):
        found.add("other_sense")
    if drill:
        found |= _of_drill(frame, run, trigger, behind)
    else:
        found |= _of_incident(run, trigger, behind)
    return frozenset(found)


def _of_drill(frame: Frame, run: Run, trigger: Trigger, behind: str) -> set[Doubt]:
    found: set[Doubt] = set()
    of_forces = _ARMED.search(run.text) is not None or any(len(n.countries) > 1 for n in frame.nations)
    if trigger.name == "exercise_verb" and _RELIEF.search(run.text) is not None:
        found.add("other_sense")
    if not of_forces or _OTHER_DRILLS.search(run.before(trigger.first)) is not None:
        found.add("other_sense")
    if _CANCELLED.match(behind) is not None:
        found |= {"cancelled", "called_off"}
    elif _PUT_OFF.match(behind) is not None:
        found |= {"cancelled", "put_off"}
    if _TALK.match(behind) is not None:
        found.add("discussed")
    return found


def _of_incident(run: Run, trigger: Trigger, behind: str) -> set[Doubt]:
    found: set[Doubt] = set()
    if _STATISTICS.match(behind) is not None or (trigger.role == "launch" and not _is_launched(run)):
        found.add("other_sense")
    if _SUPPOSED.match(behind) is not None or _SUPPOSED_LATER.match(behind) is not None:
        found.add("supposed")
    if _REHEARSED.match(behind) is not None:
        found |= {"practised", "supposed"}
    if trigger.role not in ("detection", "flight") and _FUTURE.match(behind) is not None:
        found.add("foretold")
    return found


def _is_launched(run: Run) -> bool:
    """Whether missiles or rockets are launched, at nobody."""
    return _MISSILES.search(run.text) is not None and _FOUGHT.search(run.text) is None


def _is_of_another(frame: Frame, run: Run, clause: Clause, trigger: Trigger) -> bool:
    """Whether craft are only seen in what another word of the clause tells: '共同飛行を行ったことを確認した'."""
    if trigger.role == "violation":
        return run.before(trigger.first).endswith("対")
    if trigger.role not in ("detection", "flight", "entry", "dispatch"):
        return False
    joint = _is_joint_flight(frame, clause)
    if (trigger.role == "detection" and joint) or (
        not joint and _JOINING.search(run_of(frame.tokens, clause.first, clause.last).text)
    ):
        return True
    if trigger.role == "entry" and any(t.role == "violation" and t.first > trigger.first for t in clause.triggers):
        return _describes(frame, run, trigger)
    return any(t.role in ("patrol", "lock_on", "unsafe") for t in clause.triggers) or any(
        t.role == "exercise" and run.text.find("訓練を", run.place(t.first)) >= 0 for t in clause.triggers
    )


def _describes(frame: Frame, run: Run, trigger: Trigger) -> bool:
    """'領海に侵入した中国船から': whether a verb only says which craft these are."""
    behind = _PAST.match(run.behind(trigger.last))
    at = run.place(trigger.last) + behind.end() if behind is not None else -1
    beginnings = [*(n.first for n in frame.nations), *(c.first for c in frame.crafts)]
    return any(run.place(first) == at for first in beginnings)


def _is_joint_flight(frame: Frame, clause: Clause) -> bool:
    """Whether aircraft of several nations, told by their types, fly in one clause."""
    flown = [c for c in frame.crafts if clause.holds(c.head) and c.named and len(c.operators) == 1]
    return len({c.operators for c in flown}) > 1 and any(t.role == "flight" for t in clause.triggers)


def is_denied(frame: Frame, clause: Clause, at: int) -> bool:
    """Whether a token of the clause is denied, or only what lies outside is told: '領海には入らなかった', '領海外'."""
    run = run_of(frame.tokens, clause.first, clause.last)
    entering = next((t for t in clause.triggers if t.first >= at), None)
    if entering is not None and any(t.role == "violation" for t in clause.triggers):
        beside = run.place(entering.first) - run.place(at) <= _BESIDE
        if beside and entering.role == "entry" and _describes(frame, run_of_sentence(frame), entering):
            return True
    return (
        re.match(
            r"[^、。]{0,5}?(?:外[にをへでのを]|の外|に(?:は)?(?:入ら|達し)[^、。]{0,4}な|(?:手前|付近まで))",
            run.behind(at),
        )
        is not None
    )


def is_habitual(frame: Frame, clause: Clause) -> bool:
    """Whether the clause tells of a practice, not of an occurrence: it has no day, and says so."""
    dated = any(clause.holds(frame.token_of(d.start)) for d in frame.dates)
    return not dated and _HABITUAL.search(run_of(frame.tokens, clause.first, clause.last).text) is not None

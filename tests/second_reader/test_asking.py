"""Every fault of an endpoint has its sentence, is tried again where that helps, and never tells the key."""

import pytest

from orchestration.second_reader.answers import AnswerError, read_answer
from orchestration.second_reader.asking import TRIES, Endpoint, Model, ModelError, Said
from tests.second_reader.stub import EMPTY, Answer, Stub, fault, serving

KEY = "sk-0123456789abcdefghij"
ASKED = [{"role": "user", "content": "Read this."}]


def ask(stub: Stub, waits: list[float], **more) -> Said:
    model = Model(Endpoint(stub.address, "stub", KEY, **more), waits.append)
    try:
        return model.ask(ASKED, {"type": "object"})
    finally:
        model.close()


def test_an_answer_with_what_it_cost() -> None:
    with serving() as stub:
        said = ask(stub, [], parameters={"temperature": 0})
    assert (said.text, said.tokens_in, said.tokens_out) == (EMPTY, 100, 10)
    [request] = stub.requests
    assert (request["model"], request["temperature"], request["messages"]) == ("stub", 0, ASKED)
    assert request["response_format"]["json_schema"]["strict"] is True
    assert stub.keys == [f"Bearer {KEY}"]


@pytest.mark.parametrize(
    ("first", "waits"),
    [
        (fault(429, "slow down", **{"Retry-After": "7"}), [7.0]),
        (fault(503, "overloaded", **{"Retry-After": "3"}), [3.0]),
        (Answer(cut=True), None),
        (fault(500, "oops"), None),
        (fault(400, "response_format json_schema is not supported"), []),
    ],
)
def test_what_may_pass_is_tried_again(first: Answer, waits: list[float] | None) -> None:
    waited: list[float] = []
    with serving(first, Answer()) as stub:
        assert ask(stub, waited).text == EMPTY
    assert len(stub.requests) == 2
    assert waited == waits if waits is not None else len(waited) == 1


def test_an_endpoint_without_schemas_is_asked_without() -> None:
    with serving(fault(400, "unknown field response_format"), Answer()) as stub:
        ask(stub, [])
    assert ["response_format" in request for request in stub.requests] == [True, False]


@pytest.mark.parametrize(
    ("answer", "tries", "why", "ends_asking"),
    [
        (fault(429, "quota is used up"), 3, "asks for fewer requests: quota is used up", True),
        (fault(429, "wait", **{"Retry-After": "3600"}), 1, "asks for fewer requests", True),
        (fault(500, "oops"), 3, "the server failed (status 500): oops", False),
        (fault(401, f"Incorrect API key provided: {KEY}"), 1, "refuses the key (status 401)", True),
        (fault(403, "no access"), 1, "refuses the key (status 403)", True),
        (fault(404, "model not found"), 1, "knows no model 'stub'", True),
        (fault(400, "The model `stub` does not exist"), 1, "knows no model 'stub'", True),
        (fault(400, "maximum context length is 4096 tokens"), 1, "refuses the question (status 400)", False),
        (Answer(status=307, headers={"Location": "http://127.0.0.1:9/v1"}), 1, "leads on to another address", True),
        (Answer(body=b"<html>hello</html>"), 1, "no chat completion", False),
        (Answer(body=b'{"choices": []}'), 1, "no chat completion", False),
        (Answer(text='{"events": [', ended="length"), 1, "cut off at the most tokens", False),
        (Answer(body=b"x" * 3_000_000), 1, "goes on without an end", False),
        (Answer(cut=True), 3, "broke off in the midst", False),
    ],
)
def test_every_fault_has_its_sentence(answer: Answer, tries: int, why: str, ends_asking: bool) -> None:
    with serving(answer) as stub, pytest.raises(ModelError) as raised:
        ask(stub, [])
    assert why in str(raised.value)
    assert raised.value.ends_asking == ends_asking
    assert len(stub.requests) == tries
    assert KEY not in str(raised.value) and KEY[-4:] not in str(raised.value)


def test_a_server_that_says_nothing_is_asked_again_and_then_left() -> None:
    with serving(Answer(silent=True)) as stub, pytest.raises(ModelError) as raised:
        ask(stub, [], seconds=0.05)
    assert str(raised.value) == "the model did not answer within 0.05 seconds" and not raised.value.ends_asking
    assert len(stub.requests) == TRIES


def test_no_network() -> None:
    with serving() as stub:
        address = stub.address
    with pytest.raises(ModelError, match="there is no connection to http://127") as raised:
        ask(Stub(address), [])
    assert raised.value.ends_asking


def test_a_key_is_in_no_text_of_an_endpoint() -> None:
    assert KEY not in repr(Endpoint("http://127.0.0.1/v1", "stub", KEY))


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (EMPTY, 0),
        ('{"events": [{"type": "scramble", "words": "sent jets"}]}', 1),
        ('Here it is:\n```json\n{"events": [{"type": "scramble", "words": "sent jets"}]}\n```\nAnything else?', 1),
        ('<think>{"a": 1} hm</think>\n```\n{"events": []}\n```', 0),
        ('The answer is {"events": []}', 0),
    ],
)
def test_an_answer_in_whatever_wrapping(text: str, events: int) -> None:
    assert len(read_answer(text)) == events


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        ("There are no military events in this article.", "prose"),
        ('{"events": [{"type": "scr', "cut off"),
        ('[{"type": "scramble"}]', "does not keep to the schema"),
        ('{"answer": 42}', "does not keep to the schema"),
        ('{"events": [{"type": "scramble"}]}', "does not keep to the schema"),
        ('{"events": "none"}', "does not keep to the schema"),
        ('{"events": [' + ",".join(['{"type": "scramble", "words": "x"}'] * 500) + "]}", "does not keep to the schema"),
        ("[" * 100_000, "prose"),
    ],
)
def test_an_answer_that_is_none(text: str, why: str) -> None:
    with pytest.raises(AnswerError, match=why):
        read_answer(text)

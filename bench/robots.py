"""robots.txt read by RFC 9309, held against the suites of others.

Usage: python bench/robots.py FOLDER, which holds checkouts of google/robotstxt (as `robotstxt`), of scrapy/protego (as
`protego`) and of seomoz/reppy (as `reppy`), each where it is there. Their tests run against ours in the place of
theirs; a test that asks for what robots.txt's rules are not (sitemaps, rates, hosts) is left out.
"""

import ast
import inspect
import re
import sys
import types
import unittest.mock
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from _pytest.outcomes import Failed

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from orchestration.collecting.outcomes import Response
from orchestration.collecting.robots import Rules, rules_of

_AT = "http://host.example/"
_STRINGS = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
_SAID = re.compile(rf"(?:string_view|string)\s+(\w+)\s*=\s*{_STRINGS};")
_EXPECTED = re.compile(
    rf"EXPECT_(TRUE|FALSE)\(\s*IsUserAgentAllowed\(\s*(\w+|{_STRINGS}),\s*{_STRINGS},\s*(\w+|{_STRINGS})\)\)"
)


def main(folder: Path) -> None:
    for name, measure in (("robotstxt", google), ("protego", protego), ("reppy", reppy)):
        if (folder / name).is_dir():
            measure(folder / name)
        else:
            print(f"{name}: not in {folder}")


def rules(text: str | bytes, agent: str) -> Rules:
    body = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    return rules_of(Response(_AT, "ok", status=200, body=body), agent) or Rules()


def google(folder: Path) -> None:
    """The expectations of robots_test.cc, but for those that are computed."""
    source = (folder / "robots_test.cc").read_text(encoding="utf-8")
    right = total = 0
    for test in re.split(r"\nTEST\(", source)[1:]:
        name = test.partition(")")[0].partition(", ")[2]
        said: dict[str, str] = {}
        found = sorted([*_SAID.finditer(test), *_EXPECTED.finditer(test)], key=lambda match: match.start())
        for match in found:
            if match.re is _SAID:
                said[match[1]] = _joined(match[2])
                continue
            text, agent, url = (
                said.get(part, "") if part.isidentifier() else _joined(part) for part in match.group(2, 4, 5)
            )
            total += 1
            if rules(text, agent).allows(url) is (match[1] == "TRUE"):
                right += 1
            else:
                print(f"  {name}: {url!r} for {agent!r} is {match[1].lower()} there")
    print(f"robotstxt: {right} of {total}")


def _joined(literals: str) -> str:
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"', literals)
    octets = ("".join(c if c.isascii() else "".join(f"\\x{o:02x}" for o in c.encode()) for c in part) for part in parts)
    return b"".join(ast.literal_eval(f'b"{part}"') for part in octets).decode("utf-8", "surrogateescape")


class _Ours:
    """Our rules as Protego and reppy would give theirs, without what they alone have."""

    def __init__(self, text: str | bytes, agent: str = "") -> None:
        self._text, self._agent = text, agent

    @classmethod
    def parse(cls, *given: Any, content: Any = None) -> "_Ours":
        return cls(given[-1] if content is None else content)

    def can_fetch(self, url: str, agent: str) -> bool:
        return rules(self._text, agent).allows(url if "://" in url else _AT[:-1] + url)

    def crawl_delay(self, agent: str) -> float | None:
        return rules(self._text, agent).delay or None

    def agent(self, name: str) -> "_Ours":
        return _Ours(self._text, name)

    def allowed(self, url: str, agent: str = "") -> bool:
        return self.can_fetch(url, agent or self._agent)

    @property
    def delay(self) -> float | None:
        return self.crawl_delay(self._agent)

    def __str__(self) -> str:
        raise AttributeError("rules of ours are not written as text")


def protego(folder: Path) -> None:
    names = {"protego": _module("protego", Protego=_Ours), "protego._utils": unittest.mock.MagicMock()}
    _run("protego", _tests(folder / "tests", ("test_protego.py", "test_on_google_spec.py"), names))
    lax = marked = 0
    files = [path for path in sorted((folder / "tests" / "test_data").iterdir()) if path.is_file()]
    for path in files:
        body = path.read_bytes()
        bare = body.removeprefix(b"\xef\xbb\xbf")
        marked += bare != body
        lax += rules(body, "Overflight/1") != rules(bare, "Overflight/1")
    print(f"protego, real files: {len(files)} read, {marked} with a mark of byte order, {lax} otherwise without it")


def reppy(folder: Path) -> None:
    robots = _module("reppy.robots", Robots=_Ours, Agent=_Ours)
    package, util = _module("reppy", robots=robots), _module("util", requests_fixtures=unittest.mock.MagicMock())
    names = {"reppy": package, "reppy.robots": robots, "mock": unittest.mock, "suite.util": util}
    _run("reppy", _tests(folder / "tests", ("test_robots.py", "test_agent.py"), names))


def _module(name: str, **members: Any) -> types.ModuleType:
    module = types.ModuleType(name)
    vars(module).update(members)
    return module


def _tests(folder: Path, files: tuple[str, ...], names: dict[str, Any]) -> Iterator[tuple[str, Callable[[], None]]]:
    """The tests of files, in which modules of ours stand in the place of theirs."""
    with unittest.mock.patch.dict(sys.modules, names):
        for file in files:
            module = types.ModuleType(f"suite.{file}")
            module.__package__ = "suite"
            sys.modules["suite"] = types.ModuleType("suite")
            exec(compile((folder / file).read_text(encoding="utf-8"), file, "exec"), module.__dict__)
            for kind in [
                each for _, each in inspect.getmembers(module, inspect.isclass) if each.__module__ == module.__name__
            ]:
                for name in [name for name in dir(kind) if name.startswith("test")]:
                    made = kind(name) if issubclass(kind, unittest.TestCase) else kind()
                    yield f"{file}: {name}", getattr(made, name)


def _run(suite: str, tests: Iterator[tuple[str, Callable[[], None]]]) -> None:
    right = total = left_out = 0
    for name, test in tests:
        try:
            test()
        except AssertionError as error:
            total += 1
            print(f"  {name}: {str(error).splitlines()[0] if str(error) else 'is otherwise there'}")
        except (Exception, Failed) as error:  # it asks for what ours has not, or should not raise
            left_out += 1
            print(f"  {name}: left out, {type(error).__name__}: {error}")
        else:
            total, right = total + 1, right + 1
    print(f"{suite}: {right} of {total} tests, {left_out} left out")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

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
    """Our rules as Protego and reppy would give theirs; what they alone have is an error of its own."""

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
        raise NotImplementedError

    def __getattr__(self, name: str) -> Any:
        raise NotImplementedError(name)


def protego(folder: Path) -> None:
    shim = types.ModuleType("protego")
    shim.Protego = _Ours  # type: ignore[attr-defined]
    names = {"protego": shim, "protego._utils": unittest.mock.MagicMock()}
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
    robots = types.ModuleType("reppy.robots")
    robots.Robots = robots.Agent = _Ours  # type: ignore[attr-defined]
    package = types.ModuleType("reppy")
    package.robots = robots  # type: ignore[attr-defined]
    util = types.ModuleType("tests.util")
    util.requests_fixtures = unittest.mock.MagicMock()  # type: ignore[attr-defined]
    names = {"reppy": package, "reppy.robots": robots, "mock": unittest.mock, "suite.util": util}
    _run("reppy", _tests(folder / "tests", ("test_robots.py", "test_agent.py"), names))


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
    right = total = 0
    for name, test in tests:
        try:
            test()
        except AssertionError as error:
            total += 1
            print(f"  {name}: {str(error).splitlines()[0] if str(error) else 'is otherwise there'}")
        except (Exception, Failed):  # it asks for what ours has not
            continue
        else:
            total, right = total + 1, right + 1
    print(f"{suite}: {right} of {total} tests")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""The Dockerfile without a container engine: linted, and each of its commands run in a root that looks like the image's.

The root is this machine's with a layer over it, in namespaces of its own: the base image, which wants a registry, is
stood in by this system and its Python, and packages come out of uv's cache by links, without bytecode, for time.
What is started is started in the checkout, which has its bytecode, on a free port. It needs root, and skips elsewhere.
"""

import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import PROJECT
from tests.packaging.test_wheel import NO_NETWORK

TOOLS = Path(sys.executable).parent
LEFT_OUT = ("UV_COMPILE_BYTECODE", "UV_NO_CACHE")
SLOWEST = 400
"""Seconds within which a command ends, or the UI answers, on a machine that has much else to do."""
STARTING = ("ENTRYPOINT", "CMD", "HEALTHCHECK")


def instructions(text: str) -> list[tuple[str, str]]:
    """What a Dockerfile says, in its order: each instruction with its words."""
    lines = re.sub(r"\\\n", " ", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE)).splitlines()
    return [(name, " ".join(words.split())) for name, _, words in (line.partition(" ") for line in lines if line)]


IMAGE = instructions((PROJECT / "Dockerfile").read_text(encoding="utf-8"))


def said(name: str) -> list[str]:
    return [words for each, words in IMAGE if each == name]


def settings() -> dict[str, str]:
    pairs = dict(pair.split("=", 1) for words in said("ENV") for pair in words.split())
    return {name: value.replace("$PATH", os.environ["PATH"]) for name, value in pairs.items()}


def test_the_linters_find_nothing() -> None:
    for tool, file in (("hadolint", "Dockerfile"), ("compose-lint", "compose.yaml")):
        done = subprocess.run([TOOLS / tool, PROJECT / file], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def test_only_the_proxy_is_reached_from_outside() -> None:
    services = yaml.safe_load((PROJECT / "compose.yaml").read_text(encoding="utf-8"))["services"]
    assert {name for name, service in services.items() if "ports" in service} == {"proxy"}
    assert services["overflight"]["network_mode"] == "service:proxy"
    assert all(service["read_only"] and service["cap_drop"] == ["ALL"] for service in services.values())


def test_the_context_holds_what_is_copied_and_nothing_else() -> None:
    let_in = re.findall(r"^!(\S+)$", (PROJECT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE)
    copied = [part.rstrip("/") for words in said("COPY") for part in words.split()[:-1]]
    assert sorted(let_in) == sorted(copied)


class Root:
    """A root for the commands: this machine's, with a layer over it that holds what they change."""

    def __init__(self, folder: Path) -> None:
        self.layer, self.volume = folder / "layer", folder / "volume"
        self._work, self._merged = folder / "work", folder / "merged"
        for path in (self.layer, self.volume, self._work, self._merged):
            path.mkdir()

    def run(self, script: str, *, sealed: bool = False) -> subprocess.CompletedProcess[str]:
        """Run a script of sh; sealed: as the image's user, without a network, in a root that can't be written."""
        layers = f"lowerdir=/,upperdir={self.layer},workdir={self._work}"
        mounts = [f"mount -t overlay overlay -o {layers} {self._merged}"]
        mounts += [f"mount -o remount,ro {self._merged}"] if sealed else []
        mounts += [f"mount --rbind /{name} {self._merged}/{name}" for name in ("proc", "dev")]
        enter = f"chroot {self._merged} sh -ec {shlex.quote(script)}"
        if sealed:
            (volume,), (user,) = said("VOLUME"), said("USER")
            mounts += [f"mount --bind {self.volume} {self._merged}{volume}", f"mount -t tmpfs tmpfs {self._merged}/tmp"]
            enter = f"chroot --userspec {user}:{user} {self._merged} sh -ec {shlex.quote(script)}"
        kept = {name: value for name, value in settings().items() if name not in LEFT_OUT}
        told = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("OVERFLIGHT_", "PYTHON", "VIRTUAL_ENV"))
        }
        return subprocess.run(
            ["unshare", "--mount", *(["--net"] if sealed else []), "sh", "-ec", "\n".join([*mounts, enter])],
            env={**told, "UV_LINK_MODE": "symlink", **kept}, capture_output=True, text=True, timeout=SLOWEST,
        )  # fmt: skip


def typed(words: str) -> str:
    """A command as sh reads it, of the list that an instruction holds."""
    return shlex.join(json.loads(words))


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Root:
    """The root after all COPY and RUN of the Dockerfile."""
    root = Root(tmp_path_factory.mktemp("image"))
    if (
        os.getuid()
        or subprocess.run(["unshare", "--mount", "--net", "--pid", "--fork", "true"], capture_output=True).returncode
    ):
        pytest.skip("a root of its own can't be had here: this wants root and Linux's namespaces")
    (where,) = said("WORKDIR")
    python = root.layer / "usr" / "local" / "bin" / "python"
    python.parent.mkdir(parents=True)
    base = Path(sys.base_prefix, "bin", f"python3.{sys.version_info.minor}").resolve()
    python.symlink_to(base)
    cache = Path(
        subprocess.run([TOOLS / "uv", "cache", "dir"], capture_output=True, text=True, check=True).stdout.strip()
    )
    for words in said("COPY"):
        *sources, target = words.split()
        for source in sources:
            path, into = PROJECT / source, root.layer / where.lstrip("/") / target
            if path.is_dir():
                shutil.copytree(path, into, ignore=shutil.ignore_patterns("__pycache__", "target", "logs"))
            else:
                into.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, into)
    # what stands in for the image's Python and packages may lie below folders that only their owner may enter
    enter = " ".join({shlex.quote(str(folder)) for path in (base, cache / "any") for folder in path.parents})
    for command in [f"chmod o+x {enter}", *said("RUN")]:
        done = root.run(f"cd {where}; {command}")
        if any(word in done.stderr.lower() for word in NO_NETWORK):
            pytest.skip(f"the packages can't be had: {done.stderr.strip().splitlines()[-1]}")
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    shutil.copystat(root.layer / said("VOLUME")[0].lstrip("/"), root.volume)
    os.chown(root.volume, int(said("USER")[0]), int(said("USER")[0]))
    return root


def test_its_user_can_run_what_was_installed_where_nothing_can_be_written(root) -> None:
    (where,), (entry,) = said("WORKDIR"), said("ENTRYPOINT")
    done = root.run(f"cd {where}; {typed(entry)} --version; touch $OVERFLIGHT_HOME ../elsewhere", sealed=True)
    assert done.stdout.startswith("overflight ")
    assert "elsewhere': Read-only file system" in done.stderr
    (home,) = root.volume.iterdir()
    assert home.stat().st_uid == int(said("USER")[0])


def test_what_it_starts_is_found_healthy(root, tmp_path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    entry, command, check = (typed(said(name)[0].partition("CMD ")[2] or said(name)[0]) for name in STARTING)
    assert "3000" in command and "3000" in check
    started = f"{entry} {command} & until {check} 2>/dev/null; do kill -0 $!; sleep 1; done".replace("3000", port)
    done = subprocess.run(
        ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child", "sh", "-ec", started],
        env={**os.environ, "PATH": f"{TOOLS}:{os.environ['PATH']}", "OVERFLIGHT_HOME": str(tmp_path / "home")},
        capture_output=True, text=True, timeout=SLOWEST,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"http://127.0.0.1:{port}" in done.stdout

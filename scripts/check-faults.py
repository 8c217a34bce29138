#!/usr/bin/env python3
"""Breaks builds and publications off, and sees that readers never get a broken site and no edition is lost.

scripts/check-faults.py [PORTAL] [FAULT…]; FAULTS says how many moments (200), SEED which ones, and FAULT which functions.
Needs git, rclone, nginx, faketime, and the right to mount a small disk in a name space of its own (unshare).
"""
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from servers import FullNginx, Git, Nginx, Sftp, free_port

PORTAL = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".build/release/portal").resolve())
FIXTURE = pathlib.Path("Tests/CommandTests/Fixture/content").resolve()
TEMPLATES = pathlib.Path("templates").resolve()
MOMENTS = int(os.environ.get("FAULTS", "200"))
SEED = int(os.environ.get("SEED", "11"))
choose = random.Random(SEED)
environment = os.environ | {"GIT_CONFIG_GLOBAL": "/dev/null", "RCLONE_CONFIG": "/dev/null", "LANG": "C.UTF-8", "LC_ALL": ""}


def start(*arguments, prefix=(), **options):
    return subprocess.Popen([*prefix, PORTAL, *map(str, arguments), "--language", "en"], stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True, env=environment, **options)


def run(*arguments, prefix=()):
    """Exit status and everything printed."""
    process = start(*arguments, prefix=prefix)
    return process.wait() or 0, process.stdout.read()


def done(*arguments, prefix=()):
    status, text = run(*arguments, prefix=prefix)
    assert status == 0, f"portal {' '.join(map(str, arguments))}: status {status}\n{text}"
    return text


def refused(status, words, *arguments, prefix=()):
    """The command ends with a status and says something."""
    found, text = run(*arguments, prefix=prefix)
    assert found == status and words in text, f"portal {' '.join(map(str, arguments))}: status {found}\n{text}"


def files(folder, hidden=(".portal", ".git", "portal.lock", "portal.room", ".nojekyll")):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.relative_to(folder).parts[0] not in hidden}


def replace(file, old, new):
    text = file.read_text()
    assert old in text, f"{file} says {old}"
    file.write_text(text.replace(old, new))


def build(content, output, prefix=()):
    return done("build", "--content", content, "--templates", TEMPLATES, "--output", output, prefix=prefix)


def killed(seconds, *arguments):
    """Starts portal and kills it at a moment; whether it was still running."""
    process = start(*arguments, start_new_session=True)
    time.sleep(choose.uniform(0, seconds))
    is_running = process.poll() is None
    if is_running:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return is_running


def duration(*arguments):
    started = time.monotonic()
    done(*arguments)
    return time.monotonic() - started


class World:
    """Two editions of the fixture, built: `one` and `two`."""

    def __init__(self, work):
        self.work = work
        self.content = [work / "content1", work / "content2"]
        self.site = [work / "one", work / "two"]
        shutil.copytree(FIXTURE, self.content[0])
        replace(self.content[0] / "site.yml", "as_of: 2025-06-30", "as_of: 2025-06-30\npublished: 2025-07-15 09:30")
        build(self.content[0], self.site[0])
        shutil.copytree(self.content[0], self.content[1])
        done("edition", "--content", self.content[1], "--templates", TEMPLATES, "--site", self.site[0])
        replace(self.content[1] / "site.yml", "2025-06-30", "2025-09-30")
        replace(self.content[1] / "site.yml", "2025-07-15", "2025-10-15")
        build(self.content[1], self.site[1])
        self.files = [files(site) for site in self.site]

    def publish(self, place, edition=1):
        return ["publish", "--demo", "--site", self.site[edition], "--to", place]


def builds_are_killed(world):
    """The next build makes the folder whole, from wherever a killed one left it."""
    output = world.work / "output"
    seconds = duration("build", "--content", world.content[0], "--templates", TEMPLATES, "--output", output)
    hits = 0
    for moment in range(MOMENTS // 2):
        wanted = (moment + 1) % 2
        hits += killed(seconds, "build", "--content", world.content[wanted], "--templates", TEMPLATES, "--output", output)
        if moment % 3 == 0:
            wanted = 1 - wanted
        build(world.content[wanted], output)
        assert files(output) == world.files[wanted], f"moment {moment}: not the site of a clean build"
    return f"{MOMENTS // 2} builds, {hits} killed before their end"


def publications_are_killed(world):
    """Readers get a whole edition at every moment, and the same command again completes it."""
    words = []
    for kind in ("folder", "git", "rclone"):
        base = world.work / f"{kind}-base"
        place = world.work / kind
        if kind == "git":
            subprocess.run(["git", "init", "--quiet", "--bare", base], check=True)
        name = {"folder": str, "git": "git:{}#web".format, "rclone": "rclone::local:{}".format}[kind]
        done(*world.publish(name(base), 0))
        shutil.copytree(base, place, symlinks=True)
        seconds = duration(*world.publish(name(place)))
        hits = 0
        count = MOMENTS // 6
        for moment in range(count):
            shutil.rmtree(place)
            shutil.copytree(base, place, symlinks=True)
            hits += killed(seconds, *world.publish(name(place)))
            check_readers(world, kind, place, f"{kind}, moment {moment}")
            done(*world.publish(name(place)), *(["--break-lock"] if kind == "rclone" else []))
            assert readers(kind, place) == world.files[1], f"{kind}, moment {moment}: the second try did not complete it"
        words.append(f"{kind} {count}, {hits} killed before their end")
    return "; ".join(words)


def readers(kind, place):
    """What readers get."""
    if kind == "folder":
        return files(place / "current")
    if kind == "rclone":
        return files(place)
    with tempfile.TemporaryDirectory() as clone:
        subprocess.run(["git", "clone", "--quiet", "--branch", "web", place, clone], check=True)
        return files(pathlib.Path(clone))


def check_readers(world, kind, place, moment):
    found = readers(kind, place)
    if kind != "rclone":
        assert found in world.files, f"{moment}: readers get no whole edition"
        return
    old, new = world.files
    # rclone before 1.63 writes into the file itself on disks: up to eight, its transfers at once, may be cut short.
    cut = [path for path, content in found.items() if content not in (old.get(path), new.get(path))]
    for path in cut:
        assert new.get(path, b"").startswith(found[path]), f"{moment}: {path} is of neither edition"
    assert len(cut) <= 8, f"{moment}: {len(cut)} files are cut short"
    assert old.keys() <= found.keys() | (old.keys() - new.keys()), f"{moment}: a file that both editions have is gone"
    for path in new:
        if path.endswith(".html") and found.get(path) == new[path] != old.get(path):
            missing = [other for other in new if not other.endswith((".html", ".json", "SHA256SUMS")) and other not in found]
            assert not missing, f"{moment}: {path} is there before {missing[0]}"


def disks_are_full_or_read_only(world):
    """The reason is said, and what was there stays."""
    place = world.work / "disk"
    place.mkdir()
    first, second = (" ".join(map(str, [PORTAL, *world.publish(f"{place}/www", n)])) for n in (0, 1))
    verify = f"{PORTAL} verify {place}/www/current --language en"
    size = sum(map(len, world.files[0].values())) * 3 // 2 + (1 << 20)
    script = f"""
      mount -t tmpfs -o size={size} tmpfs {place} && {first} >/dev/null
      {second} --language en; echo "status $?"; {verify}
      mount -o remount,ro {place}
      {second} --language en; echo "status $?"; {verify}
    """
    text = subprocess.run(["unshare", "--map-root-user", "--mount", "sh", "-c", script], env=environment,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
    assert "the disk is full" in text and "the disk is read-only" in text, text
    assert text.count("status 3") == 2 and text.count("All is as published: edition 1") == 2, text
    return "a full and a read-only disk leave edition 1 to readers"


def servers_are_absent(world):
    """The reason is said, and soon."""
    port = free_port()
    for address in (f"git:http://127.0.0.1:{port}/pages.git", f"rclone::webdav,url='http://127.0.0.1:{port}':www"):
        refused(3, f"{address.split(':')[0]} did not succeed", *world.publish(address))
    return "git and WebDAV"


def servers_are_full(world):
    """The reason is said, and soon; readers keep pages that have all that they need."""
    first, second = (sum(-(-len(content) // 4096) * 4096 for content in site.values()) for site in world.files)
    assert first < second, "the second edition is no larger"
    with FullNginx(world.work / "full-server", (first + second) // 2) as server:
        done(*world.publish(server.address, 0))
        refused(3, "takes no more", *world.publish(server.address))
        copy = world.work / "full-copy"
        # nginx leaves what it could not write whole under a name of its own, to which no page leads.
        subprocess.run(["rclone", "copy", "--exclude", r"*.{{\d{10}}}", server.address.removeprefix("rclone:"), copy],
                       check=True, env=environment)
        check_readers(world, "rclone", copy, "full server")
    return "a WebDAV server whose disk is full"


def servers_go_away(world):
    """Half-way, for good or for a moment: readers keep whole pages, and the same command completes it."""
    words = []
    for server_type in (Nginx, Sftp, Git):
        name = server_type.__name__
        hits = 0
        with server_type(world.work / name) as server:
            done(*world.publish(server.address, 0))
            shutil.copytree(server.folder / "www", server.folder / "first")
            seconds = duration(*world.publish(server.address))
            for moment in range(2):
                shutil.rmtree(server.folder / "www")
                shutil.copytree(server.folder / "first", server.folder / "www")
                process = start(*world.publish(server.address))
                time.sleep(choose.uniform(0.2, 0.8) * seconds)
                server.kill()
                if moment % 2 == 1:
                    time.sleep(1)
                    server.start()
                status, text = process.wait(), process.stdout.read()
                hits += status != 0
                assert status in (0, 3) and (status == 0 or "again" in text or "did not succeed" in text), text
                check_readers(world, server.kind, server.folder / "www", f"{name}, moment {moment}")
                if moment % 2 == 0:
                    server.start()
                done(*world.publish(server.address), *(["--break-lock"] if server.kind == "rclone" else []))
                assert readers(server.kind, server.folder / "www") == world.files[1], f"{name}: not as built"
        words.append(f"{name}, {hits} of 2 publications broken off")
    return "; ".join(words)


def two_at_once(world):
    """One does its work, the other is told to wait or finds nothing to do."""
    output = world.work / "both"
    pair = [start("build", "--content", world.content[n], "--templates", TEMPLATES, "--output", output) for n in (0, 1)]
    states = [process.wait() for process in pair]
    assert 0 in states and set(states) <= {0, 3}, states
    assert files(output) in world.files, "two builds at once left no whole site"
    place = world.work / "both-www"
    pair = [start(*world.publish(place, 0)) for _ in range(2)]
    states = [process.wait() for process in pair]
    assert 0 in states and set(states) <= {0, 3}, states
    assert files(place / "current") == world.files[0], "two publications at once left no whole site"
    return "two builds and two publications at once"


def clocks_go_backwards(world):
    """The clock is in no file, and going back does not confuse what is current."""
    output = world.work / "clock"
    build(world.content[0], output)
    # Times of files stay as they are: only the clock is another.
    back = ("env", "NO_FAKE_STAT=1", "faketime", "2001-02-03 04:05:06")
    build(world.content[1], output, prefix=back)
    assert files(output) == world.files[1], "the clock is in the site"
    assert "Nothing changed" in build(world.content[1], output), "an old time is taken for a change"
    done(*world.publish(world.work / "clock-www", 0))
    done(*world.publish(world.work / "clock-www"), prefix=back)
    assert files(world.work / "clock-www/current") == world.files[1]
    return "a clock that goes back 24 years"


FAULTS = (builds_are_killed, publications_are_killed, disks_are_full_or_read_only, servers_are_absent, servers_are_full,
          servers_go_away, two_at_once, clocks_go_backwards)
with tempfile.TemporaryDirectory() as work:
    world = World(pathlib.Path(work))
    print(f"seed {SEED}")
    for fault in FAULTS:
        if not sys.argv[2:] or fault.__name__ in sys.argv[2:]:
            print(f"{fault.__name__.replace('_', ' ')}: {fault(world)}", flush=True)

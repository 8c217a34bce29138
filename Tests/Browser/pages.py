"""One page of every kind, the fullest where there are many: what the checks of all kinds look at."""

from pathlib import Path

KINDS = {
    "home": "", "districts": "districts/", "district": "districts/*/", "subdistrict": "subdistricts/*/",
    "community": "communities/*/", "projects": "projects/", "project": "projects/*/", "operation": "operation/",
    "facilities": "facilities/", "facility": "facilities/*/", "domains": "domains/", "domain": "domains/*/",
    "data": "data/", "data of a district": "districts/*/data/", "tasks": "tasks/", "bureaus": "bureaus/", "bureau": "bureaus/*/", "policies": "policies/",
    "policy": "policy/", "league": "league/", "announcements": "announcements/", "announcement": "announcements/*/",
    "communities": "communities/", "search": "search/", "money": "money/", "late": "late/", "disclosure": "disclosure/",
    "targets": "targets/", "target": "targets/*/", "target of a district": "targets/*/*/",
    "about": "about/", "method": "method/", "help": "help/", "accessibility": "accessibility/", "sitemap": "sitemap/",
    "map": "map/", "embeds": "embed/", "embedded map": "embed/map/", "embed": "embed/*/*/",
    "poster of a community": "communities/*/poster/", "poster of a project": "projects/*/poster/",
    "changes": "changes/", "changes of an edition": "changes/*/",
    "editions": "editions/", "gaps": "gaps/", "not found": "404.html",
}


# Pages for the frames of other sites: without header, footer and the switch of large type.
BARE = {"embedded map", "embed"}


def page(site: Path, kind: str) -> str:
    """The path of the fullest page of a kind."""
    pattern = KINDS[kind]
    if "*" not in pattern:
        return pattern
    pages = [file.parent for file in site.glob(pattern + "index.html") if file.parent.name != "all"]
    fullest = max(pages, key=lambda folder: ((folder / "index.html").stat().st_size, folder.name))
    return f"{fullest.relative_to(site)}/"


def uncovered(site: Path) -> list[str]:
    """Pages of the site that are of none of the kinds above."""
    known = set()
    for pattern in KINDS.values():
        known.update(site.glob(pattern if pattern.endswith(".html") else pattern + "index.html"))
    lists = {"page", "all", "column", "year", "district"}
    return sorted(str(file.relative_to(site)) for file in site.rglob("*.html")
                  if file not in known and not lists & set(file.relative_to(site).parts))

"""What describes the data and the news to others: DCAT-AP, Atom, JSON Feed, sitemap, JSON-LD."""

import json
import os
import subprocess
from pathlib import Path

import extruct
import jsonschema
import pyshacl
import rdflib
from lxml import etree

from faults import Check, edit_json, edit_text

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = Path(os.environ.get("PORTAL_SCHEMAS", ROOT.parent / "shared/schemas"))
CATALOG = "data/catalog.jsonld"
FEEDS = ["announcements/**/feed.xml", "changes/feed.xml"]
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")


def catalog_errors(site: Path) -> list[str]:
    graph = rdflib.Graph().parse(site / CATALOG, format="json-ld")
    # An empty graph conforms to every shape.
    counts = [len(set(graph.subjects(rdflib.RDF.type, kind))) for kind in (DCAT.Catalog, DCAT.Dataset)]
    value = json.loads((site / CATALOG).read_text("utf-8"))
    if counts != [1, len(list((site / "data").glob("*.csv")))]:
        return [f"{counts[0]} catalogues and {counts[1]} data sets"]
    if len(set(graph.subjects(rdflib.RDF.type, DCAT.Distribution))) != sum(
            len(dataset["dcat:distribution"]) for dataset in value["dcat:dataset"]):
        return ["distributions that are one"]
    shapes = rdflib.Graph().parse(SCHEMAS / "dcat-ap/dcat-ap-3.0.1-shapes.ttl")
    conforms, results, _ = pyshacl.validate(graph, shacl_graph=shapes, advanced=True)
    shacl = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    return [] if conforms else [
        f"{results.value(result, shacl.focusNode)} {results.value(result, shacl.resultPath)}:"
        f" {results.value(result, shacl.resultMessage)}"
        for result in results.subjects(rdflib.RDF.type, shacl.ValidationResult)]


catalog = Check(
    "DCAT-AP", [CATALOG, "data/*.csv"], catalog_errors,
    {
        "an empty graph": lambda site: (site / CATALOG).write_text("{}"),
        "a data set without a title": edit_json(CATALOG, lambda value: value["dcat:dataset"][0].pop("dct:title")),
        "a catalogue without a publisher": edit_json(CATALOG, lambda value: value.pop("dct:publisher")),
        "a distribution without an address": edit_json(
            CATALOG, lambda value: value["dcat:dataset"][0]["dcat:distribution"][0].pop("dcat:accessURL")),
        "a checksum without a value": edit_json(
            CATALOG,
            lambda value: value["dcat:dataset"][0]["dcat:distribution"][0]["spdx:checksum"].pop("spdx:checksumValue")),
        "a size that is a text": edit_json(
            CATALOG, lambda value: value["dcat:dataset"][0]["dcat:distribution"][0].update({"dcat:byteSize": "large"})),
    })

def feed_errors(site: Path) -> list[str]:
    files = [str(file) for pattern in FEEDS for file in sorted(site.glob(pattern))]
    run = subprocess.run(["jing", "-c", str(SCHEMAS / "atom.rnc"), *files], capture_output=True, text=True)
    found = run.stdout.splitlines() + run.stderr.splitlines() if run.returncode else []
    for file in files:
        try:
            feed = etree.parse(file)
        except etree.XMLSyntaxError as error:
            return found + [f"{file}: {error}"]
        atom = {"a": "http://www.w3.org/2005/Atom"}
        ids = feed.xpath("//a:entry/a:id/text()", namespaces=atom)
        if len(ids) != len(set(ids)):
            found.append(f"{file}: two entries have one id")
        # RFC 3339 wants a time zone, which the schema's xsd:dateTime leaves open.
        days = feed.xpath("//a:updated/text() | //a:published/text()", namespaces=atom)
        found += [f"{file}: {day} has no time zone" for day in days if not day.endswith(("Z", "+08:00"))]
        # RFC 4287, 4.1.1: an author for each entry, or for the feed.
        if not feed.xpath("/a:feed/a:author", namespaces=atom):
            found.append(f"{file}: no author")
    return found


feeds = Check(
    "Atom", FEEDS, feed_errors,
    {
        "a feed without an id": edit_text("announcements/feed.xml", "<id>", "<x:id xmlns:x='urn:x'>"),
        "a feed without a day": lambda site: (site / "changes/feed.xml").write_text(
            '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>t</title></feed>'),
        "a day without a time zone": edit_text("announcements/feed.xml", "+08:00</updated>", "</updated>"),
        "an entry without a title": edit_text("announcements/feed.xml", "<entry>", "<entry><id>urn:x</id></entry><entry>"),
        "a character that XML has not": edit_text("announcements/feed.xml", "<title>", "<title>\x01"),
        "an ampersand alone": edit_text("announcements/feed.xml", "<title>", "<title>&"),
    })


def strict_errors(site: Path) -> list[str]:
    files = [file for pattern in FEEDS for file in sorted(site.glob(pattern))]
    run = subprocess.run(["ruby", ROOT / "Tests/OpenData/atom.rb", *files], capture_output=True, text=True)
    return run.stdout.splitlines() + run.stderr.splitlines()


strict_feeds = Check(
    "Atom by Ruby's RSS", FEEDS, strict_errors,
    {
        "a feed without an id": edit_text("announcements/feed.xml", "<id>", "<x:id xmlns:x='urn:x'>"),
        "an entry without a day": edit_text("changes/feed.xml", "<entry>", "<entry><id>urn:x</id><title>x</title></entry><entry>"),
        "a day without a time zone": edit_text("announcements/feed.xml", "+08:00</updated>", "</updated>"),
        "an element that there is not": edit_text("announcements/feed.xml", "<entry>", "<note>x</note><entry>"),
        "something that is no feed": lambda site: (site / "changes/feed.xml").write_text("<html/>"),
    })

JSON_FEED = {
    "type": "object", "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"}, "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "format": "uri"}, "feed_url": {"type": "string", "format": "uri"},
        "language": {"type": "string"}, "authors": {"$ref": "#/$defs/authors"},
        "items": {"type": "array", "items": {
            "type": "object", "required": ["id"], "anyOf": [{"required": ["content_text"]}, {"required": ["content_html"]}],
            "properties": {
                "id": {"type": "string"}, "url": {"type": "string", "format": "uri"}, "title": {"type": "string"},
                "content_text": {"type": "string"}, "date_published": {"type": "string", "format": "date-time"},
                "authors": {"$ref": "#/$defs/authors"}, "tags": {"type": "array", "items": {"type": "string"}}},
            "additionalProperties": False}}},
    "additionalProperties": False,
    "$defs": {"authors": {"type": "array", "minItems": 1, "items": {
        "type": "object", "minProperties": 1, "properties": {"name": {"type": "string"}}, "additionalProperties": False}}},
}


def json_feed_errors(site: Path) -> list[str]:
    """By what https://www.jsonfeed.org/version/1.1/ asks for, and that Atom and JSON Feed tell the same news."""
    validator = jsonschema.Draft202012Validator(
        JSON_FEED, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    found = []
    for pattern in FEEDS:
        for file in site.glob(pattern):
            value = json.loads(file.with_suffix(".json").read_text("utf-8"))
            found += [f"{file}: {error.message}" for error in validator.iter_errors(value)]
            ids = etree.parse(file).xpath("//a:entry/a:id/text()", namespaces={"a": "http://www.w3.org/2005/Atom"})
            if [item["id"] for item in value["items"]] != ids:
                found.append(f"{file}: other news than in the Atom feed")
    return found


json_feeds = Check(
    "JSON Feed", FEEDS + ["announcements/**/feed.json", "changes/feed.json"], json_feed_errors,
    {
        "an item without a text": edit_json("announcements/feed.json", lambda value: value["items"][0].pop("content_text")),
        "a day without a time zone": edit_json(
            "announcements/feed.json", lambda value: value["items"][0].update(date_published="2025-09-02T00:00:00")),
        "another version": edit_json("changes/feed.json", lambda value: value.update(version="1.1")),
        "news that are missing": edit_json("changes/feed.json", lambda value: value["items"].pop()),
    })


def sitemap_errors(site: Path) -> list[str]:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "sitemaps-schema-0.9.xsd"))
    schema.validate(etree.parse(site / "sitemap.xml"))
    return [str(error) for error in schema.error_log]


sitemap = Check(
    "sitemap", ["sitemap.xml"], sitemap_errors,
    {
        "a page without an address": edit_text("sitemap.xml", "<url><loc>", "<url></url><url><loc>"),
        "an element that there is not": edit_text("sitemap.xml", "<url><loc>", "<url><page/><loc>"),
    })

# One page of each kind with the type that it has to be about.
PAGES = {
    "index.html": "WebSite", "data/index.html": "Dataset", "districts/xihu/index.html": "Place",
    "districts/xihu/data/index.html": "Dataset", "facilities/xihu-f001/index.html": "GovernmentService",
    "bureaus/construction/index.html": "GovernmentOrganization", "announcements/*/index.html": "NewsArticle",
    "projects/xihu-p01/index.html": "BreadcrumbList",
}
# What search engines ask of a type: https://developers.google.com/search/docs/appearance/structured-data.
NEEDED = {
    "BreadcrumbList": {"itemListElement"}, "Dataset": {"name", "description", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"}, "NewsArticle": {"headline", "datePublished", "author"},
    "GovernmentService": {"name", "serviceType", "provider"}, "Place": {"name"}, "WebSite": {"name", "url"},
    "GovernmentOrganization": {"name"}, "ListItem": {"position", "name", "item"},
}


def things(value):
    """Every object with a type in a value."""
    if isinstance(value, list):
        for member in value:
            yield from things(member)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for member in value.values():
            yield from things(member)


def page_errors(site: Path) -> list[str]:
    found = []
    for pattern, kind in PAGES.items():
        for file in [file for file in site.glob(pattern) if file.parent.name not in ("all", "column", "year", "district")]:
            html = file.read_text("utf-8")
            try:
                graphs = extruct.extract(html, syntaxes=["json-ld"], errors="strict")["json-ld"]
            except Exception as error:
                found.append(f"{file}: {error}")
                continue
            known = [thing for graph in graphs for thing in things(graph)]
            if kind not in [thing["@type"] for thing in known]:
                found.append(f"{file}: is about no {kind}")
            for thing in known:
                for name in NEEDED.get(thing["@type"], set()) - set(thing):
                    found.append(f"{file}: a {thing['@type']} without {name}")
            if any(graph.get("@context") != "https://schema.org" for graph in graphs):
                found.append(f"{file}: another context")
    return found


pages = Check(
    "schema.org", list(PAGES), page_errors,
    {
        "JSON that is none": edit_text("index.html", '"@context":', '"@context"'),
        "another type": edit_text("facilities/xihu-f001/index.html", '"GovernmentService"', '"Thing"'),
        "a script that a text ends": edit_text("data/index.html", '"@type":"Dataset"', '"@type":"Dataset</script>"'),
        "a file without an address": edit_text("data/index.html", '"contentUrl":', '"content":'),
        "a crumb without a name": edit_text("projects/xihu-p01/index.html", '"position":1,"name":', '"position":1,"title":'),
    })

"""The register and the outlines as the demo needs them. Positions are whole numbers of 1e-5 degrees."""

import json

import tables

# The scenic area has no outline of its own: it lies in this district.
OUTLINE_OF = {"westlake": "xihu"}
# 1e-5 degrees to a metre, in thousandths: about 1.038 east-west, 0.902 north-south near Hangzhou.
PER_METRE = (1038, 902)


class Register:
    def __init__(self):
        self.districts = {row["编号"]: row for row in tables.read("records/districts.csv")}
        self.slug_of = {row["名称"]: slug for slug, row in self.districts.items()}
        self.subdistricts = {row["代码"]: row for row in tables.read("records/subdistricts.csv")}
        self.communities = tables.read("records/communities.csv")
        slugs = {row["区划代码"]: slug for slug, row in self.districts.items()}
        document = json.loads((tables.CONTENT / "maps" / "districts.geojson").read_text(encoding="utf-8"))
        self.outlines = {slugs[feature["id"]]: rings(feature["geometry"]) for feature in document["features"]}

    def district_of(self, community):
        return self.slug_of[self.subdistricts[community["街道代码"]]["所属区"]]

    def address_of(self, community):
        """District, subdistrict and community in words: 西湖区三墩镇…社区."""
        subdistrict = self.subdistricts[community["街道代码"]]
        return subdistrict["所属区"] + subdistrict["名称"] + community["名称"]

    def centre_of(self, community):
        """Where the community's subdistrict is known to lie, or None."""
        subdistrict = self.subdistricts[community["街道代码"]]
        if not subdistrict["经度"]:
            return None
        return scaled(subdistrict["经度"]), scaled(subdistrict["纬度"])

    def near(self, centre, district, low, high, chance):
        """A position in the district, between two distances (metres) of a centre along each axis."""
        outline = self.outlines[OUTLINE_OF.get(district, district)]
        while True:
            place = tuple(
                at + chance.pick([-1, 1]) * chance.between(low, high) * scale // 1000
                for at, scale in zip(centre, PER_METRE))
            if inside(place, outline):
                return place


def scaled(text):
    whole, fraction = text.split(".")
    return int(whole + fraction[:5].ljust(5, "0"))


def written(position):
    """Longitude and latitude as two cells, blank where there is no position."""
    return [f"{value // 100000}.{value % 100000:05d}" for value in position] if position else ["", ""]


def rings(geometry):
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[(round(x * 100000), round(y * 100000)) for x, y in ring] for polygon in polygons for ring in polygon]


def inside(place, outline):
    """Whether a place lies inside: an odd number of edges to its right, over all rings; exact."""
    x, y = place
    odd = False
    for ring in outline:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
            if (y1 > y) != (y2 > y):
                turn = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1)
                if (turn > 0) == (y2 > y1):
                    odd = not odd
    return odd

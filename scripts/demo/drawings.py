"""Abstract illustrations: drawings of flat shapes, and one picture of pixels. No photo of anybody or anything."""

import struct
import zlib

PAPER, INK, WARM, GREEN, BLUE, WOOD = "#f6f1e7", "#3b4a54", "#d9825b", "#7fa37a", "#6b93b5", "#c9a877"
WIDTH, HEIGHT = 480, 270


def svg(title, shapes):
    body = "\n".join(f"  {shape}" for shape in shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">\n'
        f"  <title>{title}</title>\n"
        f'  <rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>\n{body}\n</svg>\n').encode()


def box(x, y, width, height, colour, corner=4):
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{corner}" fill="{colour}"/>'


def disc(x, y, radius, colour):
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{colour}"/>'


def line(points, colour=INK, width=4):
    path = " ".join(f"{x},{y}" for x, y in points)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round"/>'


def roof(x, y, width, height, colour):
    return f'<polygon points="{x},{y} {x + width // 2},{y - height} {x + width},{y}" fill="{colour}"/>'


def tree(x, y):
    return [box(x - 4, y - 30, 8, 30, WOOD), disc(x, y - 48, 26, GREEN)]


def house(x, y, size, colour):
    return [box(x, y - size, size, size, colour), roof(x - 8, y - size, size + 16, size // 2, INK)]


GROUND = line([(30, 232), (450, 232)])


def drawings():
    """Every drawing by its file name."""
    floors = [
        part
        for row, colour in enumerate([WARM, GREEN, BLUE])
        for part in [box(140, 162 - row * 58, 200, 52, colour)]
        + [box(158 + slot * 46, 176 - row * 58, 28, 24, PAPER) for slot in range(4)]]
    books = [
        box(290 + column * 14, 70 + row * 46, 10, 36, [WARM, BLUE, GREEN, INK][(column + row) % 4], 1)
        for row in range(3) for column in range(9)]
    return {
        "hub-clustered.svg": svg("一座楼里的共同体", [*floors, box(140, 214, 200, 18, INK, 0), GROUND, *tree(90, 232),
                                                *tree(400, 232)]),
        "hub-forms.svg": svg("集聚型、分散型、嵌入型", [
            *[box(40, 174 - row * 44, 100, 40, colour) for row, colour in enumerate([WARM, GREEN, BLUE])],
            *house(190, 214, 34, WARM), *house(246, 214, 34, GREEN), *house(218, 136, 34, BLUE),
            box(330, 86, 120, 128, INK), box(342, 150, 44, 64, WARM), box(394, 98, 44, 44, PAPER), line([
                (30, 218), (450, 218)])]),
        "reading-room.svg": svg("窗边的长桌和书架", [
            box(50, 50, 190, 100, BLUE), box(142, 50, 6, 100, PAPER, 0), box(284, 62, 138, 148, WOOD), *books,
            box(60, 178, 180, 10, WOOD), line([(76, 188), (76, 232)]), line([(224, 188), (224, 232)]), GROUND]),
        "clinic.svg": svg("平缓的坡道通向推拉门", [
            box(250, 80, 170, 152, BLUE), box(300, 130, 70, 102, PAPER), line([(335, 130), (335, 232)], INK, 3),
            line([(60, 232), (300, 206)], WOOD, 10), line([(60, 196), (300, 170)], INK, 3),
            box(322, 92, 26, 8, WARM, 1), box(331, 83, 8, 26, WARM, 1), disc(130, 190, 15, GREEN), GROUND]),
        "playground.svg": svg("滑梯、秋千和树", [
            line([(90, 232), (90, 120)]), line([(90, 120), (140, 120)]), line([(140, 120), (220, 228)], WARM, 10),
            line([(270, 232), (290, 110), (370, 110), (390, 232)]), line([(316, 110), (310, 190)], INK, 2),
            line([(346, 110), (352, 190)], INK, 2), box(304, 188, 54, 8, BLUE), *tree(430, 232),
            *tree(50, 232), GROUND]),
        "alliance.svg": svg("三个社区连着同一处服务中心", [
            line([(110, 90), (240, 150)], WOOD, 6), line([(370, 90), (240, 150)], WOOD, 6),
            line([(240, 236), (240, 150)], WOOD, 6), disc(110, 90, 44, GREEN), disc(370, 90, 44, BLUE),
            disc(240, 222, 36, WOOD), *house(216, 176, 48, WARM)]),
        "canteen.png": canteen(),
    }


# The picture's four colours: paper, ink, warm, wood.
PALETTE = bytes.fromhex("f6f1e7" "3b4a54" "d9825b" "c9a877")
SIZE = (400, 224)


def canteen():
    """Three round tables before a row of serving windows, as a picture of two bits for each pixel."""
    width, height = SIZE
    rows = []
    for y in range(height):
        pixels = [colour(x, y) for x in range(width)]
        packed = bytes(
            pixels[at] << 6 | pixels[at + 1] << 4 | pixels[at + 2] << 2 | pixels[at + 3] for at in range(0, width, 4))
        rows.append(b"\0" + packed)
    header = struct.pack(">IIBBBBB", width, height, 2, 3, 0, 0, 0)
    # Stored, not compressed: compressors differ from release to release.
    data = zlib.compress(b"".join(rows), 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        chunk(name, content)
        for name, content in [(b"IHDR", header), (b"PLTE", PALETTE), (b"IDAT", data), (b"IEND", b"")])


def colour(x, y):
    for at in (80, 200, 320):
        if (x - at) ** 2 + (y - 164) ** 2 * 3 < 44 ** 2:
            return 3
        if abs(x - at) < 5 and 164 < y < 206:
            return 1
    if 30 <= y < 90:
        return 1 if (x - 20) % 72 < 56 and 20 <= x < 380 and 40 <= y < 80 else 2
    return 1 if 206 <= y < 210 else 0


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

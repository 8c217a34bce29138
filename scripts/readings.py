"""How names of places are read: pinyin without tones, one syllable for each Chinese character, "ü" as "v".

The dictionary is that of pypinyin (MIT). It reads by phrases, and where a name is no phrase of it, by the commonest
reading of the character; the two tables below say where names of places around Hangzhou are read otherwise.
"""

import re

from pypinyin import lazy_pinyin

# Characters that have one reading in these names, whatever the dictionary says of a phrase.
CHARACTERS = {
    "长": "chang", "都": "du", "佛": "fo", "朝": "chao", "曾": "zeng", "缪": "miao", "仇": "qiu", "卜": "bu", "巷": "xiang",
    "弄": "nong", "乐": "le",
}

# Parts of names that are read otherwise than their characters.
PARTS = {
    "朝晖": "zhao hui", "乔司": "qiao si", "於潜": "yu qian", "莪山": "e shan", "大洋": "da yang", "楼塔": "lou ta",
    "瓜沥": "gua li", "浦沿": "pu yan", "湍口": "tuan kou", "鸬鸟": "lu niao", "笕桥": "jian qiao", "屏门": "ping men",
    "径山": "jing shan", "三都": "san du", "苕溪": "tiao xi", "莫邪": "mo ye",
}


def reading(name):
    """The syllables of a name, set apart by spaces; what is no Chinese character is left out."""
    name = re.sub("[^\u3400-\u9fff\U00020000-\U0003ffff]", "", name)
    syllables = [CHARACTERS.get(character, syllable) for character, syllable in zip(name, lazy_pinyin(name), strict=True)]
    for part, read in PARTS.items():
        for found in re.finditer(part, name):
            syllables[found.start():found.end()] = read.split()
    assert all(re.fullmatch("[a-z]+", syllable) for syllable in syllables), f"{name} has a character without reading"
    return " ".join(syllables)

"""Invented documents: districts, slogans, figures, footers of sites, reprints."""

from __future__ import annotations

import json
import random
from pathlib import Path

PLACES = ["济南市历城区", "济南市章丘区", "济南市槐荫区", "青岛市崂山区", "杭州市西湖区", "成都市武侯区"]
SUBJECTS = ["全区", "我区", "各镇街", "发展改革部门", "开发区", "重点企业"]
VERBS = ["坚持", "推动", "加快", "深化", "扩大", "落实", "优化", "提升"]
OBJECTS = [
    "营商环境持续改善", "数字经济与实体经济融合", "乡村振兴", "科技创新", "绿色低碳转型", "民生实事", "产业链现代化", "大数据应用",
    "污染防治", "高质量发展", "对外开放水平", "公共文化服务",
]  # fmt: skip
SLOGANS = ["“四减四增”三年行动", "“1155”工作思路", "“项目突破年”", "“双招双引”", "“十大扩需求”行动", "“三区一城”战略"]
SERIES = ["地区生产总值增长", "一般公共预算收入增长", "规模以上工业增加值增长", "社会消费品零售总额增长"]
FOOTERS = ["掌上历城客户端", "崂山发布矩阵", "西湖资讯网络部"]


def sentence(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.15:
        return f"今年{chance.choice(SERIES)}{chance.randint(3, 12)}.{chance.randint(0, 9)}%左右。"
    if kind < 0.3:
        return f"{chance.choice(SUBJECTS)}围绕{chance.choice(SLOGANS)}，{chance.choice(VERBS)}{chance.choice(OBJECTS)}。"
    if kind < 0.33:  # one string in two cases, and as a code and a figure
        return f"{chance.choice(['GDP', 'gdp'])}增长较快，“4433”专班落实项目{chance.choice([4433, 52])}个。"
    parts = [f"{chance.choice(VERBS)}{chance.choice(OBJECTS)}" for _ in range(chance.randint(1, 4))]
    return f"{chance.choice(SUBJECTS)}{'，'.join(parts)}，新建项目{chance.randint(2, 980)}个。"


def document(number: int, sentences: int = 40) -> dict[str, str]:
    """A document by its number alone. One in twelve reprints an earlier one, with a word changed."""
    chance = random.Random(number)
    place = chance.choice(PLACES)
    year = str(chance.randint(2019, 2024))
    of = number - 6 if number % 12 == 7 else number
    words = random.Random(of * 7919)
    text = [f"{place}推动发展工作情况之{of}", *(sentence(words) for _ in range(words.randint(sentences // 4, sentences)))]
    if of != number:
        text[-1] += f"编辑于第{number}号。"
    if number % 5 == 0:
        text.append(FOOTERS[number % len(FOOTERS)])
    return {"text": "\n".join(text), "region": place, "year": year, "栏目": "要闻" if number % 3 else "政策"}


def write(folder: Path, documents: int, sentences: int = 40) -> tuple[Path, Path]:
    """Records for the command, which tells rows by their number, and the same with paths for Spark."""
    plain, named = folder / "generated.ndjson", folder / "named.jsonl"
    with open(plain, "w", encoding="utf-8") as one, open(named, "w", encoding="utf-8") as other:
        for number in range(1, documents + 1):
            made = document(number, sentences)
            one.write(json.dumps(made, ensure_ascii=False) + "\n")
            other.write(json.dumps({"path": f"{plain}#{number}", **made}, ensure_ascii=False) + "\n")
    return plain, named

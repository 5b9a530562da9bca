"""tomli, tomlkit, pyyaml, jsonpath-ng, jsonpointer, prettytable, wcwidth, slugify, webcolors, humanize, packaging: texts of many kinds."""
import datetime

import humanize
import jsonpath_ng
import tomli
import tomlkit
import webcolors
import yaml
from jsonpath_ng.ext import parse as parse_ext
from jsonpointer import JsonPointerException, resolve_pointer, set_pointer
from packaging.specifiers import SpecifierSet
from packaging.version import InvalidVersion, Version, parse
from prettytable import PrettyTable
from slugify import slugify
from wcwidth import wcswidth, wcwidth

toml = """
title = "TOML" # comment
[owner]
name = 'Tom'
dob = 1979-05-27T07:32:00-08:00
day = 1979-05-27
[database]
ports = [8000, 8001, 0x1F]
ratio = 3.5e-2
enabled = true
nested.key = "x"
[[items]]
id = 1
[[items]]
id = 2
text = \"\"\"
two
lines\\
   joined\"\"\"
"""
print(tomli.loads(toml))
for bad in ["a = ", "a = 1\na = 2", "[a\n", "x = 'y", "a = 01"]:
    try:
        tomli.loads(bad)
    except tomli.TOMLDecodeError as e:
        print(e)
doc = tomlkit.parse(toml)
doc["owner"]["name"] = "Eve"
doc["database"]["ports"].append(9)
doc.add("new", tomlkit.table().add("k", [1, 2]))
print(tomlkit.dumps(doc))
text = """
- plain
- "quoted \\t tab"
- {flow: [1, 2.5, true, null, ~], date: 2020-01-02, hex: 0x1f}
- &anchor
  name: x
  text: |
    line one
    line two
  folded: >-
    some folded
    text
- <<: *anchor
  name: y
- !!set {a, b}
- 1_000
- .inf
- 2001-12-14t21:59:43.10-05:00
"""
data = yaml.safe_load(text)
print([d if not isinstance(d, set) else sorted(d) for d in data])
print(yaml.safe_dump({"b": [1, 2.0, None, True], "a": {"x": "multi\nline", "y": "yes", "z": "plain"}, "d": datetime.date(2020, 1, 2), "t": "1"}))
print(yaml.dump([1, (2, 3), "é", {"k": [{"n": 1}]}], default_flow_style=None, allow_unicode=True), list(yaml.safe_load_all("a: 1\n---\nb: 2\n")))
for bad in ["a: [1", "a: b: c", "\t- x", "*nope", "{a: 1"]:
    try:
        yaml.safe_load(bad)
    except yaml.YAMLError as e:
        print(type(e).__name__, str(e).splitlines()[-1].strip())


class Point(yaml.YAMLObject):
    yaml_tag = "!Point"
    yaml_loader = yaml.SafeLoader

    def __init__(self, x, y):
        self.x, self.y = x, y


print(yaml.safe_load("!Point {x: 1, y: 2}").y, yaml.dump(Point(3, 4)), [type(e).__name__ for e in yaml.parse("a: [1]")], [t.value for t in yaml.scan("k: v") if hasattr(t, "value")])
store = {"store": {"book": [{"t": "A", "price": 8}, {"t": "B", "price": 12, "isbn": "x"}], "bike": {"price": 20}}}
for path in ["store.book[*].t", "$..price", "store.book[0]", "store.book[-1:].t", "store.*", "$.store.book[1].isbn"]:
    print(path, [(str(m.full_path), m.value) for m in jsonpath_ng.parse(path).find(store)])
print([m.value for m in parse_ext("store.book[?(@.price > 10)].t").find(store)], [m.value for m in parse_ext("store.book[\\price].t").find(store)])
print(resolve_pointer(store, "/store/book/1/t"), set_pointer({"a": [1]}, "/a/0", 5, inplace=False), resolve_pointer(store, "/nope", "dflt"))
try:
    resolve_pointer(store, "/store/x")
except JsonPointerException as e:
    print(e)
t = PrettyTable(["City", "Area", "Rainfall"])
t.add_rows([["Adelaide", 1295, 600.5], ["Brisbane", 5905, 1146.4], ["Dárwin", 112, 1714.7]])
t.align["City"] = "l"
print(t, t.get_string(sortby="Area", fields=["City", "Area"]), t.get_csv_string() if False else "", t.get_html_string()[:60], sep="\n")
t.set_style(__import__("prettytable").TableStyle.MARKDOWN)
print(t)
print(wcswidth("コンニチハ"), wcwidth("é"), wcwidth("\u0301"), wcswidth("abc"), slugify("Héllo Wörld! 5 & more"), slugify("a_b c", separator="_", max_length=4))
print(webcolors.name_to_hex("tomato"), webcolors.hex_to_rgb("#0f0"), webcolors.rgb_to_name((255, 0, 0)), webcolors.normalize_hex("#ABC"))
print(humanize.intcomma(1234567), humanize.naturalsize(3_000_000), humanize.ordinal(23), humanize.intword(1.2e9), humanize.naturaldelta(datetime.timedelta(hours=5)),
      humanize.precisedelta(datetime.timedelta(days=2, seconds=3661)), humanize.fractional(0.3), humanize.apnumber(4), humanize.scientific(5e-7))
print(sorted(map(Version, ["1.10", "1.2", "1.2rc1", "1.2.post1", "1!0.1", "1.2.dev3"])), Version("1.0+local.5").local, parse("2.0a1").is_prerelease, Version("1.2") == Version("1.2.0"))
print(Version("1.5") in SpecifierSet(">=1.2,<2,!=1.6"), list(SpecifierSet("~=1.4.2").filter(["1.4.1", "1.4.5", "1.5"])), SpecifierSet(">=1") & SpecifierSet("<3") == SpecifierSet("<3,>=1"))
try:
    Version("x.y")
except InvalidVersion as e:
    print(e)

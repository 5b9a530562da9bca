# flags: --allow-read=/
"""pint, cattrs, tinydb, jsonschema, blinker and typeguard: quantities, structures, documents, signals, checks."""

import pint, cattrs, attrs, tinydb, jsonschema, blinker, typeguard
from tinydb.storages import MemoryStorage
from typing import *

ur = pint.UnitRegistry()
d = 3 * ur.meter + 4 * ur.cm
print(
    d,
    d.to("inch"),
    repr(d),
    (9.8 * ur.m / ur.s**2).to("km/hour**2"),
    ur("5 mile/hour").to_base_units(),
    f"{d:.2f~P}",
    d.dimensionality,
    ur.Quantity(25, "degC").to("degF"),
)
try:
    d + 2 * ur.second
except pint.DimensionalityError as e:
    print(e)
try:
    ur.foo
except pint.UndefinedUnitError as e:
    print(e)


@attrs.define
class P:
    x: int
    y: float = 2.5
    z: list[str] = attrs.Factory(list)


@attrs.define
class L:
    a: P
    b: Optional[P] = None
    m: dict[str, P] = {}


print(cattrs.structure({"a": {"x": "3"}, "m": {"k": {"x": 1, "z": ["q"]}}}, L), cattrs.unstructure(L(P(1), P(2))))
try:
    cattrs.structure({"a": {"x": "no"}}, L)
except Exception as e:
    print(type(e).__name__, e, cattrs.transform_error(e))
db = tinydb.TinyDB(storage=MemoryStorage)
db.insert_multiple([{"n": "a", "v": 1}, {"n": "b", "v": 5, "sub": {"x": [1, 2]}}])
Q = tinydb.Query()
print(
    db.search(Q.v > 2),
    db.get(Q.n == "a").doc_id,
    db.update({"v": 9}, Q.n == "a"),
    db.all(),
    db.count(Q.sub.x.any([2])),
    db.contains(Q.n.matches("^b$")),
    db,
)
s = {
    "type": "object",
    "properties": {
        "a": {"type": "integer", "minimum": 3},
        "b": {"type": "array", "items": {"enum": ["x", "y"]}, "uniqueItems": True},
    },
    "required": ["a"],
    "additionalProperties": False,
}
for doc in ({"a": 5}, {"a": 1}, {}, {"a": 3, "b": ["x", "z", "x"], "c": 1}):
    try:
        print(jsonschema.validate(doc, s))
    except jsonschema.ValidationError as e:
        print(e.message, list(e.path), e.validator)
print([e.message for e in sorted(jsonschema.Draft7Validator(s).iter_errors({"b": ["q", "q"], "c": 1}), key=str)])
try:
    jsonschema.validate({}, s)
except jsonschema.ValidationError as e:
    print(e)
sig = blinker.signal("x")
sig.connect(lambda s, **k: print("got", s, k), weak=False)
sig.send("me", a=1)


@typeguard.typechecked
def f(x: int, y: list[str], z: Optional[dict[str, int]] = None) -> str:
    return x


for args in ((1, ["a"]), ("a", []), (1, [2]), (1, ["x"], {"a": "b"})):
    try:
        print(f(*args))
    except typeguard.TypeCheckError as e:
        print(e)
try:
    typeguard.check_type([1, "x"], list[int])
except typeguard.TypeCheckError as e:
    print(e)

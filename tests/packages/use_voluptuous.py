"""voluptuous: schemas of nested data, coercions, markers, alternatives and error paths."""
from voluptuous import (
    ALLOW_EXTRA, All, Any, Boolean, Coerce, Email, Exclusive, Extra, In, Inclusive, Invalid, Length, Lower, Match, MultipleInvalid, Object, Optional, Range,
    REMOVE_EXTRA, Replace, Required, Schema, Self, Unique, Url, message, truth, ExactSequence, Maybe, SomeOf, Strip,
)

person = Schema({
    Required("name"): All(str, Length(min=1, max=20)),
    Required("age", default=18): All(Coerce(int), Range(min=0, max=150)),
    Optional("email"): Email(),
    Optional("tags"): All([All(str, Lower)], Unique()),
    "site": Any(None, Url()),
    "nested": {"a": int, Optional("b"): [int, str]},
    Exclusive("x", "xy"): int,
    Exclusive("y", "xy"): int,
    Inclusive("lat", "place"): float,
    Inclusive("lon", "place"): float,
})


def check(schema, value):
    try:
        print("ok ", schema(value))
    except MultipleInvalid as e:
        print("bad", [str(error) for error in e.errors], e.path)
    except Invalid as e:
        print("bad one", e)


for value in [
    {"name": "Ann"}, {"name": "", "age": "40"}, {"age": 5}, {"name": "Bo", "age": "x"}, {"name": "Cy", "email": "c@d.org"}, {"name": "Di", "email": "nope"},
    {"name": "E", "tags": ["A", "b"]}, {"name": "F", "tags": ["a", "A"]}, {"name": "G", "site": None}, {"name": "H", "site": "http://x.org"},
    {"name": "I", "site": "x"}, {"name": "J", "nested": {"a": 1, "b": [1, "x"]}}, {"name": "K", "nested": {"a": "1"}}, {"name": "L", "nested": {"a": 1, "b": [1.5]}},
    {"name": "M", "x": 1, "y": 2}, {"name": "N", "lat": 1.0}, {"name": "O", "lat": 1.0, "lon": 2.0}, {"name": "P", "extra": 1}, [], {"name": 5},
]:
    check(person, value)
check(Schema([int, {"k": str}]), [1, {"k": "v"}, 2])
check(Schema([int]), [1, "a", 2, None])
check(Schema((int, str)), (1, "a"))
check(Schema({str: int}), {"a": 1, "b": "x", 3: 4})
check(Schema({"a": 1, Extra: object}), {"a": 1, "z": 5})
check(Schema({"a": int}, extra=ALLOW_EXTRA), {"a": 1, "z": 5})
check(Schema({"a": int}, extra=REMOVE_EXTRA), {"a": 1, "z": 5})
check(Schema({"v": int, "more": Any(None, [Self])}), {"v": 1, "more": [{"v": 2, "more": None}, {"v": 3}]})
check(Schema(Any("a", 5, float)), 2.5)
check(Schema(Any("a", 5, msg="not a or 5")), 6)
check(Schema(All(Match(r"^\d+$"), Coerce(int), Range(min=5, min_included=False))), "5")
check(Schema(All(Strip, Replace("a", "b"), In(["b", "c"]))), " a ")
check(Schema(Boolean()), "yes")
check(Schema(Boolean()), "maybe")
check(Schema(ExactSequence([int, str])), [1, "x"])
check(Schema(ExactSequence([int, str])), [1])
check(Schema(Maybe(int)), None)
check(Schema(SomeOf(min_valid=2, validators=[Range(1, 5), Any(float, int), 6.6])), 6.6)
check(Schema(SomeOf(min_valid=2, validators=[Range(1, 5), str])), 9)


@message("wrong parity", cls=Invalid)
def even(v):
    if v % 2:
        raise ValueError
    return v


@truth
def has_a(v):
    return "a" in v


check(Schema(even()), 3)
check(Schema(even("odd!")), 3)
check(Schema(has_a), "b")
check(Schema(lambda v: v * 2), 4)


class Thing:
    def __init__(self, q):
        self.q = q


check(Schema(Object({"q": "one"}, cls=Thing)), Thing("two"))
extended = person.extend({"name": int, "more": str})
check(extended, {"name": 5, "more": "x"})
print(sorted(map(str, person.schema))[:4], Schema({"a": int}) == Schema({"a": int}), Schema.infer({"a": 1, "b": ["x"]}))

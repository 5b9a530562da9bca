"""Dates as arrow, dateutil and pytz have them; boltons; marshmallow's schemas."""

import datetime
import arrow

a = arrow.get("2024-02-29T12:30:00+02:00")
print(
    a,
    a.shift(months=+1),
    a.humanize(arrow.get("2024-02-29T10:00:00+00:00")),
    a.format("YYYY-MM-DD HH:mm ZZ dddd"),
    a.to("UTC"),
    a.floor("month"),
    a.range("day", a, limit=2)[0] if 0 else list(arrow.Arrow.range("day", a, limit=2))[1],
    arrow.get("May 5, 2021", "MMMM D, YYYY"),
    a.span("week"),
    a.humanize(a.shift(hours=-3), locale="de"),
    a.dehumanize("in 2 hours"),
)
from dateutil import parser, relativedelta, rrule, tz, easter

print(
    parser.parse("Thu Sep 25 10:36:28 2003"),
    parser.parse("10h36m28.5s", default=datetime.datetime(2003, 9, 25)),
    relativedelta.relativedelta(datetime.date(2024, 5, 1), datetime.date(2020, 2, 29)),
    list(rrule.rrule(rrule.WEEKLY, count=3, byweekday=(rrule.MO, rrule.FR), dtstart=datetime.datetime(2024, 1, 1))),
    rrule.rrulestr("FREQ=MONTHLY;COUNT=2;BYDAY=-1FR", dtstart=datetime.datetime(2024, 1, 1))[1],
    easter.easter(2024),
    tz.tzoffset("X", 3600),
    parser.isoparse("2024-W01-1"),
    datetime.datetime(2024, 1, 31) + relativedelta.relativedelta(months=1, weekday=relativedelta.MO),
)
import pytz

print(
    pytz.timezone("Europe/Berlin").localize(datetime.datetime(2024, 7, 1)),
    pytz.utc,
    pytz.timezone("US/Eastern").normalize(
        pytz.utc.localize(datetime.datetime(2024, 1, 1)).astimezone(pytz.timezone("US/Eastern"))
    ),
    len(pytz.all_timezones) > 500,
    pytz.country_timezones["nz"],
)
from boltons import (
    iterutils,
    strutils,
    dictutils,
    funcutils,
    cacheutils,
    setutils,
    listutils,
    timeutils,
    tableutils,
    mathutils,
    urlutils,
    statsutils,
    queueutils,
    formatutils,
    namedutils,
    tbutils,
)

print(
    iterutils.chunked(range(7), 3),
    iterutils.windowed("abcd", 2),
    iterutils.bucketize(range(6), lambda x: x % 3),
    iterutils.remap({"a": [1, {"b": None}]}, lambda p, k, v: v is not None),
    iterutils.research([1, [2, 3]], lambda p, k, v: v == 3),
    iterutils.flatten([[1, [2]], 3]),
    strutils.slugify("Hello, Wörld!"),
    strutils.camel2under("CamelCase"),
    strutils.cardinalize("item", 2),
    strutils.ordinalize(23),
    strutils.bytes2human(123456),
    dictutils.OMD([("a", 1), ("a", 2)]).todict(multi=True),
    dictutils.OneToOne({1: "a"}).inv,
    dictutils.FrozenDict(a=1),
    setutils.IndexedSet("banana"),
    listutils.BarrelList([1, 2]),
    urlutils.URL("http://h:80/p?q=1#f").query_params,
    statsutils.Stats([1, 2, 3, 10]).describe(),
    cacheutils.LRI(2),
    mathutils.clamp(5, 0, 3),
    timeutils.decimal_relative_time(datetime.datetime(2024, 1, 1), datetime.datetime(2024, 1, 3)),
    namedutils.namedlist("P", "x y")(1, 2),
    queueutils.HeapPriorityQueue().__class__.__name__,
    formatutils.infer_positional_format_args("{} {}"),
)
from marshmallow import Schema, fields, validate, post_load, ValidationError, validates, pre_load, INCLUDE, EXCLUDE


class U(Schema):
    name = fields.Str(required=True, validate=validate.Length(min=2))
    age = fields.Int(load_default=3, validate=validate.Range(0, 150))
    mail = fields.Email()
    when = fields.DateTime(format="iso")
    tags = fields.List(fields.Str())
    kid = fields.Nested(lambda: U(only=("name",)))
    dec = fields.Decimal(places=2, as_string=True)

    class Meta:
        unknown = EXCLUDE


print(
    U().load({"name": "Bob", "mail": "a@b.co", "zz": 1, "kid": {"name": "Al"}, "when": "2024-01-01T00:00:00"}),
    U().dump({"name": "X", "dec": "1.239", "when": datetime.datetime(2024, 1, 1)}),
    U(many=True).dumps([{"name": "q"}]),
)
try:
    U().load({"age": 200, "mail": "nope", "tags": [1], "kid": {}})
except ValidationError as e:
    print(e.messages, e.valid_data)

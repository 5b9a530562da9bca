# json.loads: values, whitespace, escapes, surrogates, hooks, big numbers, and the exact errors with positions.
import json
for s in ("null", "true", "false", "0", "-0", "-1.5e3", "1E5", "1e-2", "12345678901234567890123", "[]", "{}", " [ 1 , 2 ] ", '{"a" : {"b": [null]}}', '"str"', r'"\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00"', '"é€😀"', '{"a":1,"a":2}', "[[[[]]]]", "NaN", "Infinity", "-Infinity", "\t\n\r [1]\n", '""', '{"":""}', "1.0", "-0.0", "1e400", '"\\ud800"', "[1,\n2]"):
    v = json.loads(s)
    print(repr(s), "->", repr(v), type(v).__name__)
print(json.loads(b'{"k": "v\xc3\xa9"}'), json.loads('{"a": 1, "b": [1, 2]}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p), json.loads("[1.5, 2]", parse_float=str), json.loads("[1, 2.5]", parse_int=lambda s: f"i{s}"), json.loads("[NaN, 1]", parse_constant=lambda s: "const " + s))
bad = ["", " ", "{", "[", "[1", "[1,", "[1,]", "[1 2]", '{"a"}', '{"a":}', '{"a":1,}', "{1: 2}", "{'a': 1}", '"abc', '"a\nb"', '"\\x"', '"\\u12"', "tru", "nul", "01", "1.", ".5", "+1", "--1", "1e", "[1] 2", "a", '{"a":1 "b":2}', "]", "}", "[}", "[,1]", "{,}", '"\\', "\ufeff[]", "None", "'a'", '{"a" 1}', "// c", '[1,\n 2,\n x]', '{"k": [1, {"z": }]}', '"\x01"']
for s in bad:
    try:
        print(repr(s), json.loads(s))
    except json.JSONDecodeError as e:
        print(repr(s), "->", e, "|", e.msg, e.pos, e.lineno, e.colno)
print(issubclass(json.JSONDecodeError, ValueError))
for v in (5, None, [1], {}):
    try:
        json.loads(v)
    except TypeError as e:
        print(e)
text = '{"users": [{"name": "Ann", "age": 30, "tags": ["x", "y"]}, {"name": "Bob", "age": null, "tags": []}], "ok": true, "rate": 0.5}'
data = json.loads(text)
print([u["name"] for u in data["users"]], data["users"][0]["tags"][-1], data["rate"] * 2, data["users"][1]["age"] is None, list(data), json.dumps(data) == text)
for obj in ([1, "a", None, True, 1.5, {"k": [{}]}], {"é": "😀\n\"\\"}, {"a": {"b": {"c": [1, [2, [3]]]}}}, "x", [0.1, 1e300, -5e-324, 2 ** 80]):
    print(json.loads(json.dumps(obj)) == obj, json.loads(json.dumps(obj, indent=3, ensure_ascii=False)) == obj, end=" ")
print()
deep = "[" * 200 + "]" * 200
print(len(json.dumps(json.loads(deep))))
try:
    json.loads("[" * 100000)
except RecursionError as e:
    print("RecursionError")
print(json.JSONDecoder().decode("[1]"), json.JSONDecoder().raw_decode('{"a": 1} trailing'))
class D:
    def __init__(self, d): self.__dict__.update(d)
o = json.loads('{"p": {"q": [ {"r": 5} ]}}', object_hook=D)
print(o.p.q[0].r)

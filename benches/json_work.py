# json: dumping and loading records, nested data and strings with escapes.
import json


def record(i):
    return {
        "id": i, "name": f"item {i}", "price": i * 1.25, "tags": ["a", "bb", "c\n\"quoted\""][: i % 4], "active": i % 3 == 0,
        "owner": {"first": "Ann", "last": "Lee \u00e9\u20ac", "age": None if i % 5 else i % 90}, "matrix": [[i, -i], [i / 4, 0]],
    }


data = {"version": 1, "items": [record(i) for i in range(4000)]}
total = 0
for round in range(15):
    text = json.dumps(data)
    back = json.loads(text)
    total += len(text) + sum(item["id"] for item in back["items"]) + len(back["items"][round]["tags"])
pretty = json.dumps(data, indent=2, sort_keys=True)
total += len(pretty) + (json.loads(pretty) == data)
compact = json.dumps(data["items"][:1500], separators=(",", ":"), ensure_ascii=False)
total += len(compact)
print(total, back == data, text[:60])

"""Objects kept in files: shelve, and dbm.dumb below it."""
import dbm
import dbm.dumb
import os
import shelve
import sys

root = sys.argv[1]
name = os.path.join(root, "box")
with shelve.open(name) as box:
    box["a"] = {"x": [1, 2], "é": None}
    box["b"] = (1, 2.5, "text")
    print(sorted(box), len(box), "a" in box, "zz" in box, box["a"], box.get("zz", 7), sorted(box.items(), key=lambda pair: pair[0]))
    box["a"]["x"].append(3)
    print(box["a"])
    del box["b"]
    try:
        box["nope"]
    except KeyError as error:
        print("KeyError", error)
with shelve.open(name, writeback=True) as box:
    box["a"]["x"].append(3)
    box.setdefault("l", []).append("item")
    box.update(c=1, d=2)
    print(box.pop("c"), sorted(box.keys()))
with shelve.open(name, "r") as box:
    print(dict(sorted(box.items())))
for step in (lambda: box["a"], lambda: len(box), lambda: list(box)):
    try:
        print(step())
    except ValueError as error:
        print(error)
print(box.dict, isinstance(shelve.Shelf({}), dict))
memory = shelve.Shelf({}, writeback=True)
memory["k"] = {1}
memory["k"].add(2)
memory.sync()
print(memory["k"], list(memory), memory.dict.keys())
try:
    shelve.Shelf({})["f"] = lambda: 0
except Exception as error:
    print(type(error).__name__)
base = os.path.join(root, "dumb")
with dbm.dumb.open(base, "c") as db:
    db["k"] = "v"
    db[b"bytes"] = b"\x00\xff" * 300
    db["k"] = "w" * 600
    print(db["k"] == b"w" * 600, sorted(db.keys()), b"k" in db, "q" in db, len(db), db.get("q", b"d"), db.setdefault("s", b"t"))
    for bad in (lambda: db.__setitem__(5, "x"), lambda: db.__setitem__("x", 5), lambda: db["nope"]):
        try:
            bad()
        except (TypeError, KeyError) as error:
            print(type(error).__name__, error)
print(dbm.whichdb(base), dbm.whichdb(os.path.join(root, "none")))
with dbm.dumb.open(base, "r") as db:
    print(len(db), db["bytes"][:4])
    try:
        db["z"] = "1"
    except OSError as error:
        print(error)
try:
    db["k"]
except OSError as error:
    print(error)
try:
    dbm.open(os.path.join(root, "missing"), "r")
except dbm.error as error:
    print(error)

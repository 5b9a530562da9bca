"""A byte-order mark is written once, at the beginning of a file; streams are not pickled."""

import copy
import os
import pickle
import sys

place = os.path.join(sys.argv[1], "marked.txt")
for encoding in "utf-8-sig", "utf-16", "utf16", "utf-32", "utf-8":
    with open(place, "w", encoding=encoding) as file:
        file.write("aé")
        file.write("b")
    with open(place, "a", encoding=encoding) as file:
        file.write("x\U0001f600")
        file.write("y")
    with open(place, "rb") as file:
        data = file.read()
    print(encoding, data, data == "aébx\U0001f600y".encode(encoding))
    with open(place, encoding=encoding) as file:
        print(ascii(file.read()))
    with open(place, "r+", encoding=encoding) as file:
        file.write("A")
        file.seek(0)
        file.write("BC")
    with open(place, "rb") as file:
        print(file.read()[:8])
    with open(place, "w", encoding=encoding) as file:
        file.write("start")
    with open(place, "a", encoding=encoding) as file:
        file.seek(0)
        file.seek(0, 2)
        file.write("end")
    with open(place, encoding=encoding) as file:
        print(ascii(file.read()))

for mode, more in ("r", {}), ("rb", {}), ("r+b", {}), ("ab", {}), ("rb", {"buffering": 0}):
    with open(place, mode, **more) as file:
        for act in pickle.dumps, copy.copy, copy.deepcopy:
            try:
                act(file)
            except TypeError as error:
                print(error)

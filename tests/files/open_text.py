# Text files: modes, encodings, line ends, places.
import os
import sys

root = sys.argv[1]
name = os.path.join(root, "a.txt")


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        text = str(error).replace(root + "/", "").replace(root, "ROOT")
        return f"{type(error).__name__}: {text}"


with open(name, "w") as f:
    print(f.write("first\n"), f.write("zweite Zeile: äöü\n"), f.write(""), f.tell(), f.readable(), f.writable(), f.seekable())
    f.writelines(["third\n", "last without end"])
    print("printed", file=f)
    print(f.closed, f.mode, f.name == name, f.encoding, f.errors, f.newlines, f.line_buffering)
print(f.closed, attempt(f.write, "x"), attempt(f.read), attempt(f.readline), attempt(next, f), attempt(f.__enter__), attempt(f.tell))
with open(name) as f:
    print(repr(f.read()), repr(f.read()), f.readable(), f.writable())
    print(f.seek(0), repr(f.readline()), repr(f.readline()), f.tell(), repr(f.read(4)), f.tell(), repr(f.readline()))
    print(f.seek(6), [line for line in f], repr(f.readline()), list(f))
    f.seek(0)
    print(f.readlines(), f.seek(0), f.readlines(8), f.seek(0, 2), repr(f.read()), f.seek(0, 0), f.seek(0, 1))
    print(attempt(f.write, "x"), attempt(f.seek, 1, 1), attempt(f.seek, -1), attempt(f.seek, -1, 2), attempt(f.seek, 0, 9), attempt(f.truncate))
    print(repr(f.readline(3)), repr(f.readline(100)), repr(f.readline(0)), repr(f.read(0)))
with open(name, "a") as f:
    print(f.tell(), f.write("appended\n"), f.tell(), attempt(f.read))
with open(name, "r+") as f:
    print(f.readline(), f.write("X"), f.tell())
    f.seek(0)
    print(repr(f.read()))
with open(name, "w+") as f:
    f.write("abc\ndef\n")
    f.seek(4)
    print(repr(f.read()), f.seek(0), f.truncate(2), repr(f.read()))
print(os.path.getsize(name))
print(attempt(open, name, "x"), attempt(open, os.path.join(root, "none")), attempt(open, root), attempt(open, os.path.join(root, "no/such"), "w"))
with open(os.path.join(root, "new"), "x") as f:
    print(f.write("made"))

# Line ends.
raw = os.path.join(root, "ends.txt")
with open(raw, "wb") as f:
    f.write(b"a\r\nb\rc\nd\r\n\r\ne\r")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(raw, newline=newline) as f:
        lines = list(f)
        print(repr(newline), lines, f.newlines)
    with open(raw, newline=newline) as f:
        print(repr(f.readline()), repr(f.read(3)), repr(f.readline()), repr(f.read()))
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(raw, "w", newline=newline) as f:
        print(f.write("x\ny\r\n"))
    with open(raw, "rb") as f:
        print(f.read())

# Encodings.
enc = os.path.join(root, "enc.txt")
for encoding in ("utf-8", "latin-1", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "ascii"):
    try:
        with open(enc, "w", encoding=encoding) as f:
            f.write("Größe\n")
            f.write("zwei\n")
        with open(enc, "rb") as f:
            print(encoding, f.read())
        with open(enc, encoding=encoding) as f:
            print(f.encoding, f.readlines())
    except UnicodeError as error:
        print(type(error).__name__, error)
with open(enc, "wb") as f:
    f.write(b"ok\n\xff\xfe bad\n")
with open(enc) as f:
    print(attempt(f.read))
for errors in ("replace", "ignore", "backslashreplace"):
    with open(enc, errors=errors) as f:
        print(repr(f.read()))
with open(enc, "w", encoding="ascii", errors="xmlcharrefreplace") as f:
    f.write("é")
print(open(enc).read())
big = os.path.join(root, "big.txt")
with open(big, "w") as f:
    for i in range(5000):
        f.write(f"line {i} ä€\n")
with open(big) as f:
    count = total = 0
    for line in f:
        count += 1
        total += len(line)
    print(count, total, f.read() == "")
with open(big) as f:
    for i, line in enumerate(f):
        if i == 1233:
            break
    print(repr(f.readline()), repr(f.read(10)), len(f.read()))
with open(big) as f:
    first = f.readline()
    place = f.tell()
    rest = f.readline()
    f.seek(place)
    print(first, place, f.readline() == rest, sum(1 for _ in f))

# Arguments.
for bad in (dict(mode="q"), dict(mode="rw"), dict(mode="rr"), dict(mode=""), dict(mode="b"), dict(mode="bt"), dict(mode="r", buffering=0),
            dict(mode="rb", encoding="utf-8"), dict(mode="rb", errors="strict"), dict(mode="rb", newline="\n"), dict(newline="x"), dict(encoding="nonsense"),
            dict(mode=3), dict(encoding=3), dict(closefd=False), dict(mode="Ur")):
    print(bad, attempt(open, name, **bad))
print(attempt(open), attempt(open, None), attempt(open, 3.5), attempt(open, ""), attempt(open, "a\0b"), attempt(open, name, "r", -1, "utf-8", None, None, True, None, 9))

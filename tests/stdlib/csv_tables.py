# Tables as text: reading, writing, dialects, dicts, guesses.
import csv
import io


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error)


print("-- reading")
WISHES = (
    {}, {"strict": True}, {"escapechar": "\\"}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONNUMERIC},
    {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"skipinitialspace": True}, {"doublequote": False},
    {"quotechar": "'"}, {"delimiter": ";"},
)
for line in (
    '"abc"x,d', '"a""b",c', 'a"b,c', '"abc', "", ",", '""', ' "a", "b"', "a\\,b,c", "a\\", "a\\\nb", '"a\\"b"', '"a\nb"', "a\r\n",
    "a\r", "\n", "a,\n", '1,"2",3.5,,""', '"x"\n', '"a\\\r\nb"', "1,2,-3e5",
):
    for wishes in WISHES:
        print(repr(line), wishes, end=" ")
        show(list, csv.reader([line], **wishes))
        show(list, csv.reader([line, 'more"\n', "1"], **wishes))
reader = csv.reader(["a,b", '"c', 'd",e', "", "f"])
for row in reader:
    print(row, reader.line_num)
print(reader.dialect.delimiter, type(reader).__name__)
show(csv.reader)
show(csv.reader, 5)
show(next, csv.reader([b"a"]))
show(next, csv.reader(["a\nb"]))
print(csv.field_size_limit(5))
show(next, csv.reader(["abcdefgh"]))
print(csv.field_size_limit(131072))

print("-- writing")


def written(row, **wishes):
    out = io.StringIO(newline="")
    size = csv.writer(out, **wishes).writerow(row)
    return size, out.getvalue()


class Text:
    def __str__(self):
        return "a,b"


ROWS = (
    [1, "a", None, 2.5, "x,y", 'q"q', "l\nl", "", True], [""], [None], [], ["", ""], ["a\\b"], ["a b", " "], ["'"], ["\r"], ["a;b"], "str",
    [Text(), b"bytes", [1, 2]],
)
for quoting in range(6):
    for wishes in ({}, {"escapechar": "\\"}, {"doublequote": False}, {"delimiter": " ", "skipinitialspace": True}, {"lineterminator": "|"},
                   {"delimiter": ";", "quotechar": "'"}):
        for row in ROWS:
            show(written, row, quoting=quoting, **wishes)
show(written, 5)
show(csv.writer, 5)
show(csv.writer(io.StringIO()).writerows, [5])

print("-- dialects")
for wishes in (
    {"delimiter": 1}, {"delimiter": ""}, {"delimiter": "ab"}, {"delimiter": None}, {"quotechar": ""}, {"quotechar": 5}, {"quoting": "x"},
    {"quoting": 99}, {"quotechar": None, "quoting": 0}, {"lineterminator": None}, {"lineterminator": 5}, {"foo": 1}, {"dialect": "nope"},
    {"delimiter": "\n"}, {"quotechar": " ", "skipinitialspace": True}, {"delimiter": "x", "quotechar": "x"},
    {"quotechar": "x", "escapechar": "x"}, {"delimiter": "x", "lineterminator": "x"},
):
    show(csv.reader, [], **wishes)


class Pipes(csv.Dialect):
    delimiter = "|"
    quoting = csv.QUOTE_MINIMAL
    quotechar = '"'
    lineterminator = "\n"


print(csv.list_dialects())
csv.register_dialect("pipes", Pipes, strict=True)
dialect = csv.get_dialect("pipes")
print(dialect.delimiter, dialect.strict, dialect.doublequote, repr(dialect.lineterminator))
show(setattr, dialect, "delimiter", ",")
print(list(csv.reader(["a|b"], "pipes")), list(csv.reader(["a|b;c"], Pipes, delimiter=";")))
csv.unregister_dialect("pipes")
show(csv.get_dialect, "pipes")
show(csv.unregister_dialect, "pipes")
show(csv.register_dialect, 5, "x")
show(csv.Dialect)
show(Pipes.mro().__len__)


class Wrong(csv.excel):
    delimiter = "ab"


show(Wrong)

print("-- dicts")
data = io.StringIO("a,b\r\n1,2\r\n\r\n3\r\n4,5,6,7\r\n", newline="")
rows = csv.DictReader(data)
for row in rows:
    print(row, rows.line_num)
print(rows.fieldnames)
data.seek(0)
print(list(csv.DictReader(data, fieldnames=["x"], restkey="rest", restval="-")))
print(list(csv.DictReader(io.StringIO(""))))
out = io.StringIO(newline="")
writer = csv.DictWriter(out, ["a", "b"], restval="?")
print(writer.writeheader(), writer.writerow({"a": 1}), writer.writerows([{"a": 1, "b": 2}, {"b": 5}]), repr(out.getvalue()))
show(writer.writerow, {"c": 1})
show(csv.DictWriter, out, ["a"], extrasaction="x")
writer = csv.DictWriter(out, iter(["a", "b"]), extrasaction="IGNORE", dialect="unix")
writer.writerow({"a": 1, "c": 4})
print(repr(out.getvalue()))

print("-- guesses")
sniffer = csv.Sniffer()


def guess(text, **wishes):
    found = sniffer.sniff(text, **wishes)
    return found.delimiter, found.quotechar, found.doublequote, bool(found.skipinitialspace)


for text in (
    "a,b,c\n1,2,3\n4,5,6\n", "a;b;c\n1;2;3\n", "'a':'b'\n'c':'d'\n", '"a" "b"\n"c" "d"\n', "a\tb\n1\t2\n", "a|b|c\n1|2|3\n", "x\ny\nz\n",
    "", "a, b, c\n1, 2, 3\n", '"a""x", "b"\n"c", "d"\n', "name age\nbob 12\namy 14\n", "2147483648;43.0e12;17;abc\n147483648;43.0e2;17;def\n",
    "id,name,score\n1,ann,3.5\n2,bob,4\n3,cy,5\n",
):
    show(guess, text)
    show(guess, text, delimiters=";,")
    show(sniffer.has_header, text)

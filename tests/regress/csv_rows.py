"""Rows of the usual kind go a short way: quotes within, behind and without text, several delimiters, what is left over."""
import csv
import io

for line in (
    'a,b,c\r\n', '"a,1",b\n', 'a"b,c\n', '"x""y",""\n', '"x"y,z\n', ',,\n', '\n', '', '"",\n', 'é,"ü,ö"\n', '"a\rb",c\n', 'a\n\n',
    '"open\n', 'a,"b\nc",d\n', 'a\rb\n', '"a"\r\n', '"a" ,b\n', "'a,b',c\n", '"x"""\n', '"""x"\n', 'a,b"\n', '"ab\r\n"', '"ab\r\n"\n',
):
    for options in ({}, {"quotechar": "'"}, {"delimiter": ";"}, {"quoting": csv.QUOTE_NONE}, {"doublequote": False}, {"strict": True}):
        try:
            reader = csv.reader([line, "next,1\n"], **options)
            print(list(reader), reader.line_num, end=" ")
        except csv.Error as error:
            print(error, end=" ")
    print()

rows = [
    [1, 2.5, None, "t", True], ["a,b", 'q"q', "line\nend", "cr\r", ""], [""], [None], [], ["", ""], (1, "x;y"), iter("ab"), ["é", 1 << 70],
    [-0.0, 1e300, float("nan")],
]
for options in ({}, {"delimiter": ";"}, {"quotechar": "'"}, {"lineterminator": "|"}, {"quoting": csv.QUOTE_ALL}, {"delimiter": "é"}):
    out = io.StringIO()
    writer = csv.writer(out, **options)
    for row in rows:
        try:
            print(writer.writerow(list(row) if not isinstance(row, (list, tuple)) else row), end=" ")
        except csv.Error as error:
            print(error, end=" ")
    print(repr(out.getvalue()))

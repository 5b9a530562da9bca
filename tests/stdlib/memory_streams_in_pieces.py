"""Streams in memory take all kinds of bytes, at the end and elsewhere."""

import array
import io


class Kind(bytes): ...


stream = io.BytesIO()
for piece in (b"ab", b"", bytearray(b"cd"), memoryview(b"efgh")[1:3], Kind(b"ij"), array.array("B", [65, 66])):
    print(stream.write(piece), stream.tell(), stream.getvalue())
stream.seek(3)
print(stream.write(b"XY"), stream.getvalue(), stream.tell(), stream.read(2), stream.write(b"END"), stream.getvalue())
stream.seek(30)
print(stream.write(b""), stream.write(b"z"), stream.getvalue(), stream.seek(0, 2), stream.write(b"!"), stream.getvalue()[-3:])
for wrong in ("text", 5, None, [1]):
    try:
        stream.write(wrong)
    except TypeError as error:
        print(error)
stream.close()
try:
    stream.write(b"x")
except ValueError as error:
    print(error)

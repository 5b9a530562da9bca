# Binary files, buffers, and the classes of io.
import io
import os
import sys

root = sys.argv[1]
name = os.path.join(root, "data.bin")


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        text = str(error).replace(root + "/", "").replace(root, "ROOT")
        return f"{type(error).__name__}: {text}"


with open(name, "wb") as f:
    print(type(f), f.write(b"0123456789"), f.tell(), f.write(bytearray(b"abc\n")), f.mode, f.raw.mode, f.seekable())
    print(attempt(f.write, "text"), attempt(f.write, 3), attempt(f.write, None), attempt(f.read))
with open(name, "rb") as f:
    print(type(f), f.read(3), f.tell(), f.peek(2)[:2], f.read1(2), f.seek(-3, 2), f.read(), f.read(), f.seek(2), f.readline(), f.seek(1), f.readline(4))
    buffer = bytearray(4)
    print(f.seek(0), f.readinto(buffer), buffer, f.seek(3, 1), f.read(1), attempt(f.write, b"x"), attempt(f.truncate))
    print(attempt(f.read, -2), attempt(f.seek, -1), attempt(f.seek, 0, 7), f.seek(100), f.read(), list(f))
with open(name, "r+b") as f:
    print(type(f), f.read(2), f.write(b"XY"), f.read(2), f.seek(0), f.read(8))
    print(f.truncate(5), f.seek(0), f.read())
with open(name, "ab+") as f:
    print(f.tell(), f.write(b"end"), f.seek(0), f.read())
with open(name, "rb", buffering=0) as f:
    print(type(f), f.read(2), f.readall(), f.read(), f.mode, f.closefd, isinstance(f, io.RawIOBase), isinstance(f, io.IOBase))
with open(name, "wb", buffering=0) as f:
    print(f.write(b"direct"), os.path.getsize(name), attempt(f.read), f.fileno() > 2)
print(attempt(f.fileno), attempt(f.write, b""), repr(f))
with open(name, "wb") as f:
    f.write(b"a\nb\nc")
    print(os.path.getsize(name), f.flush(), os.path.getsize(name))
f = open(name, "rb")
print([line for line in f], f.seek(0), f.readlines(), f.seek(0), f.readlines(2))
raw = f.detach()
print(type(raw), attempt(f.read), raw.close())
with io.open(name, "rb") as f, io.TextIOWrapper(f, encoding="utf-8") as text:
    print(text.read(), text.buffer is f, isinstance(text, io.TextIOBase), isinstance(f, io.BufferedIOBase))
print(f.closed, text.closed)
with io.FileIO(name, "w") as f:
    print(f.write(b"raw"), f.seek(0), attempt(f.read), f.tell(), f.truncate(1), f.name == name)
print(attempt(io.FileIO, name, "rw"), attempt(io.FileIO, name, "q"), attempt(io.FileIO, os.path.join(root, "none")))
wrapped = io.BufferedReader(io.BytesIO(b"one\ntwo\nthree"), 4)
print(wrapped.peek(), wrapped.read(2), wrapped.readline(), wrapped.read1(), wrapped.read(), wrapped.tell())
text = io.TextIOWrapper(io.BytesIO("größer\nzwei\r\ndrei".encode()), encoding="utf-8")
print(text.readline(), text.read(3), text.readlines(), text.newlines, text.encoding)
out = io.BytesIO()
text = io.TextIOWrapper(out, encoding="utf-16-le", newline="\r\n")
print(text.write("a\nb"), out.getvalue(), text.flush(), out.getvalue(), text.detach() is out, attempt(text.write, "x"))
text = io.TextIOWrapper(io.BytesIO(), write_through=True)
print(text.write("now"), text.buffer.getvalue(), text.reconfigure(newline="\r\n"), text.write("\n"), text.buffer.getvalue())
pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
print(pair.read(), pair.write(b"out"), pair.readable(), pair.writable())
decoder = io.IncrementalNewlineDecoder(None, translate=True)
print(repr(decoder.decode("a\r")), repr(decoder.decode("\nb\r")), repr(decoder.decode("c", final=True)), decoder.newlines)
print(isinstance(sys.stdout, io.TextIOWrapper), isinstance(sys.stdout, io.TextIOBase), isinstance(io.StringIO(), io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase))
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, issubclass(io.UnsupportedOperation, (OSError, ValueError)))


class Upper(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, buffer):
        part, self.data = self.data[: len(buffer)], self.data[len(buffer) :]
        buffer[: len(part)] = part.upper()
        return len(part)


print(Upper(b"abc").read(), Upper(b"abcdef").read(2), io.BufferedReader(Upper(b"line\nmore")).readline(), io.TextIOWrapper(io.BufferedReader(Upper(b"x\ny"))).read())
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes \xc3\xa4\n")
sys.stdout.buffer.flush()
print("after")

"""bz2: at once, in pieces, as files, in archives."""

import bz2, io, tarfile, zipfile, os, sys

data = b"the quick brown fox " * 500
for level in (1, 9):
    packed = bz2.compress(data, level)
    print(len(packed), packed[:4], bz2.decompress(packed) == data)
print(
    bz2.compress(b""),
    bz2.decompress(b""),
    bz2.decompress(packed * 2) == data * 2,
    bz2.decompress(packed + b"rubbish") == data,
)
c = bz2.BZ2Compressor()
made = c.compress(b"ab") + c.compress(b"cd") + c.flush()
print(made)
d = bz2.BZ2Decompressor()
print(d.decompress(made[:10]), d.eof, d.needs_input, d.decompress(made[10:] + b"tail"), d.eof, d.unused_data)
d = bz2.BZ2Decompressor()
print(len(d.decompress(packed, 50)), d.needs_input, len(d.decompress(b"", 100)), len(d.decompress(b"")), d.eof)
for f in (
    lambda: bz2.decompress(b"junk data here"),
    lambda: bz2.decompress(packed[:-5]),
    lambda: bz2.compress(b"", 0),
    lambda: bz2.compress("x"),
    lambda: d.decompress(b"x"),
    lambda: c.compress(b""),
    lambda: c.flush(),
    lambda: bz2.open("x", "rbt"),
    lambda: bz2.BZ2File(5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t = sys.argv[1]
p = os.path.join(t, "a.bz2")
with bz2.open(p, "wt", encoding="utf-8") as f:
    f.write("hé\nzwei\n")
with bz2.open(p, "at", encoding="utf-8") as f:
    f.write("drei\n")
with bz2.open(p, "rt", encoding="utf-8") as f:
    print(f.readlines())
with bz2.BZ2File(p) as f:
    print(
        f.read(3),
        f.tell(),
        f.readline(),
        f.seek(0),
        f.read(),
        f.readable(),
        f.writable(),
        f.seekable(),
        f.mode,
        f.closed,
    )
print(f.closed)
try:
    f.read()
except ValueError as e:
    print(e)
q = os.path.join(t, "a.tar.bz2")
with tarfile.open(q, "w:bz2") as tf:
    tf.add(p, "inner.bz2")
with tarfile.open(q) as tf:
    print(tf.getnames(), tf.extractfile("inner.bz2").read()[:3])
z = os.path.join(t, "a.zip")
with zipfile.ZipFile(z, "w", zipfile.ZIP_BZIP2) as zf:
    zf.writestr("x.txt", data)
with zipfile.ZipFile(z) as zf:
    i = zf.infolist()[0]
    print(zf.read("x.txt") == data, i.compress_type, i.compress_size, i.extract_version)
try:
    tarfile.open(fileobj=io.BytesIO(b"zzz"))
except tarfile.ReadError as e:
    print(e)

"""Compression: there and back, in one piece and in many, and data that is none."""
import zlib


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


data = b"".join(b"line %d of some text\n" % (i % 17) for i in range(500))
for level in range(-1, 10):
    for wbits in (15, -15, 31):
        packed = zlib.compress(data, level, wbits)
        print(level, wbits, zlib.decompress(packed, wbits) == data, len(packed) < len(data) / 5 or level == 0)
# What other programs made.
print(zlib.decompress(bytes.fromhex("789ccb48cdc9c957c840273104f00a03008fa61a11")))
print(zlib.decompress(bytes.fromhex("789c030000000001")), zlib.decompress(bytes.fromhex("cb48cdc9c90700"), -15))
gz = bytes.fromhex("1f8b0808000000000003612e74787400cb48cdc9c9070086a6103605000000")
print(zlib.decompress(gz, 31), zlib.decompress(gz, 47), zlib.decompress(bytes.fromhex("789ccb48cdc9c907000 62c0215".replace(" ", "")), 47))
d = bytes.fromhex("789ccb48cdc9c90700062c0215")
t(zlib.decompress, b"")
t(zlib.decompress, b"abc")
t(zlib.decompress, d[:-1])
t(zlib.decompress, d + b"x")
t(zlib.decompress, d[:-1] + b"x")
t(zlib.decompress, b"\x78\x9c\xff\xff\xff")
t(zlib.decompress, gz[:-1], 31)
t(zlib.decompress, d, 31)
t(zlib.compress, b"x", 10)
t(zlib.compress, "x")
t(zlib.decompress, "x")
c = zlib.compressobj(9)
packed = c.compress(data[:1000]) + c.compress(data[1000:]) + c.flush()
print(zlib.decompress(packed) == data)
o = zlib.decompressobj()
out = b"".join(o.decompress(packed[i : i + 7]) for i in range(0, len(packed), 7))
print(out + o.flush() == data, o.eof, o.unused_data)
o = zlib.decompressobj()
print(o.decompress(d + b"rest"), o.unused_data, o.eof, o.decompress(b"more"), o.unused_data)
o = zlib.decompressobj()
print(o.decompress(d, 2), o.eof, o.decompress(o.unconsumed_tail, 2), o.decompress(o.unconsumed_tail), o.eof)
print(zlib.crc32(b"hello"), zlib.adler32(b"hello"), zlib.adler32(b"lo", zlib.adler32(b"hel")), zlib.adler32(data * 20), zlib.adler32(b""))

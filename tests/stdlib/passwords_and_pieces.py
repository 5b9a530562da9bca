"""Keys from passwords, compression in pieces that are flushed on the way, pickles that name `_codecs`, what trees say they are."""

import ast
import codecs
import hashlib
import pickle
import zlib

print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 2500).hex())
print(hashlib.pbkdf2_hmac("sha512", bytearray(b"k" * 200), b"s", 3, 100).hex())
print(hashlib.pbkdf2_hmac("md5", b"", b"", 1, 5).hex())
print(hashlib.scrypt(b"", salt=b"", n=16, r=1, p=1).hex())
print(hashlib.scrypt(b"password", salt=b"NaCl", n=64, r=8, p=16, dklen=32).hex())
for n, r, p in ((3, 1, 1), (1, 1, 1), (2**20, 8, 1)):
    try:
        print(hashlib.scrypt(b"x", salt=b"y", n=n, r=r, p=p))
    except ValueError as error:
        print(type(error).__name__)

text = b"all work and no play makes jack a dull boy; " * 20
for wbits in (-15, 15, 31):
    for level in (0, 1, 6, 9):
        stream, back = zlib.compressobj(level, wbits=wbits), zlib.decompressobj(wbits)
        first = stream.compress(text[:300]) + stream.flush(zlib.Z_SYNC_FLUSH)
        print(wbits, level, back.decompress(first) == text[:300], first[-4:])
        other = stream.copy()
        rest = stream.compress(text[300:]) + stream.flush(zlib.Z_FULL_FLUSH) + stream.flush()
        print(back.decompress(rest) == text[300:], back.eof, zlib.decompress(first + rest, wbits) == text)
        print(zlib.decompress(first + other.compress(b"other") + other.flush(), wbits) == text[:300] + b"other")
        print(zlib.decompress(zlib.compress(text, level, wbits), wbits) == text)
for wbits in (-15, -8, 7, 8, 15, 16, 31, 32, 47, 48):
    try:
        zlib.decompressobj(wbits)
        print(wbits, "taken")
    except ValueError as error:
        print(wbits, error)

print(pickle.loads(b"\x80\x02c_codecs\nencode\nX\x01\x00\x00\x00vX\x06\x00\x00\x00latin1\x86R."))
print(pickle.dumps(b"v", 2), codecs.encode.__module__, codecs.decode.__module__)
print(ast.expr_context.__doc__, ast.Dict.__doc__, ast.arguments.__doc__, ast.mod.__doc__, sep="\n")

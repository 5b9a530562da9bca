"""Hashes of every kind, in one piece and in many, and hashes with keys."""
import hashlib
import hmac
import io


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(a, k, type(e).__name__, e)


data = bytes(range(256)) * 3
for name in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(name)
    print(name, h.name, h.digest_size, h.block_size)
    for size in (0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 200, 768):
        whole = getattr(hashlib, name)(data[:size])
        pieces = hashlib.new(name)
        for i in range(0, size, 37):
            pieces.update(data[i : min(i + 37, size)])
        length = (20,) if name.startswith("shake") else ()
        assert whole.digest(*length) == pieces.digest(*length) == bytes.fromhex(whole.hexdigest(*length))
        print(size, whole.hexdigest(*length))
h = hashlib.sha256(b"a")
c = h.copy()
h.update(b"b")
c.update(bytearray(b"c"))
print(h.hexdigest(), c.hexdigest(), hashlib.sha256(b"ab").hexdigest() == h.hexdigest())
t(hashlib.new, "foo")
t(hashlib.sha256, "x")
t(hashlib.sha256, 5)
print(hashlib.new("SHA256", b"x").hexdigest(), hashlib.sha256(string=b"x", usedforsecurity=False).hexdigest())
print(hashlib.shake_128(b"x").hexdigest(0) == "", hashlib.shake_256(b"x").hexdigest(300))
b = hashlib.blake2b
t(b, b"x", digest_size=65)
t(b, b"x", digest_size=0)
t(b, b"x", key=b"x" * 65)
t(b, b"x", salt=b"x" * 17)
t(b, b"x", person=b"x" * 17)
t(b, fanout=256)
t(b, depth=0)
t(b, leaf_size=2**32)
t(b, node_depth=256)
t(b, inner_size=65)
print(b(b"x", digest_size=20, key=b"k", salt=b"s", person=b"p", fanout=2, depth=3, leaf_size=4, node_offset=5, node_depth=1,
        inner_size=6, last_node=True).hexdigest(), b.SALT_SIZE, b.PERSON_SIZE, b.MAX_KEY_SIZE, b.MAX_DIGEST_SIZE)
print(hashlib.blake2s(b"x", digest_size=20, key=b"k", salt=b"s", person=b"p", fanout=2, depth=3, leaf_size=4, node_offset=5,
                      node_depth=1, inner_size=6).hexdigest(), hashlib.blake2s.SALT_SIZE)
print(b(b"message", key=b"secret key").copy().hexdigest())
t(lambda: hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 10).hex())
t(lambda: hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 2, 50).hex())
t(hashlib.pbkdf2_hmac, "sha256", b"p", b"s", 0)
print(hashlib.file_digest(io.BytesIO(b"content"), "md5").hexdigest(), hashlib.file_digest(io.BytesIO(b"content"), hashlib.sha1).hexdigest())
m = hmac.new(b"k", b"msg", "sha256")
print(m.name, m.hexdigest(), m.digest_size, m.block_size, m.digest())
for digest in ("md5", "sha1", hashlib.sha512, hashlib.sha3_256):
    m = hmac.new(b"key" * 50, digestmod=digest)
    m.update(b"one")
    c = m.copy()
    m.update(b"two")
    print(m.hexdigest(), c.hexdigest(), hmac.digest(b"key" * 50, b"onetwo", digest) == m.digest())
t(hmac.new, b"k")
t(hmac.new, "k", b"m", "md5")
t(hmac.new, b"k", b"m", "foo")
t(hmac.new, b"k", "m", "md5")
for pair in [(b"a", b"a"), ("a", "b"), ("\xe9", "b"), ("a", b"a"), (1, 2), (b"ab", bytearray(b"ab")), (b"a", b"ab")]:
    t(hmac.compare_digest, *pair)

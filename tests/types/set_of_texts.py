# hashes: seed 0
# Texts and bytes have the hashes that CPython gives them with PYTHONHASHSEED=0, and sets of them its order.
words = "the quick brown fox jumps over the lazy dog and then runs away from all of them".split()
print(set(words))
print(frozenset("mississippi"), {*"straße", *"Ωμέγα", *"🐍🦀"})
print({b"a", b"", b"bytes", "a", "", "text", 1, 2.5, None, ("a", b"b"), frozenset("ab")})
for text in ("", "a", "ab", "abcdefg", "abcdefgh", "a text of more than a word", "é", "naïve", "Ω", "Ωmega", "🐍", "\udc80", "x" * 1000):
    print(ascii(text[:20]), hash(text))
print(hash(b"abc") == hash("abc") == hash(memoryview(b"abc")), hash(b""), hash(("a", 1)))


class Word(str):
    pass


print(hash(Word("a")) == hash("a"), {Word("b"), Word("a"), Word("c")})

seen = set()
for i in range(60):
    seen.add(f"key{i}")
    if i % 3 == 0:
        seen.discard(f"key{i // 2}")
print(seen)
print(seen & {f"key{i}" for i in range(0, 60, 7)}, seen - {f"key{i}" for i in range(55)})
print(set(words) ^ set("the lazy cat runs away".split()), {*words} | {"cat"})
left = set(words)
print([left.pop() for _ in range(5)], len(left))
print({n: len(n) for n in set(words)})

# String work: wrapping, alignment, run lengths, caesar, anagrams, edit distance, base64 and hex by hand, a diff.
def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return lines + [line] if line else lines


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line.ljust(width)
    gaps, spaces = len(words) - 1, width - sum(map(len, words))
    return "".join(w + " " * (spaces // gaps + (i < spaces % gaps)) for i, w in enumerate(words[:-1])) + words[-1]


text = "The quick brown fox jumps over the lazy dog while seventeen extraordinarily patient zebras look on in mild amusement"
lines = wrap(text, 28)
for l in lines:
    print(f"|{l:<28}|{l:>28}|{l:^28}|")
print(*(f"|{justify(l, 28)}|" for l in lines[:-1]), sep="\n")


def rle(s):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += (str(j - i) if j - i > 1 else "") + s[i]
        i = j
    return out


def unrle(s):
    n, out = "", ""
    for c in s:
        if c.isdigit():
            n += c
        else:
            out += c * int(n or 1)
            n = ""
    return out


for s in ("aaabccdddd", "", "abc", "zzzzzzzzzzzz"):
    print(repr(s), rle(s), unrle(rle(s)) == s)
ALPHA = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def b64(data):
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk + b"\0" * (3 - len(chunk)), "big")
        out.append("".join(ALPHA[n >> s & 63] for s in (18, 12, 6, 0))[:len(chunk) + 1].ljust(4, "="))
    return "".join(out)


def unb64(s):
    bits = "".join(f"{ALPHA.index(c):06b}" for c in s.rstrip("="))
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits) // 8 * 8, 8))


for data in (b"", b"f", b"fo", b"foo", "héllo €".encode(), bytes(range(0, 256, 17))):
    print(b64(data), unb64(b64(data)) == data)


def lev(a, b):
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, cb in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (ca != cb))
    return row[-1]


print([lev(*p) for p in (("kitten", "sitting"), ("", "abc"), ("flaw", "lawn"), ("same", "same"))])


def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            t[i][j] = t[i + 1][j + 1] + 1 if a[i] == b[j] else max(t[i + 1][j], t[i][j + 1])
    i = j = 0
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]:
            yield " ", a[i]
            i, j = i + 1, j + 1
        elif j == len(b) or i < len(a) and t[i + 1][j] >= t[i][j + 1]:
            yield "-", a[i]
            i += 1
        else:
            yield "+", b[j]
            j += 1


for mark, line in lcs("alpha beta gamma delta".split(), "alpha gamma epsilon delta zeta".split()):
    print(mark, line)
groups = {}
for w in "listen silent enlist google elgoog abc cab bca xyz".split():
    groups.setdefault("".join(sorted(w)), []).append(w)
print([g for g in groups.values() if len(g) > 1], [w for w in "level noon abc Racecar".split() if w.lower() == w.lower()[::-1]])
vig = lambda s, k, d=1: "".join(chr((ord(c) - 65 + d * (ord(k[i % len(k)]) - 65)) % 26 + 65) for i, c in enumerate(s))
print(vig("ATTACKATDAWN", "LEMON"), vig(vig("ATTACKATDAWN", "LEMON"), "LEMON", -1))
snake = lambda s: "".join("_" + c.lower() if c.isupper() else c for c in s).lstrip("_")
camel = lambda s: "".join(p.capitalize() if i else p for i, p in enumerate(s.split("_")))
print([snake(s) for s in ("camelCase", "HTMLParser", "x")], [camel(s) for s in ("snake_case_name", "x", "a_b")])
print("\n".join(" ".join(f"{i * j:3d}" for j in range(1, 8)) for i in range(1, 8)))
print("".join(f"{b:02x}" for b in "Pellucid".encode()), bytes.fromhex("50656c").decode(), "%08.3f|%+d|%-6s|" % (3.14159, 7, "ab"), "{:,}".format(1234567), f"{255:#b} {255:#o} {255:#X}")

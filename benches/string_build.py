# Strings grown by +=, joined, sliced, replaced and compared.
def grow(n):
    s = ""
    for i in range(n):
        s += chr(97 + i % 26)
        if i % 100 == 99:
            s += "\n"
    return s


def shout(s):
    out = []
    for line in s.split("\n"):
        out.append(line[:10].upper() + "-" + line[10:20].replace("m", "MM"))
    return ";".join(out)


def caesar(s, k):
    out = []
    for c in s:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - 97 + k) % 26 + 97))
        else:
            out.append(c)
    return "".join(out)


total = 0
for round in range(9):
    s = grow(250000)
    t = shout(s)
    u = caesar(s[:150000], round)
    total += len(t) + u.count("e") + (s < u) + t.find("MM") + sum(1 for c in u if c == "z")
print(total)

# Splitting text, lower-casing, and counting words in a dict.
words = "the of and to in a is that for it as was with be by on not he his but at are this have had from or they an one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do".split()


def text(n):
    seed, lines, line = 12345, [], []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        w = words[(seed >> 8) % len(words)]
        line.append(w.capitalize() if seed % 11 == 0 else w + "," if seed % 7 == 0 else w)
        if len(line) == 12:
            lines.append(" ".join(line) + ".")
            line = []
    return "\n".join(lines)


def count(s):
    counts = {}
    for line in s.splitlines():
        for word in line.split():
            word = word.strip(".,").lower()
            counts[word] = counts.get(word, 0) + 1
    return counts


source = text(120000)
for _ in range(18):
    counts = count(source)
top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
print(len(source), len(counts), sum(counts.values()))
for word, n in top[:10]:
    print(word, n)

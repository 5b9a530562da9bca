# Word counts over a text, several ways, with ties broken and a histogram.
text = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity,
it was the season of Light, it was the season of Darkness, it was the spring of hope,
it was the winter of despair, we had everything before us, we had nothing before us"""
words = [w.strip(".,;").lower() for w in text.split()]
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
for word, n in top[:8]:
    print(f"{word:>8} {n:3d} {'#' * n}")
print(len(words), len(counts), sum(counts.values()))
by_length = {}
for w in sorted(counts):
    by_length.setdefault(len(w), []).append(w)
for n in sorted(by_length):
    print(n, ", ".join(by_length[n]))
letters = {}
for c in "".join(words):
    letters[c] = letters.get(c, 0) + 1
print("".join(sorted(letters, key=lambda c: (-letters[c], c))), max(letters.values()))
bigrams = {}
for pair in zip(words, words[1:]):
    bigrams[pair] = bigrams.get(pair, 0) + 1
print([(" ".join(p), n) for p, n in sorted(bigrams.items(), key=lambda x: (-x[1], x[0]))[:5]])
from collections import Counter, defaultdict
c = Counter(words)
print(c.most_common(3), c == counts, Counter(len(w) for w in words).most_common(4))
index = defaultdict(set)
for i, w in enumerate(words):
    index[w].add(i)
print(sorted(index["was"])[:5], index["nothing"], len(index["zzz"]))
lines = text.splitlines()
longest = max(lines, key=len)
print(len(lines), [len(l) for l in lines], longest[:20], " / ".join(l.split()[0] for l in lines))
print(" ".join(w.capitalize() for w in words[:6]), "".join(w[0] for w in words[:12]).upper(), words[::-1][:3])
palin = [w for w in counts if w == w[::-1]]
vowels = sum(text.count(v) for v in "aeiou")
print(palin, vowels, text.lower().count("it was"), text.replace("\n", " ").find("epoch"))

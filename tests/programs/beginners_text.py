# Text statistics the way beginners write them: dictionaries, sorting, string methods, functions with defaults, a histogram, a palindrome finder, a Caesar cipher, a word frequency.
text = """The Zen of Python, by Tim Peters
Beautiful is better than ugly. Explicit is better than implicit.
Simple is better than complex; complex is better than complicated!
Flat is better than nested? Sparse is better than dense..."""

def clean(word, chars=".,;!?"):
    """Strip punctuation."""
    return word.strip(chars).lower()

counts = {}
for line in text.split("\n"):
    for word in line.split():
        word = clean(word)
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
for word, n in ordered[:5]:
    print(word.ljust(10), "*" * n, n)
longest = ""
for w in counts:
    if len(w) > len(longest):
        longest = w
print("Longest:", longest, "| total:", sum(counts.values()), "| unique:", len(counts))
letters = [0] * 26
for ch in text.lower():
    if "a" <= ch <= "z":
        letters[ord(ch) - ord("a")] += 1
height = max(letters) // 4
for level in range(height, 0, -1):
    print("".join("#" if c // 4 >= level else " " for c in letters).rstrip())
print("abcdefghijklmnopqrstuvwxyz")
def caesar(s, k):
    result = ""
    for c in s:
        if c.isupper(): result += chr((ord(c) - 65 + k) % 26 + 65)
        elif c.islower(): result += chr((ord(c) - 97 + k) % 26 + 97)
        else: result += c
    return result
secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3))
def is_palindrome(s):
    s = "".join(c.lower() for c in s if c.isalnum())
    return s == s[::-1]
for p in ["A man, a plan, a canal: Panama", "not one", "Was it a car"]:
    print(p, "->", is_palindrome(p))
vowels = {v: text.lower().count(v) for v in "aeiou"}
print(vowels, max(vowels, key=vowels.get), min(vowels.values()))
grid = [["." for _ in range(5)] for _ in range(3)]
grid[1][2] = "X"
for row in grid: print(" ".join(row))
for i in range(1, 4):
    for j in range(1, 4):
        print(i * j, end="\t")
    print()
total = 0
n = 12345
while n > 0:
    total += n % 10
    n //= 10
else:
    print("digits sum to", total)
marks = {"Ann": [90, 85], "Bob": [70], "Cid": []}

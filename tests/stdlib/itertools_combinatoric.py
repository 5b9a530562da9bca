# itertools: product, permutations, combinations, with and without replacement; counts and orders.
from itertools import product, permutations, combinations, combinations_with_replacement, chain
print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()), list(product([], "a")), list(product("a")), list(product([1, 2], [3], repeat=2)), list(product("ab", repeat=0)))
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations([], 0)), list(permutations("ab", 3)), list(permutations("ab", 0)), list(permutations([1, 1])))
print(list(combinations("abcd", 2)), list(combinations([1, 2, 3], 3)), list(combinations("ab", 3)), list(combinations("ab", 0)), list(combinations(range(4), 1)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("ab", 3)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement([], 0)))
print(sum(1 for _ in permutations(range(7))), sum(1 for _ in combinations(range(12), 6)), sum(1 for _ in product(range(4), repeat=5)), len(list(combinations_with_replacement(range(6), 4))))
powerset = lambda s: list(chain.from_iterable(combinations(s, r) for r in range(len(s) + 1)))
print(powerset([1, 2, 3]), len(powerset(range(10))))
print([p for p in product(range(1, 7), repeat=2) if sum(p) == 7], ["".join(p) for p in product("01", repeat=3)], max(permutations([3, 1, 2])), [c for c in combinations([1, 2, 3, 4, 5], 3) if sum(c) == 9])
for f in (lambda: permutations(5), lambda: permutations("ab", -1), lambda: combinations("ab", -1), lambda: combinations("ab"), lambda: product(5), lambda: product("a", repeat=-1), lambda: permutations("a", "b"), lambda: product("a", foo=1), lambda: combinations_with_replacement("a", -2)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
p = permutations("xyz")
print(next(p), next(p), iter(p) is p, len(list(p)), type(p).__name__, next(p, "done"))
triples = [(a, b, c) for a, b, c in combinations(range(1, 30), 3) if a * a + b * b == c * c]
print(triples)
words = sorted({"".join(p) for p in permutations("list", 3)})
print(words, len(words))
best = min(permutations(range(1, 5)), key=lambda p: sum(abs(a - b) for a, b in zip((0,) + p, p)))
print(best)
send = [(s, e, n, d) for s, e, n, d in permutations(range(4), 4) if s * 1000 + e * 100 + n * 10 + d > 3200]
print(send)

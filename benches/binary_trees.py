# Allocation and collection of many small tuples.
def make(depth):
    if depth == 0:
        return (None, None)
    return (make(depth - 1), make(depth - 1))


def check(tree):
    left, right = tree
    if left is None:
        return 1
    return 1 + check(left) + check(right)


def main(n):
    print("stretch tree of depth", n + 1, "check", check(make(n + 1)))
    long_lived = make(n)
    for depth in range(4, n + 1, 4):
        rounds = 1 << (n - depth + 4)
        total = 0
        for _ in range(rounds):
            total += check(make(depth))
        print(rounds, "trees of depth", depth, "check", total)
    print("long lived tree of depth", n, "check", check(long_lived))


main(16)

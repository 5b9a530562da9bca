# Mutual recursion is not folded, being no repetition of one line.
def ping(n):
    return pong(n - 1)


def pong(n):
    if n <= 0:
        return n.nothing
    return ping(n - 1)


ping(6)

"""Has a function that raises its own exception."""
class Problem(Exception):
    pass


def helper(n):
    if n == 0:
        raise Problem("n must not be 0")
    return n / 2

def counter(start, *, step=1):
    count = start

    def bump(n: int = 0) -> int:
        """Counts."""
        nonlocal count
        count += step + n
        return count

    return bump

# An error in a guard.
def f(v):
    match v:
        case [a, b] if a / b > 1:
            return "big"
        case _:
            return "other"


f([1, 0])

def f(p):
    match p:
        case 0 | 1:
            return "small"
        case [x, *rest] if x:
            return rest
        case {"k": Point(a, y=b), **others}:
            return a, b, others
        case _:
            return None

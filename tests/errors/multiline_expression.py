# An expression over several lines: the failing operator's lines are shown.
a, b, c = 1, 2, "3"
total = (
    a
    + b
    + c
)

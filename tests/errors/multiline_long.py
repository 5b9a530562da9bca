# A failing expression of many lines is shortened in the middle.
values = dict(
    one=1,
    two=2,
    three=3,
    four=4,
    five=5,
    six=int("six"),
    seven=7,
)
values = print.nothing(
    1,
    2,
    3,
    4,
    5,
    6,
)

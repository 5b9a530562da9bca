# In a display `*` takes an operand of `|` at the most; in a call and in a subscript it takes everything.
TEXTS = """
(*(a) < b, 1)
[*(a) or b]
[*(a) and b, 1]
[*(a) in b, 1]
[*(a) not in b, 1]
[*(a)(b) or c]
[*(a) + b or c]
{*(a) or b}
x: (*(a) or b,)
x = *(a) or b, 1
[*((a) or b)]
[*((a) or (b)), 1]
[*(a), *(b) or c]
[*(a) is not b]
[*(a) <= b, 1]
[*(not a) or b]
[*(a) | (b), *(c)[0]]
f(*(a) or b)
f(1, *(a) < b)
d[*(a) or b]
d[*(a) or b, 1]
d[1, *(a) < b] = 2
d[(*(a) or b, 1)] = 2
del d[(*(a) == b, 1)]
"""
for text in TEXTS.strip().splitlines():
    try:
        compile(text, "text", "exec")
    except SyntaxError as error:
        print(text, "->", error.msg, error.offset, error.end_offset)
    else:
        print(text, "-> Python")

# A call over several lines.
def build(name, size, color):
    return name + size + color


result = build(
    "box",
    10,
    color="red",
)

# An error while handling another.
def parse(text):
    try:
        return int(text)
    except ValueError:
        return text.to_int()


parse("x")

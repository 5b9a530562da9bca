# Missing positional arguments.
def area(width, height, *, unit):
    return f"{width * height} {unit}"


area(3)

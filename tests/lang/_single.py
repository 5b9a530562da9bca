"""A module beside the scripts."""
print("_single runs")
value = [1, 2]
name = __name__


def get():
    return value

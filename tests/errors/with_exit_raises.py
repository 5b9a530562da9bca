# __exit__ fails while another error is on its way.
class Door:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        raise RuntimeError("the door is stuck")


with Door():
    int("not a number")

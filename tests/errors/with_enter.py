# An object that is no context manager.
class Door:
    def open(self):
        return self


with Door() as d:
    pass

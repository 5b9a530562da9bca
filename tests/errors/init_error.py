# An error in __init__, called through super.
class Base:
    def __init__(self, size):
        if size < 0:
            raise ValueError("negative size")


class Child(Base):
    def __init__(self, size):
        super().__init__(size * 2)


Child(-1)

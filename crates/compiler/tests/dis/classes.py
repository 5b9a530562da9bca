class Base:
    """A base."""
    size: int = 1


@register
class Child(Base, flag=True):
    def __init__(self, name):
        super().__init__()
        self.name = name
        self.__hidden = [name for name in self.names()]

# A property without a setter.
class Temp:
    @property
    def value(self):
        return 1


Temp().value = 5

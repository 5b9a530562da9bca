# Methods of a nested class, static and class methods: frames carry plain names.
class Outer:
    class Inner:
        @staticmethod
        def s(v):
            return Outer.c(v)

        def __call__(self):
            return self.s(None)

    @classmethod
    def c(cls, v):
        return v + 1


Outer.Inner()()

# print calls __repr__, which fails.
class Broken:
    def __repr__(self):
        return self.missing


print([Broken()])

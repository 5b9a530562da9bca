# A misspelt attribute of an own class, several calls deep.
class Robot:
    def __init__(self, name):
        self.name = name
        self.position = 0

    def step(self):
        self.positon += 1

    def walk(self, n):
        for _ in range(n):
            self.step()


Robot("r").walk(3)

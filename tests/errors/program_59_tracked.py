# A program that ends in Tracked.
import sys
class Tracked(Exception):
    def __init__(self, msg):
        super().__init__(msg)
        self.frames = []
        f = sys._getframe(1)
        while f:
            self.frames.append(f.f_code.co_name)
            f = f.f_back
def one(): two()
def two(): raise Tracked("deep")
try: one()
except Tracked as e: print(e.frames)
x = [i for i in range(3) if one()]

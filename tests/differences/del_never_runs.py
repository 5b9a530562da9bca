# There is no order to finalise garbage in, so nothing is finalised; `with` and `finally` are what to use.
import gc


class Loud:
    def __del__(self):
        print("never printed")


loud = Loud()
del loud
gc.collect()
Loud()
print("end")


def left():
    try:
        yield "item"
    finally:
        print("finally")


for item in left():
    print(item)
    break
kept = left()
print(next(kept), "kept")

# A bare raise keeps the place of the first raise.
def worker():
    raise ValueError("from worker")


try:
    worker()
except ValueError:
    print("logged")
    raise

# The class body is a frame of its own.
class Config:
    path = "x"
    size = int(path)

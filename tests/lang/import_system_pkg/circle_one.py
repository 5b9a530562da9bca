from . import circle_two
name = "one"

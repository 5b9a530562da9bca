from . import helper
partial = True
raise ValueError("fails late")

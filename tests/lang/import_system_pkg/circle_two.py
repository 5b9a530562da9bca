from . import circle_one
try:
    circle_one.name
except AttributeError as error:
    message = str(error).replace(__file__.rpartition("/")[0], "DIR")

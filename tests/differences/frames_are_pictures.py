# What sys._getframe() gives is a picture of the frame: writing to its f_locals does not change a variable.
import sys


def function():
    variable = 1
    sys._getframe().f_locals["variable"] = 2
    return variable


print(function())


def catches():
    inside = 1
    try:
        raise KeyError
    except KeyError as error:
        return error


print(catches().__traceback__.tb_frame.f_locals)

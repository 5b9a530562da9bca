print("gamma runs, as", __name__)
from .. import version as v
from ..alpha import double


def up():
    return f"{v} {double(21)}"

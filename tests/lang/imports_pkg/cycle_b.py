from . import cycle_a

name = "b"
saw_early = cycle_a.early
saw_late = hasattr(cycle_a, "late")


def later():
    return cycle_a.late

# Half of a cycle: the other half sees this module before `late` exists.
early = "a early"
from . import cycle_b

late = "a late, after " + cycle_b.name

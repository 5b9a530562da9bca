# The module's own code fails while it is imported.
import fails_pkg
from fails_pkg import broken

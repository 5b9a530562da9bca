"""A group that is not there; no frame of the library stands between."""

import re

match = re.match(r"(a)(b)", "ab")
print(match[1], match.groups())
print(match["c"] if len(match.groups()) > 2 else match[3])

# \N{...} in patterns.
import re
for p in (r"\N{BULLET}", r"[\N{BULLET}a]+", r"\N", r"\N{", r"\N{}", r"\N{nope}", r"\N{BULLET", r"[\N]", rb"\N{BULLET}", r"\N{latin small letter e with acute}"):
    try: print(p, re.findall(p, "a•é" if isinstance(p, str) else b"a"))
    except re.error as e: print(p, e, e.pos)

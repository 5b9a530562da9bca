"""The encoding that a file is opened with when nobody says one."""

import io
import locale
import os
import sys
import tempfile
from pathlib import Path

folder = Path(sys.argv[1])
path = folder / "a.txt"
with open(path, "w") as file:
    print(file.encoding, file.mode, file.errors, repr(file).replace(str(folder), "FOLDER"))
    file.write("é\n")
with path.open() as file:
    print(file.encoding, file.read(), file.reconfigure(errors="replace"), file.encoding, file.errors)
for encoding in ("utf8", "UTF-8", "locale", "latin-1", "utf-16"):
    with open(path, encoding=encoding) as file:
        print(encoding, file.encoding)
print(io.TextIOWrapper(io.BytesIO()).encoding, sys.stdout.encoding, locale.getencoding(), os.fsencode("é"))
with tempfile.TemporaryFile("w+", dir=folder) as file:
    print(file.encoding)

# The standard library has no files, and nothing is kept beside a source file.
import json
import sys

import _module_attributes as own

print("<library>" in sys.path, json, json.__path__, hasattr(json, "__file__"))
print(own.__cached__, own.__spec__.cached, sys.implementation.cache_tag)

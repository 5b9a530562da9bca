# A program that ends in TypeError.
import json
config = json.loads('{"db": {"host": "h", "ports": [1, 2]}}')
def get(path):
    node = config
    for part in path.split("."):
        node = node[part]
    return node
print(get("db.host"))
print(get("db.ports.0"))

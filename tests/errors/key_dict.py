# A missing key.
config = {"host": "localhost"}
print(config["host"], config["port"])

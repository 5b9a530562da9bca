# An error inside an f-string.
user = {"name": "Al"}
print(f"Hello {user['name']}, you are {user['age']} years old")

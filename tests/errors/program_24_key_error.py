# A program that ends in KeyError.
data = {"users": [{"name": "a", "age": 3}, {"name": "b"}]}
average = sum(u["age"] for u in data["users"]) / len(data["users"])

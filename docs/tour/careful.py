def read(text):
    try:
        return int(text)
    except ValueError:
        return None
    finally:
        print("read", text)

print(read("7"), read("x"))

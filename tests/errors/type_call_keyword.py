# An unexpected keyword, with a suggestion.
def connect(host, port=80, timeout=10):
    return host


connect("h", timeot=5)

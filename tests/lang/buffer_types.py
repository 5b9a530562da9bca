# Reference 3.3.11: classes that give a buffer.
class Buffer:
    def __init__(self, data): self.data = bytearray(data)
    def __buffer__(self, flags):
        print("buffer", flags >= 0)
        return memoryview(self.data)
    def __release_buffer__(self, view): print("release", len(view))


b = Buffer(b"abc")
view = memoryview(b)
view[0] = 120
print(bytes(view), b.data)
view.release()
print(bytes(b), bytearray(b), b"-".join([b]) if False else "")

# A memoryview has one dimension; what io.BytesIO shows is a copy.
import io

view = memoryview(bytes(6))
try:
    view.cast("B", [2, 3])
except NotImplementedError as error:
    print(error)
stream = io.BytesIO(b"abc")
stream.getbuffer()[0] = 120
print(stream.getvalue())

# A program that ends in NotImplementedError.
class Handler:
    def handle(self, request):
        match request:
            case {"type": "add", "args": [x, y]}:
                return x + y
            case {"type": "div", "args": [x, y]}:
                return x / y
            case {"type": t}:
                raise NotImplementedError(f"no handler for {t!r}")
h = Handler()
print([h.handle(r) for r in [{"type": "add", "args": [1, 2]}, {"type": "div", "args": [1, 4]}]])
responses = {
    name: h.handle({"type": name, "args": args})
    for name, args in [("add", ("a", "b")), ("mul", (1, 2))]
}

# A program that ends in CustomError.
raise type("Custom" + "Error", (ValueError,), {"__module__": "made.up", "__str__": lambda self: "<%s>" % self.args})("dyn")

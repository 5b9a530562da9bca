# A program that ends in ValueError.
text = "naïve café"
print(text.encode("utf-8"))
try: text.encode("ascii")
except UnicodeEncodeError as e: print(e, e.start, e.end, e.object, e.reason)
try: b"\xff\xfe".decode("utf-8")
except UnicodeDecodeError as e: print(e)
print(text.encode("ascii", "ignore"), text.encode("ascii", "xmlcharrefreplace"), b"a\xffb".decode("utf-8", "replace"))
int("12a", 10)

# Callbacks of weak references are called when a collection has found the object gone, and never because the program ends.
import gc
import weakref


class Thing:
    pass


thing = Thing()
reference = weakref.ref(thing, lambda _: print("gone"))
weakref.finalize(thing, print, "finalized")
del thing
print("dropped")
gc.collect()
print("collected", reference())
kept = Thing()
weakref.finalize(kept, print, "never printed")
print("end")

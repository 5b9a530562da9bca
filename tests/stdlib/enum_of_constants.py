# Enumerations made of a module's constants; members pickled by name.
import enum
import pickle
import sys

KIND_B, KIND_A, OTHER = 2, 1, 3


class Plain(enum.Enum):
    ONE = 1
    __reduce_ex__ = enum.pickle_by_enum_name


Kinds = enum.IntEnum._convert_("Kinds", __name__, filter=lambda name: name.startswith("KIND_"))
print(list(Kinds), KIND_A is Kinds.KIND_A, Kinds.__module__)
print(pickle.loads(pickle.dumps(Plain.ONE)) is Plain.ONE, Plain.ONE.__reduce_ex__(2)[1])


class Named(enum.IntEnum):
    X = 7
    __reduce_ex__ = enum.pickle_by_global_name


X = Named.X
print(pickle.loads(pickle.dumps(X)) is X, len(sys.modules[__name__].__dict__) > 3)

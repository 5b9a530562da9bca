"""pydantic 1: models, validators, errors, schemas, generics, checked functions and data classes."""

import pydantic
from pydantic import BaseModel, Field, validator, root_validator, ValidationError, constr, conint, EmailStr, HttpUrl
from typing import *
from datetime import datetime, date
from enum import Enum
from decimal import Decimal

print(pydantic.VERSION)


class Color(str, Enum):
    RED = "red"
    BLUE = "blue"


class Item(BaseModel):
    name: constr(min_length=2, strip_whitespace=True)
    price: Decimal = Field(..., gt=0, description="cost")
    tags: List[str] = []
    color: Color = Color.RED

    class Config:
        extra = "forbid"


class Order(BaseModel):
    id: int
    when: datetime
    items: List[Item]
    note: Optional[str] = None
    meta: Dict[str, Union[int, str]] = Field(default_factory=dict, alias="Meta")

    @validator("id")
    def pos(cls, v):
        if v < 0:
            raise ValueError("must be positive")
        return v

    @root_validator
    def check(cls, values):
        return values

    @property
    def total(self):
        return sum(i.price for i in self.items)


o = Order(
    id="3",
    when="2024-01-02T03:04:05",
    items=[{"name": " ab ", "price": "1.5"}, {"name": "cd", "price": 2, "color": "blue"}],
    Meta={"a": "1", "b": "x"},
)
print(o, repr(o), o.dict(), o.json(), o.total, o.copy(update={"id": 9}).id, Order.schema_json(), sep="\n")
for bad in (
    {},
    {"id": "x", "when": "no", "items": [{"name": "a", "price": -1, "zz": 1, "color": "green"}]},
    {"id": -1, "when": 0, "items": None},
):
    try:
        Order(**bad)
    except ValidationError as e:
        print(e, e.errors(), e.json(), sep="\n")


class G(pydantic.generics.GenericModel if hasattr(pydantic, "generics") else BaseModel):
    x: int = 1


print(
    G(),
    Order.__fields__["meta"],
    o == Order.parse_raw(o.json(by_alias=True)),
    pydantic.parse_obj_as(List[int], ["1", 2]),
)


@pydantic.validate_arguments
def f(a: int, *b: float, c: str = "x"):
    return a, b, c


print(f("1", "2.5", c=3))


@pydantic.dataclasses.dataclass
class D:
    a: int
    b: List[int] = None


print(D("3", ["4"]))
try:
    D("x")
except ValidationError as e:
    print(e)

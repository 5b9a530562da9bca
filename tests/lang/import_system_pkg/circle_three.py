from .circle_four import thing

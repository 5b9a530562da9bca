from .circle_three import other
thing = 1

"""Functions of complex numbers."""

from _cmath import (
    acos, acosh, asin, asinh, atan, atanh, cos, cosh, e, exp, inf, infj, isclose, isfinite, isinf, isnan, log, log10, nan, nanj,
    phase, pi, polar, rect, sin, sinh, sqrt, tan, tanh, tau,
)

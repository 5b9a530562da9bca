# A program that ends in TypeError.
import decimal, fractions
from decimal import Decimal
print(Decimal("1.1") + 2)
try: fractions.Fraction(1, 0)
except ZeroDivisionError as e: print(e)
Decimal("1") + 1.0

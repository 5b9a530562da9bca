"""Limits of regular expressions, and their error, under the names that other modules look for."""

from re import PatternError

error = PatternError
MAXREPEAT = 4294967295
MAXGROUPS = 1073741823

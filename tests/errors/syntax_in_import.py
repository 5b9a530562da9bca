# syntax: line-only
x = 1
import

# A package part that does not exist.
from json.nothing import here

# A module that does not exist.
import json
import jason_parser

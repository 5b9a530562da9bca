from .alpha import does_not_exist

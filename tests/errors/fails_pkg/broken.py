"""Fails when imported."""
def setup():
    return {}["missing key"]


VALUE = setup()

"""The package."""
__all__ = ["plain", "chosen"]
chosen = "chosen"
hidden = "hidden"
print("init of", __name__)

"""XML: trees of elements, and what helps to write it."""

"""Addresses of the web. What would open them is not here: a program reaches no network."""

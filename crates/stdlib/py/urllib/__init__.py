"""Addresses of the web. What would open them over the network refuses to."""

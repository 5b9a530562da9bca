"""Parsers that call handlers."""

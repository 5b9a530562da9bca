"""What helps to write XML; parsers with handlers are not here."""

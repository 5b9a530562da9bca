"""Work that is done beside other work."""

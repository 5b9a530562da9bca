"""Messages of each kind, made from what they hold."""

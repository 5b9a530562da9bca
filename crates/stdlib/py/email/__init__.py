"""Mail: dates and addresses as they stand in it. Messages themselves are not here."""

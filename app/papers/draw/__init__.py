"""How papers look. Nothing here reads a record: every value is handed in."""

"""What the office works by: its people and their log-in, catalogue, calendar, profile, books, turn numbers."""

"""Apologies: who is owed one, what it says, and the year's register. Its acts have a room of their own."""

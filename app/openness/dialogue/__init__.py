"""Dialogue of the office's head with citizens: its acts and its register."""

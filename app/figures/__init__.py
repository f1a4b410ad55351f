"""Figures counted from the records: the dashboard, the official reports, and the lists behind a figure."""

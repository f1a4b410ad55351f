"""The door of the counter: who comes in, and how the counter knows it is them (ui.md §3.9)."""

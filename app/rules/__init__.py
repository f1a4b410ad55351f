"""The law as pure functions of values. Nothing here reads a file, a clock or a database."""

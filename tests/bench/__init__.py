"""How fast the program is, held to the limits that were promised: ``python -m tests.bench [--quick] [--json]``.

Nothing here is a unit test and nothing is skipped silently: what cannot be measured on a machine says so in the table.
"""

"""Text that must be read or written exactly: names, numbers, codes, cells of a table. No sentence of a form."""

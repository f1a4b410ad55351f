"""Papers that a citizen takes home, signs or reads on the wall."""

"""What is done with a dossier. Each act records one or more signed entries, or refuses and records nothing."""

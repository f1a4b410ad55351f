"""What may happen to a dossier, in which order, and how it stands because of it."""

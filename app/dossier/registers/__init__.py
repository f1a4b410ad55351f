"""What is asked of the records about dossiers. Nothing here writes."""

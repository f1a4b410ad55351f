"""What a receipt says, what a dossier was promised, and where its originals and numbers are."""

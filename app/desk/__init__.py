"""One desk's data: opening its folder, recording an act as signed entries, folding entries into records.

Nothing here knows a dossier or an apology; their rooms build on this one.
"""

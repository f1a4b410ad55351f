"""Pictures of everything, from the real widgets: ``python -m ui.shots OUT`` (``make shots``)."""

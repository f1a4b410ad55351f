"""Legal profiles: which decree asks what, the wording of its forms, its indicators and periods."""

"""``motcua demo`` and the lively demo ward: invented people on real desks."""

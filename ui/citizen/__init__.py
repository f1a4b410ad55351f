"""Screens that citizens see: at the counter, in the waiting room, at the door. They never take the clerk's keyboard."""

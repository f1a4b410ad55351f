"""The city office: takes in what desks send, answers them, and shows how the wards stand. It never records an act."""

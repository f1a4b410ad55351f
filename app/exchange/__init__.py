"""The exchange with the city office: sealing, sending, checking and accepting entries. Only this room uses the network."""

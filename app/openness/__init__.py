"""What the office owes the public: postings, opinions, ratings, the assessment. Dialogue has a room of its own."""

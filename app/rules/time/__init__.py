"""The working calendar, the counting of days, promised dates and the words that explain them."""

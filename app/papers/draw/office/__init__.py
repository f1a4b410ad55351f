"""Papers that stay in the office: books, lists, reports, the test page."""

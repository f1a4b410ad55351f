"""Each paper, filled from the records as PDF bytes. How a paper is drawn stands in ``draw``."""

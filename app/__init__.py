"""The program without its window: what the ward records, decides, prints and exchanges. No Qt."""

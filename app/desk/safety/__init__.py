"""What keeps a desk's data from being lost or shared by accident: keys, the lock, copies, the high-water mark."""

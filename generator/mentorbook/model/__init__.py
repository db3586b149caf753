"""What the words of a programme mean. No I/O, no clock."""

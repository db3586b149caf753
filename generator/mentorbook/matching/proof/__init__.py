"""What proves a match, and how it is checked with none of the code that found it."""

"""What may be shown, and how: the public projection, the pages, the check for leaks."""

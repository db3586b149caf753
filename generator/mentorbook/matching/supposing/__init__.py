"""What would be if something in the files were otherwise."""

"""Read and write a programme's files: the only package that touches them."""

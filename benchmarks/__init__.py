"""Measure the commands beside the limits of the same machine in the same minute."""

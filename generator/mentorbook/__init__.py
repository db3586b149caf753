"""Keep a mentoring programme in Git: read, check, match and publish it."""

__version__ = "0.1.0"

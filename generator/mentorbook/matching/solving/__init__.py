"""The best matching and its prices; and what else is as good, or how much worse."""

"""Whom a coordinator may suggest to somebody left over: who fits, and who is offered whom."""

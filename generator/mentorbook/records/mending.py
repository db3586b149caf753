"""How a line would be right: examples for hints, made from the line itself."""

LONGEST_EXAMPLE = 60


def example(line: str, otherwise: str) -> str:
    """Return a hint that shows the mended line; `otherwise` where it is too long to show, or cannot be shown."""
    line = line.strip()
    return f"Write it as: {line}" if len(line) <= LONGEST_EXAMPLE and line.isprintable() else otherwise


def in_quotes(value: str) -> str:
    """Return a value in quotation marks that neither end inside of it nor change what it says."""
    value = value.strip()
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'

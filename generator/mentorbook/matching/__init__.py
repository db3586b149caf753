"""Who is paired with whom: pure functions of choices, seats, waiting and the draw."""

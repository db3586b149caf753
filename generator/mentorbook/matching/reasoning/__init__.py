"""Why somebody has whom they have, or nobody: what each wish would have cost, and what was scarce."""

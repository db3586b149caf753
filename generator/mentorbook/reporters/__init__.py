"""Say what was found, to a person, a machine or the CI's page."""

"""The forms of the site: they make a file in the browser, with the limits and the words of the check."""

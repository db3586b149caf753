"""The geometry of the pictures: numbers and names in, places and lengths out. Colours are the style sheet's."""

"""What is no text of anybody's is left out of style sheets and drawings."""

from mentorbook.publishing.drawings import without_names


def test_a_font_within_a_style_sheet_is_passed_quickly():
    """It is one word of a million letters, in which nothing is to be looked for again from each of them."""
    font = "aB3" * 400_000
    sheet = f"src: url(data:font/woff2;base64,{font}); font-family: Gill"
    assert without_names("extra.css", sheet) == f"src: url(data:font/woff2;base64,{font}); "

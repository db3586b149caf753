"""What earlier files held word for word is left out, and nothing is lost by that."""

import random

from mentorbook.publishing.own_words import row_of
from mentorbook.publishing.private_values import PrivateValue
from mentorbook.publishing.reader import Reader
from mentorbook.publishing.repeated import Repeated
from mentorbook.publishing.searcher import Searcher
from mentorbook.publishing.telling import find_phrases
from mentorbook.publishing.words_in import words_of

NAME = PrivateValue("name", "Oda Næss", is_identity=True)
GOAL = PrivateValue("goal", "leave the lab before winter comes to us")
SEARCHER = Searcher([*find_phrases(NAME), *find_phrases(GOAL)])
DICE = random.Random(5)
# Long stretches that all pages have, with parts of private texts at many places in them.
STRETCHES = [
    "<div class='menu'><ul>"
    + "".join(f"<li><a href='../{DICE.getrandbits(40):x}/'>way {DICE.getrandbits(20):x}</a></li>" for _ in range(40))
    + f"</ul></div><span>{half}</span>"
    for half in ["Oda", "<b>Oda</b><i></i>", "leave the lab before winter comes to", "leave the lab before", "nothing"]
]
OTHERS = ["<span>Næss</span>", " Næss<br>", "<i>us</i>", "winter <a href='x'>comes</a> to us", "<p>else</p>"]


def page(number: int, dice: random.Random) -> str:
    """Return a page of all stretches, with something of its own between each two."""
    own = [dice.choice(OTHERS) if dice.random() < 0.1 else f"own {number}" for _ in STRETCHES]
    return "<html><body>" + "".join(map("".join, zip(STRETCHES, own, strict=True))) + "</body></html>"


def find(reader: Reader, text: str) -> set[str]:
    """Return which private values a page holds, and have it remembered if it holds none."""
    found = set()
    for reading in reader.read([("page", text.encode())]):
        rows = {NAME: row_of([reading.apart()]), GOAL: row_of([reading.whole()])}
        phrases = SEARCHER.find(words_of(reading.text))
        found |= {phrase.value.where for phrase in phrases if phrase.words in rows[phrase.value]}
    if not found:
        reader.keep()
    return found


def test_a_page_among_many_is_read_as_it_is_alone():
    """Also where a text begins in what all pages have, and ends in what this one has for itself."""
    dice, reader = random.Random(3), Reader()
    pages = [page(number, dice) for number in range(300)]
    alone = [find(Reader(), text) for text in pages]
    assert [find(reader, text) for text in pages] == alone
    assert sum("name" in found for found in alone) > 5
    assert sum("goal" in found for found in alone) > 5


def test_most_of_a_page_is_around_every_page():
    """After two of them only what is new is left, and some words of what stands beside it."""
    reader, dice = Repeated(), random.Random(1)
    sizes = []
    for number in range(4):
        sizes.append(sum(map(len, reader.fresh(page(number, dice).encode()))))
        reader.keep()
    assert max(sizes[1:]) < sizes[0] / 2


def test_what_was_not_kept_is_read_again():
    """What may stand on one page may be a leak on the next."""
    reader, dice = Repeated(), random.Random(1)
    text = page(0, dice).encode()
    assert [reader.fresh(text) for _ in range(3)] == [[text]] * 3

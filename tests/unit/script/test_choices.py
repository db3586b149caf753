"""Who of the shortlist can be chosen, and who stays on it."""

TAKE_IN = """await (async () => {
  const { keepShortlist, shortlist } = await import("./parts/shortlist.js");
  WORDS.texts = { choose_full: "{name}: full", choose_gone: "{name}: gone", choose_unlisted: "whom?" };
  const told = [];
  keepShortlist(given.kept.map((handle) => ({ handle, name: handle })));
  const people = { ...given.people, places: new Map(given.people.handle.map((handle, place) => [handle, place])) };
  takeInPeople({ sheet: { tell: (text) => told.push(text) } }, people, given.wanted);
  return [shortlist().map((one) => one.handle), told];
})()"""
PEOPLE = {
    "handle": ["ada", "bo", "cleo"],
    "name": ["Ada", "Bo", "Cleo"],
    "seat": [0, 1, 0],
    "seats": [[1, 0, "full"], [1, 1, "1 free"]],
    "face": [0, 0, 0],
    "waves": [["M0 0", "M0 0"]],
}


def test_the_shortlist_keeps_whoever_has_no_free_seat(work):
    """As the directory promises; only who is listed no more leaves it, and each is said."""
    given = {"people": PEOPLE, "kept": ["ada", "zoe", "bo", "cleo"], "wanted": ""}
    kept, told = work("choices", "takeInPeople", TAKE_IN, given)
    assert kept == ["ada", "bo", "cleo"]
    assert told == ["Ada: full zoe: gone Cleo: full"]


def test_whoever_has_a_name_with_others_is_told_of_with_what_tells_them_apart(work):
    """By what is so now where they are listed, else as they were called."""
    people = PEOPLE | {"name": ["Sam", "Sam", "Cleo"], "headline": ["", "Cook", ""], "apart": ["Oslo", 1, 0]}
    given = {"people": people | {"seat": [0, 0, 0]}, "kept": ["ada", "bo", "cleo"], "wanted": ""}
    _, told = work("choices", "takeInPeople", TAKE_IN, given)
    assert told == ["Sam (Oslo): full Sam (Cook): full Cleo: full"]


def test_whoever_was_asked_for_and_is_not_listed_is_told_of(work):
    """Once: by name where the shortlist knows it."""
    known = {"people": PEOPLE, "kept": ["bo", "zoe"], "wanted": "zoe"}
    assert work("choices", "takeInPeople", TAKE_IN, known) == [["bo"], ["zoe: gone"]]
    unknown = {"people": PEOPLE, "kept": ["bo"], "wanted": "nobody"}
    assert work("choices", "takeInPeople", TAKE_IN, unknown) == [["bo"], ["whom?"]]

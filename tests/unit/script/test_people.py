"""People as the script sees them: faces, who fits what, in which order."""

import random
from collections import Counter
from itertools import permutations

from mentorbook.publishing.avatar import find_initials

NAMES = (
    *("Aiko Tanaka (田中 藍子)", "Liam O'Connor", "王伟", "Ana", "ida von der heide", "काव्या अय्यर", "Nguyễn Thị Hạnh"),
    *("(nobody)", "7 of 9", "إبراهيم حدّاد", "ǆ ßen", "'Ilima Kahale", "  Bo   Reyes ", "42", "Ο Γιώργος", "👩 Maya"),
)
# Of 300 people: topics, languages, format, seats and hours by their number.
PEOPLE = """(() => {
  const all = Array.from({ length: 300 }, (_, number) => number);
  return { total: 300, help: [], parts: [], helped: 0,
    name: all.map(String), headline: all.map(() => ""), handle: all.map(number => `p${number}`),
    topics: [["a", "A"], ["b", "B"], ["c", "C"]], languages: [["en", "English"], ["fr", "French"]],
    topic: all.map(number => [0, 1, 2].filter(topic => (number >> topic) & 1)), seats: [[1, 0, ""], [1, 1, ""]],
    language: all.map(number => number % 3 ? [0] : [0, 1]), format: all.map(number => number % 3),
    seat: all.map(number => number % 5 ? 1 : 0), confirmed: all.map(number => number % 7 ? 1 : 0) };
})()"""
WISHES = f"""given.map(([text, time, topics, languages, formats, full]) => {{
  const [topic, language, format] = [topics, languages, formats].map(values => new Set(values));
  const wish = {{ text, time, full, topics: topic, languages: language, formats: format }};
  const people = {PEOPLE};
  return findPeople(people, wish, people.handle.map((_, number) => number % 4 * 90));
}})"""


def test_initials_are_those_of_the_pages(work):
    """For names of any script."""
    assert work("faces", "initialsOf", "given.map(initialsOf)", NAMES) == [find_initials(name) for name in NAMES]


def test_who_fits_and_how_many_more_would(work):
    """Each count is what ticking its value would leave, worked out here one person after the other."""
    dice, wishes = random.Random(4), []
    for _ in range(60):
        wish = [dice.choice(["", "1", "2 1"]), dice.choice([0, 60, 180])]
        wish += [[one for one in range(number) if dice.random() < 0.4] for number in (3, 2, 2)]
        wishes.append([*wish, dice.random() < 0.3])
    assert work("filter", "findPeople", WISHES, wishes) == [expected(*wish) for wish in wishes]


def expected(text, time, topics, languages, formats, full):
    """Return who fits a wish, and the counts, by asking everybody about everything."""
    everybody = [
        {
            "number": number,
            "time": number % 4 * 90,
            "topics": {topic for topic in range(3) if number >> topic & 1},
            "languages": {0} if number % 3 else {0, 1},
            "formats": [{0}, {1}, {0, 1}][number % 3],
            "free": number % 5 > 0,
        }
        for number in range(300)
    ]
    wished = {"topics": set(topics), "languages": set(languages), "formats": set(formats)}

    def fits(one, **changed):
        wish = wished | {"time": time, "full": full} | changed
        lists = all(not wish[name] or one[name] & wish[name] for name in wished)
        words = all(word in str(one["number"]) for word in text.split())
        return words and lists and one["time"] >= wish["time"] and (wish["full"] or one["free"])

    def count(**changed):
        return sum(fits(one, **changed) for one in everybody)

    return {
        "places": [one["number"] for one in everybody if fits(one)],
        "full": sum(fits(one, full=True) and not one["free"] for one in everybody),
        "counts": {
            "time": [count(time=least) for least in (0, 60, 180)],
            "topics": [count(topics={topic}) for topic in range(3)],
            "languages": [count(languages={language}) for language in range(2)],
            "formats": [count(formats={one}) for one in range(2)],
        },
    }


def test_everybody_is_first_about_equally_often(work):
    """Over three hundred visitors of ten people with a seat; whoever has none or has not confirmed never is."""
    code = f"""Array.from({{ length: 300 }}, (_, seed) => {{
      const people = {PEOPLE};
      const places = Array.from({{ length: 15 }}, (_, number) => number);
      const draws = drawOf(people, String(seed), "Sun Sep 20 2026");
      return ordered(people, places, {{ sort: "fair", topics: new Set() }}, {{ draws }});
    }})"""
    orders = work("order", "drawOf, ordered", code)
    firsts = Counter(order[0] for order in orders)
    assert set(firsts) == {number for number in range(15) if number % 5 and number % 7}
    assert 10 <= min(firsts.values()) <= max(firsts.values()) <= 55
    assert all(set(order[-3:]) == {0, 7, 14} and order[-1] == 0 for order in orders)


def test_of_very_many_people_those_of_one_file_come_together(work):
    """And each file's are at the top about equally often."""
    code = f"""Array.from({{ length: 300 }}, (_, seed) => {{
      const people = {{ ...{PEOPLE}, parts: ["a", "b", "c"] }};
      const draws = drawOf(people, String(seed), "Sun Sep 20 2026");
      const all = people.handle.map((_, place) => place);
      return all.sort((one, other) => draws[one] - draws[other]);
    }})"""
    orders = work("order", "drawOf", code)
    files = [[place % 3 for place in order] for order in orders]
    assert {tuple(one[start] for start in (0, 100, 200)) for one in files} == set(permutations(range(3)))
    assert all(len(set(one[start : start + 100])) == 1 for one in files for start in (0, 100, 200))
    assert min(Counter(one[0] for one in files).values()) >= 80
    assert len({order[0] for order in orders}) > 150


def test_people_whose_columns_differ_are_none(work):
    """As where the list was cut on its way: the page stays as it is without a script."""
    always = ["handle", "name", "headline", "topic", "language", "zone", "time", "seat", "confirmed", "format", "face"]
    whole = {name: [0, 1] for name in (*always, "photo")}
    cut = [{**whole, name: [0]} for name in whole]
    without = [{name: column for name, column in whole.items() if name != left} for left in always]
    code = """await Promise.all(given.map((columns) => {
      const source = { dataset: {}, content: { textContent: JSON.stringify(Object.entries(columns)) } };
      return peopleOn({ getElementById: () => source }).then((people) => people.total, () => null);
    }))"""
    found = work("people", "peopleOn", code, [whole, *cut, *without])
    assert found == [2] + [None] * (len(cut) + len(without))

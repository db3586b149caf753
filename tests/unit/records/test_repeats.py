"""The same thing twice in a list is one problem, at the second place."""

from .conftest import ADA, LEO, Read, told


def test_a_synonym_counts_as_its_topic(read: Read) -> None:
    ada = ADA.replace("[git]", "[python, git, py]") + "levels: [beginner, advanced, beginner]\n"
    assert told(read({"mentors/ada.yaml": ada})) == [
        'mentors/ada.yaml:4:23 duplicate-item Entry 3 of "topics" says the same as entry 1.',
        'mentors/ada.yaml:7:30 duplicate-item Entry 3 of "levels" says the same as entry 1.',
    ]


def test_the_problem_mentions_the_first_place(read: Read) -> None:
    (problem,) = read({"mentors/ada.yaml": ADA.replace("[en]", "[en, de, EN]")}).problems
    assert (problem.where.column, [other.column for other in problem.related]) == (21, [13])


def test_people_may_say_a_goal_once(read: Read) -> None:
    leo = LEO + "  - ship a first release.\n"
    assert told(read({"mentees/leo.yaml": leo})) == [
        'mentees/leo.yaml:7:5 duplicate-item Entry 2 of "goals" says the same as entry 1.'
    ]


def test_coordinators_too(read: Read) -> None:
    text = "schema: 1\nname: X\nkinds: [peer, coaching, peer]\ntopics: [{id: git, name: Git}]\n"
    text += "rounds: [{id: a, name: A}]\n"
    assert told(read({"program.yaml": text})) == [
        'program.yaml:3:25 duplicate-item Entry 3 of "kinds" says the same as entry 1.'
    ]

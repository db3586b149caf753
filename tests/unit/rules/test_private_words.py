"""Messages about private files repeat nothing of what stands in them."""

from .conftest import ADA, Find

# Every text below holds this word, and so do the handles of the people.
CANARY = "kanarienvogel"
MENTEE = f"""\
name: {CANARY} {CANARY}@example.org
round: 2026-autumn
account: {{id: 424242}}
choices:
  - {{mentor: {CANARY}-a, why: {CANARY}}}
  - {{mentor: {CANARY}-a, why: {CANARY}}}
  - mentor: ada
goals: [{CANARY}]
topics: [{CANARY}]
kind: coaching
languages: [ko]
note: {CANARY}
consent: 2099-12-31
"""
PAIR = f"""\
choice: 4
why: {CANARY}
agreement: {{cadence: {CANARY}, lead: mentor-first, first_meeting: 2099-12-31, until: 2099-12-30}}
events:
  - {{on: 2026-09-05, what: proposed, by: mentee}}
  - {{on: 2099-12-31, what: testimonial, by: mentee, text: "{CANARY} {CANARY}@example.org"}}
  - {{on: 2026-09-06, what: check-in, reason: moved-on, text: {CANARY}}}
"""
ROSTER = f"""\
policy: most-matched
input_sha256: {"0" * 64}
lottery: {{source: {CANARY}, value: {CANARY}, order_sha256: {"0" * 64}}}
left_over: [{CANARY}, {CANARY}-gone]
announced: 2099-12-31
"""
PRIVATE = {
    f"mentees/{CANARY}.yaml": MENTEE,
    f"pairs/2026-autumn/{CANARY}--ada.yaml": PAIR,
    f"pairs/2026-autumn/{CANARY}-gone--{CANARY}-too.yaml": PAIR,
    "pairs/2026-autumn/roster.yaml": ROSTER,
    f"pairs/{CANARY}/leo--ada.yaml": PAIR,
    "contacts.yaml": f"{CANARY}-gone-too: {CANARY}@example.org\n",
    "never_with.yaml": f"- [{CANARY}-x, {CANARY}-y]\n",
    "prefers.yaml": f"ada: [{CANARY}-x]\n",
}


def test_no_private_value_is_in_a_message(find: Find):
    """The paths name people, and the hints may; the messages, which every log shows, do not."""
    files = {"mentors/ada.yaml": ADA + "kind: mentoring\nseats: 0\n"}
    problems = find(files, PRIVATE)
    assert {one.where.path for one in problems} >= PRIVATE.keys() - {"pairs/2026-autumn/roster.yaml"}
    for word in (CANARY, "coaching", "424242", "2099", "moved-on"):
        assert [one for one in problems if word in one.message] == []

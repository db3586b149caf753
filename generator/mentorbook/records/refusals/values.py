"""What a single value must be: a date, a number, one of a few words, the name of a time zone."""

from mentorbook.problems import Rule, Severity
from mentorbook.records.refusals.sample import mentor_rule, program_rule

WRONG_DATE = mentor_rule(
    "wrong-date",
    "A date is written as year, month and day: 2026-09-30.",
    why="03/04 is the third of April to some and the fourth of March to others.",
    fix="Write a day that exists as 2026-09-30.",
    before="confirmed: 18.09.2026\n",
    after="confirmed: 2026-09-18\n",
)
WRONG_TIME = mentor_rule(
    "wrong-time",
    "A time of day is written with two digits, a colon and two digits: 18:00.",
    why="6:00 is early to some and late to others.",
    fix='Write the time on a 24-hour clock, as "18:00".',
    before='hours:\n  - {days: [tue], from: 6pm, to: "20:00"}\n',
    after='hours:\n  - {days: [tue], from: "18:00", to: "20:00"}\n',
)
WRONG_NUMBER = mentor_rule(
    "wrong-number",
    "A number is whole and written in digits.",
    why="Seats and numbers of accounts are counted.",
    fix="Write a whole number such as 2.",
    before="seats: two\n",
    after="seats: 2\n",
)
OUT_OF_RANGE = mentor_rule(
    "out-of-range",
    "A number lies within its field's limits.",
    why="What lies outside is nearly always a slip of the keyboard.",
    fix="Write a number within the limits.",
    before="seats: 200\n",
    after="seats: 2\n",
)
WRONG_YES_NO = mentor_rule(
    "wrong-yes-no",
    "What can only be so or not is written as yes or no.",
    why="Any other word would have to be guessed at.",
    fix="Write yes or no.",
    before="search_engines: never\n",
    after="search_engines: no\n",
)
WRONG_PERIOD = program_rule(
    "wrong-period",
    "A period is a number and days, weeks, months or years.",
    why="A bare number could be days to one and months to another.",
    fix='Write it as "3 months" or "2 weeks".',
    before="quiet_after: 90\n",
    after="quiet_after: 90 days\n",
)
WRONG_WORD = mentor_rule(
    "wrong-word",
    "Where a field takes one of a few words, its value is one of them.",
    why="The match and the pages know what these words mean, and no others.",
    fix="Write one of the words that the field takes.",
    before="format: online\n",
    after="format: remote\n",
)
WRONG_NAME = mentor_rule(
    "wrong-name",
    "A name has at least one letter.",
    why="People are addressed by it.",
    fix="Write the name by which you would like to be addressed; one word is enough.",
    replaces="name: Ada Osei\n",
    before='name: "!!!"\n',
    after="name: Ada Osei\n",
)
WRONG_HANDLE = Rule(
    "wrong-handle",
    Severity.ERROR,
    "A person is named by their handle: 2 to 39 small letters, digits and single dashes.",
    "The handle is the name of the person's file without its ending, and part of the address of their page.",
    "Write the handle as the file is called.",
    "pairs/2026-autumn/roster.yaml",
    """\
policy: most-matched
input_sha256: 0000000000000000000000000000000000000000000000000000000000000000
lottery:
  source: 2026-autumn
  value: 2026-autumn
  order_sha256: 0000000000000000000000000000000000000000000000000000000000000000
left_over: [Leo Kim]
""",
    """\
policy: most-matched
input_sha256: 0000000000000000000000000000000000000000000000000000000000000000
lottery:
  source: 2026-autumn
  value: 2026-autumn
  order_sha256: 0000000000000000000000000000000000000000000000000000000000000000
left_over: [leo]
""",
)
WRONG_LOGIN = mentor_rule(
    "wrong-login",
    "A login is what the forge calls somebody: no @, no address, no name with spaces.",
    why="The login decides who may change a file, and is part of the address of a profile.",
    fix="Write the login alone, as it stands at the end of your profile's address: ada-osei.",
    replaces="account: {github: ada-osei}\n",
    before='account: {github: "@ada-osei"}\n',
    after="account: {github: ada-osei}\n",
)
WRONG_IDENTIFIER = program_rule(
    "wrong-identifier",
    "An id is made of small letters, digits and single dashes.",
    why="It becomes part of addresses and of the names of files.",
    fix="Write it with a-z, 0-9 and single dashes inside, at most 40 of them.",
    replaces="{id: git, name: Git}",
    before="{id: Git & more, name: Git}",
    after="{id: git, name: Git}",
)
UNKNOWN_TIMEZONE = mentor_rule(
    "unknown-timezone",
    "A time zone is named by its region and city, such as Europe/Rome.",
    why="Short names such as CST or IST mean different times in different countries, and don't follow summer time.",
    fix="Write the region and city of your time zone, such as Europe/Rome or Asia/Kolkata.",
    replaces="timezone: Europe/Rome\n",
    before="timezone: Rome\n",
    after="timezone: Europe/Rome\n",
)
UNKNOWN_LANGUAGE = mentor_rule(
    "unknown-language",
    "A language is written as its short tag: en, pt-BR, zh-Hant.",
    why="Two who speak the same language would not meet if each spelled it in their own way.",
    fix="Write the language's tag, such as en for English or no for Norwegian.",
    replaces="languages: [en]\n",
    before="languages: [english]\n",
    after="languages: [en]\n",
)
SEVERAL_LINES = mentor_rule(
    "one-line",
    "A short text fits on one line.",
    why="It stands on a card or in a list.",
    fix='Write the text on one line, without the sign "|".',
    before="headline: |\n  Release engineer\n  Gardener\n",
    after="headline: Release engineer and gardener\n",
)
UNSAFE_LINK = mentor_rule(
    "unsafe-link",
    "A link is a full address that starts with https://.",
    why="It is shown to everybody, and must lead where it says, without a password in it and without running anything.",
    fix="Copy the address from the browser; it starts with https:// and has at most 300 characters.",
    before="links: {website: ada.example}\n",
    after="links: {website: https://ada.example}\n",
)
WRONG_LINK_NAME = mentor_rule(
    "wrong-link-name",
    "A link's name is made of small letters, digits and dashes.",
    why="It is shown as the link's words.",
    fix="Write a short name such as website, with at most 20 of a-z, 0-9 and -.",
    before="links: {My site: https://ada.example}\n",
    after="links: {my-site: https://ada.example}\n",
)
WRONG_DIGEST = Rule(
    "wrong-digest",
    Severity.ERROR,
    "A digest is 64 of 0-9 and a-f, as the matcher wrote it.",
    "It proves that a roster was made from the files as they were.",
    "Take the line back from Git's history, or run the match again.",
    "pairs/2026-autumn/roster.yaml",
    WRONG_HANDLE.after.replace("input_sha256: 0000", "input_sha256: "),
    WRONG_HANDLE.after,
)
WRONG_ADDRESS = Rule(
    "wrong-address",
    Severity.ERROR,
    "An address in contacts.yaml is an e-mail address.",
    "Introductions are sent to it.",
    "Write the address as name@example.org.",
    "",
    "# contacts.yaml\nleo: leo at example.org\n",
    "# contacts.yaml\nleo: leo@example.org\n",
)

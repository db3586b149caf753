"""What the fields of a record must be: known, there, of the right shape and size."""

from mentorbook.records.refusals.sample import mentor_rule, program_rule

UNKNOWN_FIELD = mentor_rule(
    "unknown-field",
    "Every field is one that the record has.",
    why="A misspelt field would be passed over, and what it says would be missing on the site without a word.",
    fix="Correct the field's name, or take the line out.",
    before="seets: 2\n",
    after="seats: 2\n",
)
MISSING_FIELD = mentor_rule(
    "missing-field",
    "Every field that is needed is there.",
    why="The directory and the match cannot do without them.",
    fix="Add the field.",
    replaces="timezone: Europe/Rome\n",
    before="",
    after="timezone: Europe/Rome\n",
)
UNKNOWN_SCHEMA = program_rule(
    "unknown-schema",
    "program.yaml is written in a format that this version of mentorbook knows.",
    why="A later format may mean something else by the same words.",
    fix='Write "schema: 1", or install the version of mentorbook that the programme was written for.',
    replaces="schema: 1\n",
    before="schema: 2\n",
    after="schema: 1\n",
)
NOT_A_LIST = mentor_rule(
    "not-a-list",
    "What can be several is written as a list, even when it is one.",
    why="Whether a comma separates two entries or is part of one, nobody could tell.",
    fix="Put the entries in square brackets with commas between them, or each on a line of its own after a dash.",
    replaces="topics: [git]\n",
    before="topics: git\n",
    after="topics: [git]\n",
)
NOT_A_GROUP = mentor_rule(
    "not-a-group",
    "What has fields of its own is written with their names.",
    why="Each value is looked up by its field's name.",
    fix="Write the names of the fields, in braces or on lines of their own below.",
    replaces="account: {github: ada-osei}\n",
    before="account: ada-osei\n",
    after="account: {github: ada-osei}\n",
)
NOT_A_TEXT = mentor_rule(
    "not-a-text",
    "What is a single text is no list, and has no fields.",
    why="A headline, a name or a date is one thing.",
    fix="Write one value after the colon, in quotation marks if it has brackets or a colon in it.",
    before="headline: [Release, engineer]\n",
    after="headline: Release engineer\n",
)
TOO_LONG = mentor_rule(
    "too-long",
    "A text keeps to its field's length.",
    why="Cards and pages are laid out for it, and short texts are read.",
    fix="Shorten the text.",
    before="headline: Release engineer, once a cook, twice a gardener, always early for trains\n",
    after="headline: Release engineer, once a cook\n",
)
EMPTY_TEXT = mentor_rule(
    "empty-text",
    "A text that is there has at least one character that can be seen.",
    why="Whether nothing was meant or something was forgotten, nobody could tell.",
    fix="Write the text, or leave the line out if the field isn't needed.",
    before='headline: " "\n',
    after="headline: Release engineer\n",
)
TOO_MANY = mentor_rule(
    "too-many-entries",
    "A list keeps to its field's number of entries.",
    why="Who is good at everything is found for nothing.",
    fix="Keep the most important ones.",
    before="can_help_with: [reading, writing, planning, testing, releasing, resting]\n",
    after="can_help_with: [reading, writing, planning]\n",
)
TOO_FEW = mentor_rule(
    "too-few-entries",
    "A list that is needed has at least one entry.",
    why="The directory and the match cannot do without it.",
    fix="Write at least one entry.",
    replaces="topics: [git]\n",
    before="topics: []\n",
    after="topics: [git]\n",
)
DUPLICATE_ITEM = mentor_rule(
    "duplicate-item",
    "No list holds the same thing twice.",
    why="It would be shown and counted twice. A topic's synonym counts as the topic.",
    fix="Take one of the two out.",
    replaces="topics: [git]\n",
    before="topics: [python, py]\n",
    after="topics: [python]\n",
)

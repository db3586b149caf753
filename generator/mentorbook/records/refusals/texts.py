"""What a file's text must not have: slips of the keyboard, and the parts of YAML that no record needs."""

from mentorbook.problems import Rule, Severity
from mentorbook.records.refusals.sample import MENTOR, MENTOR_PATH, mentor_rule

TAB = mentor_rule(
    "tab-indentation",
    "Lines are indented with spaces, never with tabs.",
    why="A tab is shown two, four or eight columns wide, so nobody can see what a line indented with it belongs to.",
    fix="Replace each tab at the start of a line by two spaces.",
    replaces="topics: [git]\n",
    before="topics:\n\t- git\n",
    after="topics:\n  - git\n",
)
INDENTATION = mentor_rule(
    "bad-indentation",
    "Lines that belong together start in the same column.",
    why="How far a line is indented says what it belongs to: a field, an entry of a list, more of a text.",
    fix="Start each field in the first column, and indent what belongs to it by two spaces.",
    replaces="bio: I keep release trains on time.\n",
    before="bio: I keep release trains on time.\n  headline: Release engineer\n",
    after="bio: I keep release trains on time.\nheadline: Release engineer\n",
)
MISSING_QUOTES = mentor_rule(
    "missing-quotes",
    "A text with a colon and a space in it, a space and a #, or a special sign at its start is in quotation marks.",
    why="A colon with a space ends a field's name, a # behind a space makes the rest of a line a remark, "
    "and some signs mean something at the start.",
    fix="Put straight double quotation marks round the whole value.",
    before="headline: Editor: science and nature\n",
    after='headline: "Editor: science and nature"\n',
)
SMART_QUOTES = mentor_rule(
    "smart-quotes",
    "Quotation marks round a value are the straight ones.",
    why="Word processors and phones turn straight quotation marks into curly ones, which are part of the text.",
    fix="Replace the curly quotation marks round the value by straight ones.",
    before="headline: “Editor: science”\n",
    after='headline: "Editor: science"\n',
)
STRAY_DASH = mentor_rule(
    "stray-dash",
    "A dash with a space starts an entry of a list, and stands nowhere else at the start of a line.",
    why="Fields and the entries of a list cannot be mixed: a line is either one or the other.",
    fix="Take the dash out, or indent the line under the field whose list it belongs to.",
    before="- headline: Release engineer\n",
    after="headline: Release engineer\n",
)
NO_COLON = mentor_rule(
    "no-colon",
    "Each field is a name, a colon, a space and a value.",
    why="Without the colon and the space nobody can tell where the name ends and the value begins.",
    fix="Write a colon and a space after the field's name; indent the further lines of a longer text.",
    before="headline Release engineer\n",
    after="headline: Release engineer\n",
)
MISSING_SPACE = mentor_rule(
    "missing-space",
    "A plain space follows the colon after a field's name, and the dash before an entry.",
    why="Without it the colon or the dash is part of the text: 18:00 is a time of day, and -1 a number.",
    fix="Type a space after the colon or the dash.",
    replaces="bio: I keep release trains on time.\n",
    before="bio:I keep release trains on time.\n",
    after="bio: I keep release trains on time.\n",
)
WRONG_ESCAPE = mentor_rule(
    "wrong-escape",
    "A backslash between double quotation marks spells a character.",
    why="Between double marks, \\n is a new line. Between single ones a backslash is only a backslash.",
    fix="Put single quotation marks round the value.",
    before='headline: "C:\\users and other places"\n',
    after="headline: 'C:\\users and other places'\n",
)
CONFLICT = mentor_rule(
    "conflict-marks",
    "A file has no marks of a conflict that Git could not settle.",
    why="Two people changed the same lines, and somebody has to say what is right.",
    fix="Keep the lines that are right, and take out the others and the lines of <, = and >.",
    before="<<<<<<< main\nseats: 1\n=======\nseats: 2\n>>>>>>> more-seats\n",
    after="seats: 2\n",
)
UNCLOSED_QUOTE = mentor_rule(
    "unclosed-quote",
    "A value that starts with a quotation mark ends with one.",
    why="Everything up to the next quotation mark, however far down, becomes part of the value.",
    fix="Write the closing quotation mark at the end of the value.",
    before='headline: "Release engineer\n',
    after='headline: "Release engineer"\n',
)
UNCLOSED_BRACKET = mentor_rule(
    "unclosed-bracket",
    "A bracket or brace that is opened is closed.",
    why="A list in brackets goes on to the closing one, across lines.",
    fix="Write the closing bracket, and a comma between the entries.",
    replaces="topics: [git]\n",
    before="topics: [git\n",
    after="topics: [git]\n",
)
BROKEN_LINE = mentor_rule(
    "broken-line",
    "Every line can be read as a field, an entry of a list, or more of a text.",
    why="What cannot be read for sure is not guessed at: the guess would be published under somebody's name.",
    fix="Compare the line with those of a file that works; quotation marks round the value often help.",
    before='"head\nline": Release engineer\n',
    after="headline: Release engineer\n",
)
DUPLICATE_KEY = mentor_rule(
    "duplicate-key",
    "A field stands in a file once.",
    why="Of two values nobody can say which one was meant.",
    fix="Keep the one that is right and take the other out.",
    before="seats: 1\nseats: 2\n",
    after="seats: 2\n",
)
ALIAS = mentor_rule(
    "anchor-or-alias",
    "Every value is written out: none is marked with & to be repeated with *.",
    why="A few lines of marks that repeat each other can stand for more text than a computer holds.",
    fix="Write the value itself; put quotation marks round a text that starts with & or *.",
    before="headline: &release Release engineer\n",
    after="headline: Release engineer\n",
)
MERGE_KEY = mentor_rule(
    "merge-key",
    'Fields are written out, not merged in with "<<".',
    why="A reader could not see what a file says without looking elsewhere.",
    fix="Write the fields themselves.",
    before="<<: {headline: Release engineer}\n",
    after="headline: Release engineer\n",
)
TAG = mentor_rule(
    "tag",
    "No value says with ! what type it is of: its field says so.",
    why="Marks such as !!python can make other programs run what a stranger wrote.",
    fix="Take the mark out; put quotation marks round a text that starts with !.",
    before="headline: !important Release engineer\n",
    after='headline: "!important Release engineer"\n',
)
DIRECTIVE = mentor_rule(
    "directive",
    "No line starts with a percent sign.",
    why="Such a line would change how the file is read.",
    fix="Take the line out; indent it if it is part of a longer text.",
    replaces="name: Ada Osei\n",
    before="%YAML 1.1\n---\nname: Ada Osei\n",
    after="name: Ada Osei\n",
)
SEVERAL_DOCUMENTS = mentor_rule(
    "several-documents",
    "A file holds one person, one pair or one list, and no second one below a line of three dashes.",
    why="Everything below the dashes would be passed over without a word.",
    fix="Take out the line of three dashes, or move what is below it to a file of its own.",
    before="---\nheadline: Release engineer\n",
    after="headline: Release engineer\n",
)
EMPTY_FILE = Rule(
    "empty-file",
    Severity.ERROR,
    "A file says something.",
    "An empty file is nearly always an upload that went wrong.",
    "Fill the file in, or delete it.",
    MENTOR_PATH,
    "# Ada will fill this in\n",
    MENTOR,
)
NOT_FIELDS = Rule(
    "not-fields",
    Severity.ERROR,
    "A file is made of fields: a name, a colon and a value on each line.",
    "Each value is looked up by its field's name.",
    'Start each line with the field\'s name and a colon, such as "name: Ada Osei".',
    MENTOR_PATH,
    "- Ada Osei\n- I keep release trains on time.\n",
    MENTOR,
)
NAMELESS_FIELD = mentor_rule(
    "nameless-field",
    "A field's name is a word.",
    why="Braces, brackets and a colon without a name before it make a field that cannot be looked up.",
    fix="Put quotation marks round a value that has braces or brackets in it.",
    before="headline: {{ my headline }}\n",
    after='headline: "{{ my headline }}"\n',
)
EMPTY_VALUE = mentor_rule(
    "empty-value",
    "A field that is there has a value.",
    why="Whether nothing was meant or something was forgotten, nobody could tell.",
    fix="Write the value after the colon, or leave the line out.",
    before="headline:\n",
    after="headline: Release engineer\n",
)
CONTROL_CHARACTER = mentor_rule(
    "control-character",
    "A text has no control characters.",
    why="They cannot be seen, and can make a screen or a log show something else than what is there.",
    fix="Delete the character, and type the words around it again.",
    before='headline: "Release \\e[31mengineer"\n',
    after='headline: "Release engineer"\n',
)
HIDDEN_CHARACTER = mentor_rule(
    "hidden-character",
    "A text has no invisible characters but those that emoji and some scripts need.",
    why="They make two different names look the same, and can turn the order of letters round.",
    fix="Delete the character, and type the words around it again.",
    before='headline: "Release \\u202eengineer"\n',
    after='headline: "Release engineer"\n',
)
STACKED_MARKS = mentor_rule(
    "stacked-marks",
    "A letter carries at most three accents.",
    why="Piles of accents cover the lines above and below; no script needs more than three.",
    fix="Delete the accents that are too many.",
    before="headline: Releas" + "e\u0316\u0317\u0318\u0319" + " engineer\n",
    after="headline: Release engineer\n",
)
TOO_DEEP = mentor_rule(
    "too-deep",
    "Lists and fields stand at most 8 levels deep within each other.",
    why="No record needs more than 4, and programs of all kinds break on thousands.",
    fix="Put quotation marks round a text that has brackets in it.",
    before="headline: [[[[[[[[release]]]]]]]]\n",
    after='headline: "[[[[[[[[release]]]]]]]]"\n',
)

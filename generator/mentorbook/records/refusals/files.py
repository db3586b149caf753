"""What the programme's files must be: named after a person, in their place, of a modest size, readable."""

from mentorbook.problems import Severity
from mentorbook.records.refusals.sample import file_rule

NO_PROGRAM = file_rule(
    "no-program",
    "A programme has a program.yaml.",
    why="It holds the programme's name, topics and rounds, without which nothing else means anything.",
    fix="Write a program.yaml; the README shows one that a small programme can start with.",
    before="# mentors/ada.yaml is there, program.yaml isn't\n",
    after="# program.yaml\nschema: 1\nname: Example mentoring\n",
)
UNREADABLE = file_rule(
    "unreadable-file",
    "A file can be opened and read.",
    why="What this computer refuses to open cannot be checked.",
    fix="Give yourself the right to read the file.",
    before="# mentors/ada.yaml belongs to somebody else\n",
    after="# mentors/ada.yaml can be read by everybody\n",
)
IRREGULAR = file_rule(
    "irregular-file",
    "Every file is a plain file: no link, no device, no folder in its place.",
    why="A link can lead out of the programme to what must not be published, and a device can wait for ever.",
    fix="Put the file or the folder itself there.",
    before="# mentors/ada.yaml -> ../somewhere/else.yaml\n",
    after="# mentors/ada.yaml\nname: Ada Osei\n",
)
TOO_LARGE = file_rule(
    "too-large",
    "A file is at most 64 KiB large; roster.yaml and the private lists, 32 MB.",
    why="A person's file fills a screen or two. What is larger is something else, or was made to cause trouble.",
    fix="Take out what doesn't belong in the file.",
    before="# mentors/ada.yaml, 70,000 bytes\n",
    after="# mentors/ada.yaml, 700 bytes\n",
)
TOO_MANY_VALUES = file_rule(
    "too-many-values",
    "A file holds at most 2,000 values.",
    why="A person's file has about fifty. What has more is something else, or was made to cause trouble.",
    fix="Take out what doesn't belong in the file.",
    before="# mentors/ada.yaml\ntopics: [git, git, git]  # and 2,000 more\n",
    after="# mentors/ada.yaml\ntopics: [git]\n",
)
TOO_MANY_PROBLEMS = file_rule(
    "too-many-problems",
    "After a hundred problems the rest of a file is not looked at.",
    why="A file with that many is better written anew.",
    fix="Mend the first hundred and check again.",
    before="# mentors/ada.yaml\nseats: 1\nseats: 1  # and a hundred more\n",
    after="# mentors/ada.yaml\nseats: 1\n",
)
TOO_MANY_FILES = file_rule(
    "too-many-files",
    "A programme has at most 100,000 files.",
    why="What has more is something else, or was made to cause trouble.",
    fix="Move the requests and pairs of past rounds to an archive.",
    before="# mentees/ holds 100,001 files\n",
    after="# mentees/ holds this year's files\n",
)
NOT_UTF_8 = file_rule(
    "not-utf-8",
    "A file is saved as UTF-8.",
    why="In any other encoding names such as Zoë come out wrong.",
    fix='Save the file again and choose "UTF-8" as its encoding.',
    before="# mentors/zoe.yaml, saved as Latin-1\nname: Zo\ufffd\n",
    after="# mentors/zoe.yaml, saved as UTF-8\nname: Zoë\n",
)
WRONG_FILE_NAME = file_rule(
    "wrong-file-name",
    "A person's file is named after their handle: a letter, then small letters, digits and single dashes; then .yaml.",
    why="The name becomes the address of the person's page, on every kind of computer.",
    fix="Rename the file: a letter first, small letters without accents, and dashes for spaces.",
    before="# mentors/Ada Osei.yaml\nname: Ada Osei\n",
    after="# mentors/ada-osei.yaml\nname: Ada Osei\n",
)
RESERVED_NAME = file_rule(
    "reserved-name",
    "Some names are taken by the site's own pages and by Windows.",
    why="A mentor called index would take the place of the directory; Windows cannot hold a file called con.",
    fix="Choose another name, such as one with a family name or a digit.",
    before="# mentors/index.yaml\nname: Indira Exner\n",
    after="# mentors/indira-exner.yaml\nname: Indira Exner\n",
)
SAME_NAME = file_rule(
    "same-name",
    "No two files differ only in capital letters.",
    why="On Windows and macOS the one would overwrite the other.",
    fix="Rename one of the two.",
    before="# mentors/Ada.yaml and mentors/ada.yaml\n",
    after="# mentors/ada.yaml and mentors/ada-osei.yaml\n",
)
WRONG_ENDING = file_rule(
    "wrong-ending",
    "A record's file ends in .yaml.",
    why="One ending for all means that nobody is passed over.",
    fix="Rename the file so that it ends in .yaml.",
    before="# mentors/ada.yml\nname: Ada Osei\n",
    after="# mentors/ada.yaml\nname: Ada Osei\n",
)
STRAY_FILE = file_rule(
    "stray-file",
    "The folders of a programme hold its records and nothing else.",
    why="A file that isn't read may be one that somebody believes is.",
    fix="Move the file elsewhere, or rename it if it is a person's.",
    before="# mentors/ideas.txt\nask Ada\n",
    after="# docs/ideas.txt\nask Ada\n",
    severity=Severity.SUGGESTION,
)
SUB_FOLDER = file_rule(
    "sub-folder",
    "People's files lie side by side, in no folders of their own.",
    why="A handle is unique in the whole programme; files in folders would be passed over.",
    fix="Move the files up into the folder itself and delete the empty folder.",
    before="# mentors/europe/ada.yaml\nname: Ada Osei\n",
    after="# mentors/ada.yaml\nname: Ada Osei\n",
)
UNPROVED = file_rule(
    "unproved-match",
    "The certificate beside a roster.yaml proves the match that it tells of.",
    why="Whoever checks the match does so with that file. The site says nothing of one that proves something else.",
    fix="mentorbook verify says what is wrong. Take the file as it was from Git, or, until the round is announced, run "
    "mentorbook match --write again.",
    before="# pairs/2026-autumn/certificate.json, with a number changed by hand\n",
    after="# pairs/2026-autumn/certificate.json, as mentorbook match --write wrote it\n",
    severity=Severity.SUGGESTION,
)
WRONG_PLACE = file_rule(
    "wrong-place",
    "What is private lies in the private folder, and only there.",
    why="In the programme's own folder everybody could read it, for ever.",
    fix="Move it to the folder that private: in program.yaml names; have it removed from Git's history.",
    before="# contacts.yaml, in the programme's own folder\nleo: leo@example.org\n",
    after="# contacts.yaml, in the private folder\nleo: leo@example.org\n",
)
PRIVATE_INSIDE = file_rule(
    "private-inside",
    "The private folder and the programme's own lie outside each other.",
    why="What lies inside is published with it, sooner or later.",
    fix="Move the private folder beside the programme's, in a repository of its own.",
    before="# program.yaml\nprivate: secret\n",
    after="# program.yaml\nprivate: ../example-private\n",
)
WRONG_PHOTO = file_rule(
    "wrong-photo",
    "A photo is a JPEG, PNG or WebP picture, and its ending says which.",
    why="Other kinds of files can carry programs, or are shown by some browsers only.",
    fix="Save the picture as JPEG, and name it after your file: ada.jpg for ada.yaml.",
    before="# mentors/photos/ada.svg\n",
    after="# mentors/photos/ada.jpg\n",
)
PHOTO_TOO_LARGE = file_rule(
    "large-photo",
    "A photo has at most 1 MB and 25 megapixels.",
    why="It is shown a few centimetres wide, and everybody who copies the programme copies it too.",
    fix="Save the photo smaller: 600 pixels across are plenty.",
    before="# mentors/photos/ada.jpg, 5 MB\n",
    after="# mentors/photos/ada.jpg, 80 kB\n",
)

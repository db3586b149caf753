"""What is checked across files: one rule a file, each a pure function from the roster to its problems."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from mentorbook.model.person import Mentee, Mentor
from mentorbook.model.roster import Roster
from mentorbook.problems import Problem, Rule
from mentorbook.rules import (
    account_kind,
    agreement_before_introduction,
    agreement_dates,
    announced_early,
    bio_markup,
    choice_limits,
    choice_number,
    choice_out_of_reach,
    early_draw,
    event_field,
    event_order,
    event_out_of_turn,
    event_speaker,
    forge_kind,
    future_date,
    half_open_round,
    hand_over,
    hours_order,
    in_person_where,
    invited_while_open,
    left_over_and_paired,
    link_elsewhere,
    look_alike_names,
    more_pairs_than_seats,
    no_common_language,
    no_consent,
    not_invited,
    not_trained,
    number_of_choices,
    overlapping_pauses,
    overlapping_rounds,
    own_mentor,
    own_testimonial,
    pair_before_round,
    pair_of_another_round,
    pair_without_mentee,
    pair_without_mentor,
    paired_again,
    pause_dates,
    photo_file,
    public_address,
    public_phone,
    quiet_before_check_in,
    repeated_choice,
    repeated_id,
    repeated_name,
    request_without_consent,
    reserved_id,
    round_dates,
    round_over_limit,
    same_account,
    shared_handle,
    shared_synonym,
    stale_left_over,
    stale_proposal,
    stray_photo,
    timezone_without_place,
    two_open_pairs,
    two_requests,
    unannounced_introduction,
    unknown_handle,
    unknown_kind,
    unknown_mentor,
    unknown_round,
    unknown_topic,
    unlike_kinds,
    unusable_contact,
    unusable_page,
)


class Checker(Protocol):
    """A module of this package: an entry of the catalogue, and the search for what breaks it."""

    __name__: str
    RULE: Rule

    def find(self, roster: Roster) -> Iterator[Problem]:
        """Yield every problem of this rule, in any order."""


RULES: tuple[Checker, ...] = (
    account_kind,
    agreement_before_introduction,
    agreement_dates,
    announced_early,
    bio_markup,
    choice_limits,
    choice_number,
    choice_out_of_reach,
    early_draw,
    event_field,
    event_order,
    event_out_of_turn,
    event_speaker,
    forge_kind,
    future_date,
    half_open_round,
    hand_over,
    hours_order,
    in_person_where,
    invited_while_open,
    left_over_and_paired,
    link_elsewhere,
    look_alike_names,
    more_pairs_than_seats,
    no_common_language,
    no_consent,
    not_invited,
    not_trained,
    number_of_choices,
    overlapping_pauses,
    overlapping_rounds,
    own_mentor,
    own_testimonial,
    pair_before_round,
    pair_of_another_round,
    pair_without_mentee,
    pair_without_mentor,
    paired_again,
    pause_dates,
    photo_file,
    public_address,
    public_phone,
    quiet_before_check_in,
    repeated_choice,
    repeated_id,
    repeated_name,
    request_without_consent,
    reserved_id,
    round_dates,
    round_over_limit,
    same_account,
    shared_handle,
    shared_synonym,
    stale_left_over,
    stale_proposal,
    stray_photo,
    timezone_without_place,
    two_open_pairs,
    two_requests,
    unannounced_introduction,
    unknown_handle,
    unknown_kind,
    unknown_mentor,
    unknown_round,
    unknown_topic,
    unlike_kinds,
    unusable_contact,
    unusable_page,
)


# Rules about one file and the names of others, which hold for what is left of a file as well.
ALONE: tuple[Checker, ...] = (
    account_kind,
    bio_markup,
    future_date,
    hours_order,
    link_elsewhere,
    overlapping_pauses,
    own_mentor,
    pause_dates,
    photo_file,
    public_address,
    public_phone,
    repeated_choice,
    same_account,
    timezone_without_place,
    unknown_kind,
    unknown_mentor,
    unknown_round,
    unknown_topic,
)


def find_problems(roster: Roster) -> tuple[Problem, ...]:
    """Return the problems of all rules, sorted by file and line."""
    found = [problem for checker in RULES for problem in checker.find(roster)]
    if roster.partial:
        found += _find_in_partial(roster)
    return tuple(sorted(found))


def _find_in_partial(roster: Roster) -> Iterator[Problem]:
    """Yield the problems of files that have others as well, so that all come to light in one run."""
    mentors = [one for one in roster.partial if isinstance(one, Mentor)]
    mentees = [one for one in roster.partial if isinstance(one, Mentee)]
    everyone = replace(
        roster,
        mentors=tuple(sorted((*roster.mentors, *mentors), key=lambda one: one.handle)),
        mentees=tuple(sorted((*roster.mentees, *mentees), key=lambda one: one.handle)),
        partial=(),
    )
    paths = {one.path for one in roster.partial}
    for checker in ALONE:
        yield from (problem for problem in checker.find(everyone) if problem.where.path in paths)

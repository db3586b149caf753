"""What is checked across files: one rule a file, each a pure function from the roster to its problems."""

from collections.abc import Iterator
from typing import Protocol

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
    nobody_to_ask,
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
from mentorbook.rules.common.views import Views


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
    nobody_to_ask,
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


def find_problems(roster: Roster) -> tuple[Problem, ...]:
    """Return the problems of all rules, sorted by file and line.

    What is left of wrong files is checked too. A rule that comes upon a gap is asked again without the files that
    have it, so nothing it finds follows from what isn't known; where the gap is in program.yaml, what it found
    before stays.
    """
    views = Views(roster)
    return tuple(sorted(problem for checker in RULES for problem in views.search(checker.find)))

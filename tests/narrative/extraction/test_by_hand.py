"""A mention of words that a person chose: what the reader found in them, else the words alone."""

from datetime import date

import pytest

import narrative

TEXT = (
    "The ferry Aurora sank on Friday off Kiel. It was built in Turku in 1987, an engineer recalled.\n\nCalm in Kiel, "
    "at last."
)
FOUND = narrative.extract(TEXT, dct=date(2020, 9, 12))


def chosen(words: str) -> narrative.EventMention:
    start = TEXT.index(words)
    return narrative.mention_of(TEXT, start, start + len(words), FOUND)


def test_the_best_dated_of_what_was_found_there_is_taken() -> None:
    mention = chosen("It was built in Turku in 1987, an engineer recalled.")
    assert mention.when is not None
    assert (mention.trigger.text, mention.when.edtf) == ("built", "1987")
    assert mention.derivation
    assert mention.salient
    assert mention.title[0].isupper()


def test_of_a_part_of_a_sentence_what_stands_in_it_is_taken() -> None:
    assert chosen("an engineer recalled").trigger.text == "recalled"


def test_words_in_which_nothing_was_found_stand_for_themselves() -> None:
    mention = chosen("Calm in Kiel, at last.")
    assert (mention.quote, mention.title, mention.when) == ("Calm in Kiel, at last.", "Calm in Kiel, at last", None)
    assert TEXT[mention.trigger.start : mention.trigger.end] == mention.trigger.text == "Calm"
    assert TEXT[slice(*mention.sentence)] == "Calm in Kiel, at last."
    assert mention.happening not in {other.happening for other in FOUND}
    assert {place.name for place in mention.places} <= {"Kiel"}


def test_without_a_word_there_is_none() -> None:
    with pytest.raises(ValueError, match="no word"):
        narrative.mention_of(TEXT, TEXT.index(". It"), TEXT.index(" It"), FOUND)


def test_sentences_are_those_that_mentions_name() -> None:
    assert {mention.sentence for mention in FOUND} <= set(narrative.sentences(TEXT))

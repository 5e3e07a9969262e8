"""What a happening did has its time: "the 1988 bombing that killed ten", "the blast tore through the hall"."""

from __future__ import annotations

from narrative.extraction.dating.asides import doer
from narrative.extraction.draft import Link
from narrative.extraction.links.story import Story
from narrative.extraction.rules import rule


@rule(
    "dating",
    {
        "He was jailed over the 1988 bombing of a train that killed ten people.": "killed: 1988",
        "A bomb exploded in Lund on 2 May. The blast destroyed a mill.": "destroyed: 2017-05-02",
    },
)
def what_it_did(story: Story, number: int) -> None:
    """A verb of harm whose subject is a happening tells of that happening: each dates the other."""
    draft = story.drafts[number]
    if draft.noun or draft.infinitive or not story.sentence(draft).nouns:
        return
    last = doer(story.sentence(draft), draft.clause)
    noun = story.asides.get((draft.sentence, last)) if last is not None else None
    if noun is None:
        return
    said = story.span(story.drafts[noun], last or 0, last or 0)
    name = what_it_did.__name__
    draft.links.append(Link("same", noun, name, None, said))
    story.drafts[noun].links.append(Link("same", number, name, None, story.span(draft, draft.head, draft.head_last)))

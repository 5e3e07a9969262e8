"""A timeline in sentences: which days matter in many articles, and the sentences that tell each best.

Date by date, as in Tran, Alrifai & Herder (Timeline summarization from relevant headlines, ECIR 2015), Martschat &
Markert (A temporally sensitive submodularity framework for timeline summarization, CoNLL 2018) and Gholipour Ghalandari
& Ifrim (Examining the state-of-the-art in news timeline summarization, ACL 2020): days are ranked by how many articles
speak of them (Chieu & Lee, Query based event extraction along a timeline, SIGIR 2004), each has its candidates, and of
these the ones are picked that cover most of what the others say and was not said yet. Sentences stand as in their
article. Pure; nothing is learned or drawn by lot.
"""

from narrative.summary.picking import pick
from narrative.summary.reading import Reading, read
from narrative.summary.timeline import compose, summarise

__all__ = ["Reading", "compose", "pick", "read", "summarise"]

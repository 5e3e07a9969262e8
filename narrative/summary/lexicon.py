"""The words that a summary looks at, and those that it passes over."""

from narrative.extraction.lexicon import listed

# They say nothing of what a sentence is about.
EMPTY = listed(
    """a about above after again against all almost along already also although am among an and another any are around
    as at away back be because been before being below between both but by came can cannot could did do does doing done
    down during each either enough even ever every few following for from further get gets getting give given go goes
    going gone got had has have having he her here hers herself him himself his how however i if in indeed into is it
    its itself just know known last later least less let like likely ll made make makes making many may me meanwhile
    might
    more most much must my myself near need neither never new next no nor not now of off often on once one only or other
    others our out over own per perhaps put quite rather re said same saw say saying says second see seem seems seen
    several shall she should since so some still such take taken than that the their them themselves then there these
    they thing things this those though three through to together too took toward towards two under until up upon us use
    used using ve very via want was way we well went were what when where whether which while who whom whose why will
    with within without would yes yet you your
    mr mrs ms dr according told reuters ap afp
    today yesterday tomorrow tonight day days week weeks month months year years hour hours
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
    january february march april june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    am pm gmt utc est edt pst pdt et updated update posted published"""
)
# Who reads such a sentence alone asks who is meant.
DANGLING = listed(
    "he she it they his her hers its their theirs him them this that these those and but or so yet such there here"
)
# Somebody talks of himself or to the reader.
PERSONAL = listed("i me my mine we us our ours you your yours")
# Ends of words, the longest first, and what is left for them: "cities" is "city", "killed" and "killing" are "kill".
ENDINGS = {"ies": "y", "sses": "ss", "ing": "", "es": "", "ed": "", "s": "", "e": ""}

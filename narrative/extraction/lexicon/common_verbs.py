"""Verbs that any report uses and that no other table needs: known here, their base and their -s are verbs too.

Those are left out whose plain form is above all a noun or an adjective ("officer", "light"); a past in -ed or an -ing
is read of any verb.
"""

from __future__ import annotations

from narrative.extraction.lexicon import listed

COMMON = listed(
    """reopen relaunch restart rejoin rename reappoint reunite reinstate reintroduce
    absorb accelerate accept accommodate accompany accomplish accumulate accuse achieve acknowledge acquire
    adapt adhere adopt advise affect afford aggravate align allay alleviate allocate alter amass amend amplify
    analyse analyze anticipate apologise apologize appease appreciate arouse ascertain assemble assess assign
    assist assure attain attract avert avoid await befriend betray blame bless boast bolster borrow bother
    broaden buy carve cater celebrate characterise characterize cherish circulate cite clarify classify coincide
    collaborate collide combine commence commend communicate compel compensate compete compile complain complete
    comply compose comprehend conceal concede conceive concentrate condemn confess confine confiscate conform
    confront confuse congratulate conquer conserve consist consolidate constrain construct contain contend
    contradict contribute convert convey convince cooperate cope correspond create cripple cultivate curb
    curtail dampen deal decorate dedicate deem deepen define defy deliver demonstrate denote deploy deprive
    derail descend destabilise destabilize detain detect deter deteriorate determine develop devise devote
    dictate differ dignify dilute diminish disagree disappear disappoint disapprove disavow discern disclose
    discontinue discourage discover disguise dislike displace dispose disregard disrupt distinguish distort
    distribute divert divide dominate donate downgrade downplay dwindle earn educate elevate eliminate elude
    embark embarrass embody embrace emerge emphasise emphasize employ empower emulate enact encompass encourage
    endanger endorse endure engage enhance enlarge enlist enrich enrol enroll ensure entail enter entertain
    entice envisage envision equate eradicate erase erode erupt escalate establish evade evaluate evict evolve
    exacerbate exaggerate examine exceed exclude execute exemplify exert exhaust explore expose extend
    facilitate fascinate fetch fit flourish fluctuate formulate foster frighten fulfil fulfill generate govern grab
    grapple greet halve hamper handle hasten heighten herald highlight hinder hire hover identify ignore
    illustrate imagine immerse impair implement imply impress improve incite incline incorporate incur induce
    indulge infect infer inflict inform infuriate inherit inhibit inject inspect inspire instruct insure
    integrate intensify interact intercept interfere interpret interrupt intervene intimidate introduce invade
    invent invest involve irritate isolate jeopardise jeopardize join justify lament lessen liberate linger
    listen locate loom lure magnify manipulate maximise maximize mention merge minimise minimize mitigate
    mobilise mobilize modernise modernize modify motivate multiply necessitate neglect nominate notify nurture
    obey oblige obscure observe obtain occupy offend operate organise organize outlive outnumber outperform
    outweigh overlook oversee overshadow overwhelm owe participate perceive perform persist persuade pertain
    pinpoint portray possess praise preach preclude predate prescribe preserve preside presume pretend prevail
    prevent proceed proclaim procure produce prohibit prolong promote prompt prosper protect prove provide
    provoke publicise publicize pursue qualify quell reaffirm reassure rebound recede reckon recognise recognize
    recommend reconcile reconsider recruit rectify recur redefine redirect reduce refine refrain refuse regain
    regulate reinforce reiterate rejoice relax relieve relinquish relish rely remind remove render renew
    renounce renovate repay repeat replace replicate reproduce resemble reside resist respond restore restrict
    resume retain retrieve reveal reverse revise revive revolve safeguard satisfy scare secure seem settle shrug
    signify simplify simulate soften solve specialise specialize specify speculate stabilise stabilize stimulate
    strengthen strive subsidise subsidize succeed succumb suffer suffice supervise suppress surpass surround
    survive sustain symbolise symbolize sympathise sympathize tackle tempt tend testify thrive thwart tighten
    tolerate topple toughen transform translate transmit underline undermine underscore unify unite unleash
    unveil utilise utilize vanish vary verify violate waive wander weaken welcome widen wield wipe worsen yearn"""
)

"""First names that newspapers of many countries print, by the pronoun that they mostly go with; no name that goes with
both stands here."""

from __future__ import annotations

from narrative.extraction.lexicon import listed

HIS = listed(
    """aaron abdullah abraham adam adrian ahmed aidan alan albert alejandro aleksandr alexander alexei alfred ali
    ananda anders andreas andrew andrzej angus anthony anton antonio arjun arthur arturo ashok barry ben benjamin
    bernard bertrand bill björn boris brendan brett brian bruce bruno carl carlos cesar charles christian christoph
    christopher claus colin conor cormac craig daniel darren dave david declan dennis derek diego dieter dimitri dirk
    dmitri dominic donald douglas duncan edgar eduardo edward edwin eitan emeka emil enrique eoin eric erik ernest
    ernst evan fabian felipe felix ferdinand fergus fernando finn francesco francois frank franz fred frederick
    friedrich gareth gary gavin geoffrey georg george gerald gerard giorgi giovanni giuseppe gordon graham greg
    gregory guillermo gunnar gustav guy hamid hans hany harald harold harry hassan hector heinrich helmut henrik henry
    herbert hernán hiroshi hugh hugo hussein ian ibrahim igor imre ivan ivo jack jacob jacques jaime james jannis
    jason javier jeff jeffrey jens jeremy jerome jim joachim joao joe joel johan johannes john jon jonas jonathan
    jorge jose joseph joshua josé juan julian julio jürgen karl karim keith kenji kenneth kenta kevin khalid klaus
    konrad kurt kwame lars laurent laszlo lászló leo leon leonard leonardo liam lorenzo louis luca lucas luigi luis luiz
    lukas magnus mahmoud malcolm manuel marc marcel marco marcos marcus mario mark markus martin mateo mathieu matteo
    matthew matthias maurice max maximilian michael michel miguel mikhail mikkel milan mohamed mohammad mohammed moses
    muhammad murat mustafa nathan neil nelson niall nicholas nicolas niels nigel nikolai nils norman oleg oliver olivier
    omar oscar oskar otto owen pablo padraig patrick paul pavel pedro per peter petr philip philippe pierre pieter
    piotr quentin rafael rainer rajesh ralph ramon raúl ravi raymond reinhard ricardo richard rob robert roberto roger
    roland rolf roman ronald rory roy rudolf rupert russell ryan salvador samuel santiago saul scott sean sebastian
    sergei sergey seán shane simon stefan stephen steve steven stuart sven takashi takeshi ted terence thomas tim
    timothy tobias todd tom tomas tomasz tony trevor umberto vasily victor vikram viktor vincent vladimir walter warren
    werner wilhelm wilfred will william wolfgang xavier yusuf yuri yves zoltan gábor tamás ferenc istván jános andrás"""
)
HERS = listed(
    """abena abigail ada adriana agnes agnieszka aiko aisha alba alejandra alexandra alice alicia alina alison amal
    amanda amelia amina amy ana anastasia angela anita anja anke anna annabel anne anneke annette annika aoife
    astrid audrey barbara beatrice beatriz bella bernadette beth bianca birgit birgitta bridget brigitte camila camilla
    carla carmen carol carolina caroline catalina catherine cecilia celia charlotte chiara chloe christina christine
    clara clare claudia colette cristina daniela deborah deirdre delia diana dolores donna dora doris dorothy edith
    eileen elaine elena eleanor elisabeth eliza elizabeth ella ellen elsa emilia emily emma erika esther eva eve fatima
    fatou fiona florence frances francesca freya frida gabriela gabriella gabrielle galina geraldine gina gisela gloria
    grace greta gudrun gwen hanna hannah harriet heather heidi helen helena helga hilary hilda hildegard ida ifeoma
    imogen ines ingrid irene irina iris isabel isabella isla ivana ivonne jacqueline jana jane janet janice jasmine
    jennifer jenny jessica joanna johanna josephine joyce juana judith julia juliana julie juliette karen karin
    karina karolina katalin katarina kate katherine kathleen katrin katya keiko kerstin kirsten klara lara larissa laura
    lea leila lena leonie leticia lidia lila lilian lily linda lisa liudmila liv lola lorena louise lourdes lucia lucy
    ludmila luisa lydia lynn magda magdalena maeve maja malala manuela mara marcela margaret margarita margit maria
    mariam mariana marie marina marion marisa marlene marta martha martina mary mathilde maud maureen maya melanie
    melissa mercedes mia michelle mina miriam molly monica monika muriel nadia nadine nancy naomi natalia natalie
    natasha niamh nicole nina nora olga olivia orla paloma pamela patricia paula pauline petra philippa priya
    rachel ramona raquel rebecca regina renate rhiannon rita roberta rosa rosalind rose rosemary ruth sabine
    sabrina sally samira sandra sara sarah saskia selma sheila shirley sigrid silvia sinead siobhan sofia sonia
    sophia sophie stella stephanie susan susana susanna susanne svetlana sylvia tamara tania tanja tatiana teresa thandi
    theresa tina ulrike ursula valentina valeria valerie vanessa vera verena veronica veronika victoria viola violeta
    virginia wendy wilhelmina yasmin yoko yolanda yvette yvonne zainab zara zeynep zoe zofia zsófia zuzana maría
    claire litia éva ágnes ilona magdolna"""
)

"""Prose of invented plans for measuring speed: sentences put together from parts, with names and figures that vary."""

ONSETS = "b br c ch cl d dr f fl g gr h j k l m n p pr qu r s sh sl st t th tr v w y z".split()
NUCLEI = "a ae ai e ea ee i ia o oa oo ou u".split()
CODAS = "b ck d dge ff g l ll m n nd ng nt p r rd rn s sk st t th v x z".split()

AREAS = [
    "Communication and interaction",
    "Cognition and learning",
    "Social, emotional and mental health",
    "Sensory and/or physical",
]
SUBJECTS = "reading,spelling,handwriting,number bonds,mental arithmetic,phonics,geometry,science,history,cooking,music,\
swimming,dance,gardening,woodwork,map work,typing,storytelling,drawing,clay,football,gymnastics,coding,needlework,\
cycling,climbing".split(",")
PLACES = "hall,corridor,library,playground,garden,dinner queue,cloakroom,music room,art room,gym,minibus,front gate,\
computer suite,greenhouse,field,reception desk,nurture room,stairwell,science laboratory,allotment".split(",")
OBJECTS = "an egg timer,a laminated strip,a wobble cushion,coloured counters,a slanted desk,a tablet,a magnifier,a \
checklist on a ring,a traffic light card,picture tokens,a weighted lap pad,a whiteboard,thick pencils,a number \
square,headphones,a tray of objects,a comic strip,a diary,a squeeze ball,large print,a pocket dictionary,foam \
letters,sand,dominoes,a footstool".split(",")
PEOPLE = "class teacher,teaching assistant,speech and language therapist,occupational therapist,educational \
psychologist,learning mentor,specialist teacher,physiotherapist,school nurse,music therapist,counsellor,form tutor,\
head of year,family worker,play worker,mobility officer".split(",")
QUALITIES = "patient,cheerful,inventive,stubborn,thoughtful,shy,generous,noisy,careful,restless,curious,proud,gentle,\
funny,determined,observant,musical,practical,affectionate,independent".split(",")
DIFFICULTIES = "hold a pencil with three fingers,follow what a group is told,sit through an assembly,read a page of \
small print,wait in a line,find the words for a feeling,copy from a distant board,join a game that has begun,tell \
left from right,remember a telephone number,cut along a curve,hear speech when chairs scrape,tie laces,carry a tray \
without spilling,settle after a quarrel,guess what a story will bring next,plan a journey,count money,write for more \
than a few lines,catch a bouncing ball,fall asleep before midnight,talk to a stranger,cope when a lesson moves to \
another room,add two figures in the head".split(",")
RESULTS = "much of the morning is lost,work is left half done,quarrels break out at break,confidence sinks,friends \
drift away,tears come before lunch,marks have slipped,homework turns into a battle,the rest of the class moves on,\
mistakes are hidden,lunch goes uneaten,a parent is telephoned,questions go unasked,bedtime takes hours,the coat stays \
on all day,the wrong bus is taken".split(",")
DEEDS = "read a short chapter aloud,write a paragraph of six sentences,ask for a pause,pay for a snack,walk to the \
corner shop,explain a rule to a younger pupil,swim a width,tell a joke,play a card game to its end,measure flour for a \
cake,catch the number nine bus,draw a plan of the classroom,choose a shirt and button it,take turns in a talk of ten \
minutes,learn the words of a song,keep a diary,find a book by its number,pack a bag for the next day,telephone a \
grandparent,lay a table for four,solve two-step problems,act a part in a play".split(",")
MEASURES = "four times out of five,in three lessons a week,on nine days in a fortnight,with one reminder,without a \
prompt,to a score of eighteen out of twenty,within six minutes,in front of five classmates,twice on the same day,for \
a whole half-term".split(",")
WORK = "rehearse each step,practise in pairs,go over new vocabulary,break the task into pieces,write down what went \
well,look at photographs of the day,act out what to say,build up stamina,sort words by sound,count aloud to a \
beat,stretch and warm up,check understanding,note progress in a book,prepare for the next lesson,play a listening \
game".split(",")
MONTHS = "January February March April May June July September October November December".split()
WISHES = "build bridges,drive a lorry,look after horses,bake bread,write songs,mend bicycles,grow vegetables,travel \
to Norway,design games,keep bees,be a nurse,own a cafe,sail,fly a glider,work with otters,teach chess".split(",")


class Child:
    """An invented child with a household and a school, and the prose about it."""

    def __init__(self, random):
        self.random = random
        self.first, self.last = self.name(), self.name()
        self.school = f"{self.name()} {random.choice(['Primary School', 'Academy', 'Community School', 'Lodge School'])}"
        self.council = f"{self.name()} County Council"
        self.he, self.his, self.him = random.choice([("he", "his", "him"), ("she", "her", "her")])
        self.adults = [f"{self.name()} {self.name()}" for _ in range(6)]

    def name(self):
        count = self.random.choice([1, 2, 2, 2])
        return "".join(
            self.random.choice(ONSETS) + self.random.choice(NUCLEI) + self.random.choice(CODAS) for _ in range(count)
        ).capitalize()

    def one(self, words):
        return self.random.choice(words).strip()

    def one_of(self, things):
        return self.random.choice(things)

    def number(self, low, high):
        return self.random.randint(low, high)

    def date(self, year=2025):
        return f"{self.number(1, 28)} {self.one(MONTHS)} {year}"

    def need(self):
        r = self
        return r.one([
            f"{r.first} cannot yet {r.one(DIFFICULTIES)}, and in {r.one(SUBJECTS)} {r.one(RESULTS)}.",
            f"It is hard for {r.him} to {r.one(DIFFICULTIES)}. In the {r.one(PLACES)} {r.one(RESULTS)} on about "
            f"{r.number(2, 5)} days a week.",
            f"{r.first}'s score for {r.one(SUBJECTS)} was {r.number(61, 89)} ({r.one(r.adults)}, {r.one(PEOPLE)}, "
            f"{r.date()}), so that {r.one(RESULTS)}.",
            f"{r.first} struggles to {r.one(DIFFICULTIES)} unless {r.one(OBJECTS)} is at hand; as a result "
            f"{r.one(RESULTS)}.",
            f"When a lesson in {r.one(SUBJECTS)} asks {r.him} to {r.one(DIFFICULTIES)}, {r.he} goes quiet, and "
            f"{r.one(RESULTS)}.",
        ])

    def outcome(self):
        r = self
        when = r.one([f"By {r.one(MONTHS)} {r.number(2026, 2028)}", f"By the end of Year {r.number(3, 11)}"])
        # Not `one`, which would strip the space that these begin with.
        return f"{when}, {r.first} will {r.one(DEEDS)} {r.one(MEASURES)}" + r.random.choice([
            ".", f", as the {r.one(PEOPLE)} records.", f" in the {r.one(PLACES)}.", f" and {r.one(DEEDS)} {r.one(MEASURES)}.",
        ])

    def provision(self):
        r = self
        who = r.one([f"A {r.one(PEOPLE)}", f"The {r.one(PEOPLE)}", f"{r.one(r.adults)}, {r.one(PEOPLE)},"])
        how_long = r.one([f"for {r.number(2, 12) * 5} minutes", f"for {r.one(['one hour', 'two hours', 'half an hour'])}"])
        how_often = r.one([
            "every day", f"{r.one(['twice', 'three times', 'four times'])} a week", "once a fortnight",
            "on six occasions in each school year", "in every lesson", "once each half-term", "as required",
        ])
        return r.one([
            f"{who} will {r.one(WORK)} with {r.first} {how_long} {how_often}, using {r.one(OBJECTS)}.",
            f"{who} will {r.one(WORK)} and {r.one(WORK)} with {r.him} in the {r.one(PLACES)} {how_often} {how_long}.",
            f"{r.first} will have {r.one(OBJECTS)} in {r.one(SUBJECTS)} {how_often}; {who[0].lower() + who[1:]} will "
            f"{r.one(WORK)} {how_long}.",
            f"In a group of {r.number(2, 6)}, {r.first} will {r.one(WORK)} {how_long} {how_often} with a {r.one(PEOPLE)}.",
            f"{r.first} should have access to {r.one(OBJECTS)} in the {r.one(PLACES)}.",
        ])

    def remark(self):
        """A sentence for views, history and background."""
        r = self
        return r.one([
            f"{r.first} is {r.one(QUALITIES)} and {r.one(QUALITIES)}, and likes {r.one(SUBJECTS)} more than "
            f"{r.one(SUBJECTS)}.",
            f"On {r.date()} {r.one(r.adults)} watched {r.him} in the {r.one(PLACES)} for {r.number(10, 60)} minutes.",
            f"\u201cI would rather {r.one(DEEDS)} than {r.one(DEEDS)},\u201d {r.he} said.",
            f"The family moved to {r.name()} in {r.one(MONTHS)} {r.number(2016, 2024)} and {r.first} started at "
            f"{r.name()} Nursery.",
            f"One day {r.he} wants to {r.one(WISHES)} or {r.one(WISHES)}.",
            f"{r.his.capitalize()} {r.one(['mother', 'father', 'aunt', 'grandmother'])} told us that {r.one(RESULTS)} "
            f"whenever {r.he} has to {r.one(DIFFICULTIES)}.",
            f"With {r.one(OBJECTS)} {r.he} managed to {r.one(DEEDS)} {r.one(MEASURES)}.",
            f"In {r.one(MONTHS)} {r.number(2022, 2025)} the {r.one(PEOPLE)} wrote that {r.he} was {r.one(QUALITIES)} in "
            f"{r.one(SUBJECTS)} but {r.one(QUALITIES)} in the {r.one(PLACES)}.",
            f"{r.his.capitalize()} best friend {r.name()} is just as {r.one(QUALITIES)}; they built {r.name()} out of "
            f"cardboard in the {r.one(PLACES)}.",
            f"{r.he.capitalize()} has read {r.number(3, 40)} of the {r.name()} books and can say who did what in each of them.",
        ])

    def paragraph(self, sentences):
        return " ".join(self.remark() for _ in range(sentences))

/**
 * Word lists for thesaurus.ts, written by hand for this project from general knowledge: the vocabulary of
 * policy, diplomacy, military affairs, trade, energy, transport, law, economics, geography, history,
 * elections, sport, film, music and biography. Any form of a word stands for all its forms.
 * One concept a line; `#` starts a comment. Most lines are pairs on purpose: meaning is not passed on
 * from line to line, so a chain of near-synonyms never makes one of words that differ.
 * Words of tokens.ts's function list would never be looked up and do not stand here.
 * test/unit/language/thesaurus.test.ts checks the lists against one another.
 */

/** Words that mean nearly the same where they are said of the same thing. */
export const SYNONYMS = `
# beginning, going on, ending
begin start commence commencement onset
start launch initiate
launch rollout
launch inaugurate unveil
open inaugurate
inception outset beginning start
end finish conclude conclusion
terminate end termination
cease stop halt discontinue cessation stoppage
expire lapse expiry
suspend suspension
suspend pause interrupt
resume restart reopen resumption
renew renewal extend
continue persist
continue proceed
remain stay
endure last survive
complete finish
complete conclude
preserve maintain maintenance keep
retain keep retention
abandon scrap shelve
abandon renounce relinquish
cancel scrap axe
cancel revoke rescind annul
abolish scrap eliminate abolition
postpone delay defer deferral
stall delay hamper impede
speed accelerate hasten quicken acceleration
slow decelerate slowdown
repeat reiterate repetition
happen occur
emerge arise
appear emerge
# making and unmaking
establish founded create foundation
establish institute
form constitute formation
constitute comprise
consist comprise
include comprise contain
build construct erect
rebuild reconstruct
repair mend fix
restore reinstate
refurbish renovate renovation
modernize upgrade
produce manufacture production
produce generate generation
generate yield
make produce
output production
assemble assembly
design architect
invent devise
discover discovery
destroy demolish destruction demolition
destroy ruin wreck devastate
devastate ravage devastation
dismantle disassemble
dissolve disband dissolution
collapse disintegrate disintegration
collapse breakup
damage harm
damage impair
break breach
break fracture
explode blast explosion detonate detonation
burn fire blaze
# agreeing, refusing, asking
agreement deal accord pact
agreement treaty pact
agreement arrangement understanding
agreement contract deal
treaty convention
settlement agreement
settle resolve
reconcile reconciliation
compromise concession
concede concession
sign signature ink
sign conclude
ratify ratification approve
approve approval endorse
approve authorize
approve pass adopt
enact pass
accept embrace
welcome greet
permit allow let permission
permit authorize license
consent assent agree
enable allow
reject spurn
reject refuse refusal
refuse decline
reject rebuff
reject dismiss
veto block
oppose opposition
oppose resist
oppose object
object protest
disapprove disapproval
dispute contest
dispute quarrel row
support backed endorse
support favour
support advocate champion
advocate proponent
sponsor backed sponsorship
uphold affirm
confirm affirm
confirm verify verification
deny denial
reject deny
ask request
request appeal
petition appeal
demand insist
demand require
require need
urge exhort
urge press
offer propose
propose suggest proposal
propose proposition
recommend advise
advise advice counsel
answer reply respond response
react respond
negotiate negotiation talks
negotiate bargain
mediate mediation broker
mediate arbitrate
discuss debate
discuss talk
meeting summit
meeting conference
conference convention
visit trip
host hold
# saying
announce declare
announce unveil
declare proclaim proclamation
state declare
claim assert
claim contend argue
argue maintain
allege accuse
accuse charge
blame accuse
report account
report describe
describe depict portray description
characterize describe
depict portrayal
term dub
nickname dub
nickname moniker
name entitle title
rename redesignate
mention note
note observe remark
note point
comment remark
explain explanation clarify
reveal disclose revelation disclosure
publish publication
publish release
broadcast air
broadcast transmit transmission
warn caution
promise pledge vow
pledge commit
pledge undertake
assure guarantee
guarantee pledge
guarantor guarantee
threaten threat
predict forecast foresee
predict project
anticipate anticipation expect
hint suggest
imply suggest
indicate signal indication
indicate suggest
demonstrate show demonstration
show reveal
prove proof
emphasize stress
emphasize highlight underline underscore
admit acknowledge admission
acknowledge recognize
recognize recognition
praise laud commend
praise applaud acclaim
acclaim laud
criticize criticism
criticize fault
criticize censure
condemn denounce denunciation
condemn deplore
censure condemn
mock ridicule
quote cite
cite mention
refer reference
define definition
summarize summary
express voice
# thinking
believe belief think
consider deem
consider view
view see
judge deem
judge assess
evaluate assess evaluation
estimate reckon
estimate calculate
estimate estimation
calculate compute calculation
calculate reckon
assume assumption presume
suppose supposition
opinion view
judgement opinion
conclude infer
understand comprehend
know knowledge
forget overlook
overlook neglect ignore
ignore disregard
doubt uncertainty
doubt question
suspect suspicion
trust confidence
distrust mistrust
scepticism skepticism doubt
decide decision
decide determine
resolve determined
choose choice
pick choose select
prefer favour
hope wish
want wish desire
plan intend
intend intention aim
goal objective aim
objective target
purpose aim
plan scheme
plan programme
programme scheme initiative
initiative programme project
project scheme
project venture
strategy strategic
tactic tactical
policy programme
approach policy
attempt try
attempt effort bid
strive endeavour
seek pursue
pursue pursuit
try trial
test trial
test experiment
test examine
research study
study investigate
investigate investigation probe
investigate examine
examine inspect
search hunt
analyze analysis analyst
monitor observe
monitor watch
survey poll
compare comparison
remember recall
learn study
teach instruct
teach education
educate education
# wanting, feeling
fear dread
worry anxiety
worry concern
concern anxiety
anxious worried
uneasy nervous
afraid scared
anger fury rage
angry furious
enthusiasm zeal
enthusiastic keen
eager keen
interest concern
sympathy compassion
animosity hostility
enmity hostility
satisfy satisfaction
happy glad
proud pride
optimistic optimism
pessimistic pessimism
surprise astonish
regret remorse
desire desirable
desirable welcome
ambitious ambition
aspiration ambition
content satisfied
reluctant unwilling reluctance
willing prepared
ready prepared
temper moderate soften
soften ease
relax ease
relax loosen
# more and less
increase rise
increase grow growth
increase boost
increase raise
raise lift
rise climb
rise ascend ascent
surge soar
surge jump
soar jump
expand expansion
expand enlarge
expand extend
extend extension
extend lengthen
expand broaden
broaden widen
heighten intensify
intensify escalate
escalate escalation
deepen intensify
double twofold
triple treble threefold
quadruple fourfold
multiply multiplication
accumulate amass accumulation
gain rise
decrease fall
decrease reduce reduction
decrease decline
fall drop
fall decline
fall slump
plunge plummet
plunge slump
slump collapse
shrink dwindle
dwindle diminish
diminish lessen
lessen reduce
reduce cut
cut slash
cut curtail
curtail restrict
weaken diminish
relieve relief alleviate
ease relieve alleviate
ease mitigate
mitigate alleviate
narrow shrink
strengthen reinforce
strengthen bolster
bolster boost
bolster reinforce
consolidate strengthen
fluctuate vary
change alter
change shift
amend modify
modify modification
amend revise
revise revision
adapt adjust
convert conversion
reform overhaul
restructure reorganize
replace substitute
replace supersede
replace supplant
replace succeed
displace supplant
exchange swap
improve enhance
enhance boost
worsen deteriorate
deteriorate deterioration
exacerbate aggravate worsen
complicate complication
simplify simplification
exceed surpass
surpass outstrip
surpass overtake
surpass top
exceed top
outnumber exceed
outperform surpass
eclipse surpass
equal match
balance equilibrium
limit restrict
limit cap
constraint limitation
restrict constrain
control regulate
regulate regulation
# quantity, size, degree
amount quantity
amount volume
volume quantity
total sum
total aggregate
number tally
number count
toll tally
average mean
majority bulk
share portion
share proportion
proportion percentage
ratio proportion
fraction portion
part portion
part segment
part section
section segment
segment stretch
stretch section
pair couple
large big
large great
large sizeable
sizeable considerable substantial
considerable substantial significant
huge enormous
huge vast
huge massive
immense enormous vast
gigantic giant
extensive vast
extensive broad
broad wide
small tiny
small minor
tiny minute
modest small
slight minor
minimal slight
negligible minimal insignificant
largest biggest greatest
smallest littlest tiniest
highest tallest
highest top
lowest bottom
oldest eldest
newest latest
richest wealthiest
poorest neediest
fastest quickest
main chief
main principal
main primary
main major
chief principal
foremost leading
leading top
leading prominent
key crucial
key main
important importance significant
significant significance
crucial vital
vital essential
critical crucial
essential necessary
necessary necessity
necessary required
indispensable essential
secondary subsidiary
whole entire
entire complete
complete full
complete total
total overall
full entire
partial incomplete
sole lone
sole exclusive
alone solely
single sole
unique sole
numerous multiple
abundant plentiful abundance
ample abundant plentiful
scarcity shortage
shortage lack
lack absence
deficit shortfall
shortfall shortage
dearth scarcity lack
surplus excess
excess excessive
sufficient adequate
insufficient inadequate
empty vacant
crowded congested
congestion overcrowding
high height
tall high
wide width
deep depth
strong strength
broad breadth
heavy weight
weigh weight
hot heat
warm warmth
true truth
wealthy rich
rich wealth
wealthy affluent
prosperous prosperity
prosper thrive flourish
poor poverty
poor impoverished
needy poor
cheap inexpensive
costly expensive
expensive dear
affordable cheap
quick fast
quick rapid
rapid fast
rapid swift
swift quick
slow gradual
speed velocity
speed pace
rate pace
sudden abrupt
gradual steady
constant steady
constant unchanged
stable stability
stable steady
temporary interim
temporary provisional
provisional interim
brief short
recent latest
new novel
new modern
modern contemporary
contemporary current
current present
former previous
former ex
previous prior
preceding previous
subsequent following
future forthcoming
forthcoming upcoming
coming upcoming
simultaneous concurrent
annual yearly
daily everyday
century centennial
ancient antique
old ancient
old elderly
young youthful youth
prompt immediate
immediate instant
frequent common
frequent frequency
rare infrequent
rare uncommon
usual customary
usual normal
regular normal
typical usual
ordinary normal
unusual abnormal
unusual strange
strange bizarre
odd strange
bizarre peculiar
special particular
special distinctive
specific particular
general broad
universal global
global worldwide
global international
worldwide international
national nationwide
domestic internal
domestic national
foreign overseas
foreign external
external outside
local regional
shared common
common mutual
joint common
joint shared
joint combined
mutual reciprocal
bilateral mutual
multilateral multinational
similar alike
similar akin
similar comparable
similarity resemblance
equal equivalent
different distinct
different difference
differ diverge
vary differ
diverse varied
opposite contrary
opposite reverse
real actual
real genuine
genuine authentic
true genuine
true accurate
accurate correct
accurate precise
exact precise
accurate accuracy
false untrue
wrong incorrect
erroneous incorrect
mistake error
false bogus
fake bogus
fake counterfeit
likely probable
likely likelihood
probable probability
likelihood probability
possible potential
possible possibility
potential prospective
possibility prospect
feasible viable
practicable feasible
certain sure
certainty certain
uncertain unsure
unclear uncertain
evident apparent
apparent obvious
clear obvious
clear evident
vague unclear
ambiguous unclear
plain clear
easy simple
easy ease
difficult hard
difficult difficulty
tough hard
difficulty problem
problem issue
problem trouble
obstacle barrier
obstacle hurdle impediment
impede hinder
hinder hamper
hamper obstruct
hindrance obstacle
complex complicated
safe secure
safe safety
dangerous hazardous
dangerous risky
danger peril
danger hazard
risk danger
risk risky
risk hazard
vulnerable exposed
vulnerable vulnerability
fragile delicate
powerful mighty
powerful strong
powerful influential
weak feeble
weak frail
effective successful
efficient efficiency
effective efficacy
useful helpful
useful valuable
useless worthless
beneficial advantageous
advantage benefit
beneficial benefit
favourable advantageous
harmful damaging
harmful detrimental
disadvantage drawback
excellent superb
bad terrible
terrible awful
disaster catastrophe
disaster calamity
disastrous catastrophic
tragedy disaster
grave serious
serious severe
severe grave
severe harsh
strict stringent
harsh strict
rigorous strict
lenient mild
mild gentle
moderate mild
violent violence
brutal cruel
cruel cruelty
aggressive belligerent
peaceful peaceable
calm quiet
quiet silent
silent silence
loud noisy
famous renowned
famous celebrated
renowned celebrated
notable noteworthy
prominent notable
notorious infamous
unpopular disliked
obscure unknown
secret covert
secret clandestine
covert clandestine
hidden concealed
official formal
unofficial informal
legal lawful
legal legitimate
legitimate legitimacy
illegal unlawful
illegal illicit
criminal unlawful
innocent blameless
guilty culpable
responsible responsibility
accountable responsible
independent independence
independent autonomous
sovereign sovereignty
sovereign independent
sovereignty independence
autonomy independence
autonomous autonomy
free freedom
freedom liberty
exempt free
fair justice
unjust unfair
impartial unbiased neutral
biased prejudiced
extreme radical
radical extremist
conservative conservatism
liberal liberalism
socialist socialism
communist communism
democratic democracy
dictatorship autocracy
authoritarian autocratic
dictator despot
totalitarian totalitarianism
nationalist nationalism
federal federation
capitalist capitalism
republican republicanism
secular nonreligious
religious religion
religion faith
sacred holy
# causing, using, having
cause trigger
cause prompt
cause provoke
trigger provoke
trigger spark
spark ignite
prompt induce
induce persuade
persuade convince
persuade persuasion
cause reason
reason rationale
reason ground
rationale justification
justify justification
motive reason
motivate motivation
encourage promote
promote foster
facilitate ease
stimulate spur
spur prompt
spur encourage
effect impact
effect result
impact influence
influence sway
influence leverage
influence affect
affect impact
result outcome
consequence result
consequence outcome
consequence repercussion
consequent resulting
use utilize
use usage
use employ
apply application
employ hire
hire recruit
employment job
job post
occupation profession
career profession
unemployed jobless
recruit enlist
worker employee
worker labourer
workforce labour
staff personnel
staff workforce
wage pay
wage salary
salary pay
pay payment
pay remuneration
owner proprietor
property asset
obtain acquire
obtain gain
acquire acquisition
acquire gain
secure obtain
gain attain
achieve attain
accomplish achieve
attain reach
reach arrive
fulfil meet
perform conduct
conduct undertake
implement execute
implement enforce
operate operation
run operate
manage administer
administer administration
supervise oversee
oversee supervision
supervise supervision
oversee oversight
govern rule
rule reign
reign tenure
dominate domination
subdue subjugate
subdue conquer
give grant
grant award
award confer
award prize
award honour
provide provision
provide supply
supply furnish
furnish provide
deliver delivery
deliver supply
allocate allocation
allocate assign
assign allot
donate contribute
donor benefactor
gift donation
grant subsidy
subsidize subsidy
finance fund
finance bankroll
spend expenditure
spend outlay
invest spend
lend loan
lender creditor
debt indebtedness
owe debt
debtor borrower
rent lease
lease let
hire rent
buy purchase
purchase acquire
buyer customer
customer client
consumer customer
sell sale
sell vend
seller vendor
merchant trader
trader dealer
trade commerce
commercial trade
commerce commercial
business enterprise
business firm
company firm
company corporation
company enterprise
corporation corporate
firm enterprise
conglomerate corporation
subsidiary affiliate
branch subsidiary
partner partnership
partner ally
alliance coalition
alliance partnership
bloc alliance
cooperate cooperation collaborate
collaborate collaboration
cooperation collaboration
collaborate partner
participate participation
participant attendee
involvement participation
join enter
join connect
connect link
link tie
relation tie
relation relationship
relation dealing
associate association
association link
unite unify
unite unity
reunite reunify
merge amalgamate
merge combine
integrate integration
separate separation
separate divide
divide split
split division
partition division
secede secession
isolate isolation
share divide
gather assemble
gather collect
crowd throng
compete competition
rival competitor
rival rivalry
competitor contender
rivalry competition
contest competition
adversary enemy
adversary foe
enemy foe
opponent adversary
opponent rival
belligerent warring
# moving
travel journey
trip journey
voyage journey
expedition mission
arrive arrival
arrival advent
enter entry
enter entrance
leave depart
depart departure
leave exit
withdraw withdrawal
retreat withdraw
return comeback
flee escape
evacuate evacuation
move relocate
relocate relocation
move transfer
transfer shift
transport carry
carry convey
convey haul
haul transport
transport ship
ship freight
shipment consignment
freight cargo
cargo load
send dispatch
dispatch ship
send ship
cross traverse
traverse pass
pass cross
transit passage
circumvent bypass
bypass detour
detour diversion
divert redirect diversion
follow pursue
chase pursue
advance progress
advance move
proceed advance
progress headway
spread dissemination
spread proliferate
proliferation spread
migrate migration
emigrate emigration
immigrate immigration
immigrant migrant
refugee exile
exile banish
deport expel
expel expulsion
expel oust
fly flight
flight airline
sail voyage
climb ascend
descend descent
descend fall
push press
pull drag
throw hurl
throw toss
lift hoist
guide steer
road highway
highway motorway
motorway freeway
street avenue
road route
route path
track line
railway railroad
railway rail
railway train
line railway
bridge span
tunnel underpass
port harbour
port seaport
harbour seaport
port haven
pier wharf
dock wharf
dock berth
airport airfield
airfield aerodrome
airfield airbase
terminal terminus
ship vessel
vessel boat
boat ship
aircraft plane
plane airplane
aeroplane airplane
aeroplane aircraft
helicopter chopper
car automobile
vehicle car
lorry truck
bus coach
bicycle bike
motorcycle motorbike
metro subway
metro underground
tram streetcar
pipeline pipe
pipeline conduit
truck truckload
fare ticket
passenger traveller
# places
place location
place site
locate situate
location position
lie locate
site location
area region
region zone
zone area
region territory
territory land
area district
district region
district quarter
province region
neighbourhood district
neighbour adjoining
adjacent adjoining
adjacent neighbouring
border frontier
border boundary
boundary frontier
edge margin
corner nook
centre middle
central centre
centre hub
hub nexus
outskirts suburb
suburb suburban
urban city
rural countryside
city town
town municipality
village hamlet
village settlement
country nation
country state
nation state
nationwide countrywide
homeland fatherland motherland
abroad overseas
coast shore
coast coastline
shore beach
seaside coast
ocean sea
sea maritime
marine maritime
island isle
islet island
archipelago islands
peninsula headland
bay gulf
strait channel
river stream
lake lagoon
mountain peak
mountain mount
summit peak
hill hillock
valley vale
swamp marsh
glacier icefield
earth globe
world globe
sky heavens
vicinity proximity
vicinity neighbourhood
vicinity surroundings
remote distant
distant distance
remote isolated
surround encircle
besiege siege
siege blockade
blockade embargo
building structure
building edifice
structure construction
house home
house dwelling
residence home
residence house
reside live
reside dwell
live dwell
resident inhabitant
inhabit inhabitant
population inhabitant
population populace
populous populated
citizen national
citizenship nationality
native indigenous
aboriginal indigenous
people population
people folk
tower skyscraper
castle fortress
fortress stronghold
fort fortress
cathedral minster
mosque masjid
temple shrine
prison jail
jail imprison
imprison incarcerate
detention custody
detain detention
detain arrest
arrest apprehend
prisoner captive
prisoner inmate
hostage captive
hospital clinic
school academy
library archive
museum gallery
theatre playhouse
stadium arena
stadium ground
shop store
market marketplace
factory plant
plant facility
factory mill
facility installation
complex facility
warehouse depot
storage store
stockpile store
quarry pit
farm agriculture
farmer peasant
agriculture agricultural
farmland cropland
harvest crop
crop produce
livestock cattle
headquarters base
office bureau
agency bureau
agency body
body organization
organization institution
organization association
association society
department ministry
ministry minister
minister ministerial
committee panel
commission panel
commission committee
committee board
board council
council assembly
assembly parliament
parliament legislature
parliament parliamentary
legislature legislative
legislate legislation
legislation law
law statute
lawmaker legislator
parliamentarian legislator
senator lawmaker
congress congressional
congressman lawmaker
senate senatorial
government administration
government authorities
government regime
administration regime
government governmental
cabinet government
authority power
leader head
leader chief
head chief
head boss
chairman chair
chairman chairperson
chairman chairwoman
chair head
president presidential
presidency president
premier premiership
governor governorship
mayor mayoral
monarch sovereign
monarch king
king monarchy
monarch monarchy
monarchy kingdom
kingdom realm
royal regal
emperor imperial
empire imperial
throne crown
nobility aristocracy
noble aristocrat
executive manager
manager boss
manager coach
executive director
boss chief
official functionary
officer official
bureaucrat official
spokesman spokesperson
spokesman spokeswoman
representative delegate
delegate envoy
delegation mission
envoy emissary
envoy ambassador
ambassador diplomat
diplomat envoy
embassy mission
diplomat diplomacy diplomatic
consul consulate
adviser aide
adviser counsellor
aide assistant
assistant deputy
deputy vice
predecessor forerunner
successor heir
heir inheritor
succeed succession
appoint name
appoint nominate
nominate nomination
nominee candidate
candidate contender
candidate candidacy
election vote
election poll
vote ballot
electorate voters
electoral election
referendum plebiscite
campaign electioneering
constituency district
inaugurate inauguration
inauguration swearing
resign quit
resign abdicate
abdicate abdication
dismiss dismissal
dismiss sack
dismiss fire
sack fire
oust depose
depose dethrone
depose overthrow
overthrow topple
oust overthrow
overthrow coup
coup putsch
office post
post position
position role
role part
post role
term tenure
tenure incumbency
incumbent officeholder
party faction
political politics
politician statesman
opposition dissident
dissident dissenter
activist campaigner
protest demonstration
demonstrator protester
riot unrest
unrest turmoil
turmoil upheaval
uprising revolt
uprising rebellion
revolt rebellion
revolt mutiny
rebel insurgent
insurgent insurgency
insurgent guerrilla
insurgency uprising
revolution revolutionary
revolution revolt
rioter rebel
chaos disorder
crisis emergency
# war and arms
war conflict
war warfare
conflict fighting
fight combat
fight battle
battle combat
battle clash
clash skirmish
conflict clash
hostilities fighting
invade invasion
invade incursion
invasion incursion
attack assault
attack strike
attack raid
assault raid
attack offensive
offensive assault
ambush attack
bomb bombard
bombard shell
bomber bombing
seize capture
seize seizure
capture take
conquer conquest
occupy occupation
defend defence
defence defensive
defender guard
protect safeguard
shield protect
guard protect
guard sentry
deter discourage
intervene intervention
meddle interfere
station deploy
army military
military armed
army troops
troops soldiers
troops forces
soldier serviceman
force army
soldier infantryman
infantry infantryman
cavalry cavalryman
navy naval
navy fleet
fleet flotilla
sailor seaman
seaman mariner
airman aviator
aviator pilot
pilot fly
militia paramilitary
unit detachment
contingent detachment
regiment unit
battalion unit
squadron unit
police policeman
police constabulary
policeman constable
officer policeman
spy espionage
spy agent
intelligence espionage
weapon arm
weapon armament
arms weaponry
weaponry armament
munition ammunition
disarm disarmament
rearm rearmament
missile rocket
gun firearm
firearm weapon
rifle gun
shoot gunshot
nuclear atomic
atomic atom
equipment gear
equipment hardware
hardware materiel
equipment materiel
tank armour
warship battleship
defeat beat
defeat vanquish
defeat overcome
beat overcome
win victory
win triumph
victory triumph
victor winner
winner champion
loser loss
loss defeat
surrender capitulate
capitulation surrender
armistice truce
truce ceasefire
ceasefire armistice
peace peaceful
pacify peace
kill slay
kill murder
murder homicide
murder assassinate
assassinate assassination
execute hang
massacre slaughter
massacre genocide
casualty victim
casualty fatality
fatality death
victim sufferer
injure wound
injure injury
hurt injure
torture torment
abuse mistreat
abuse violation
abuse maltreatment
violate violation
violate breach
breach violation
violate infringe
obey obedience
comply obey
obey follow
disobey defy
flout defy
sanction penalty
sanction embargo
penalty punishment
fine penalty
penalize punish
prohibit ban
ban bar
forbid prohibit
outlaw ban
prevent stop
avert prevent
prevent avoid
avoid evade
thwart foil
foil prevent
block obstruct
check curb
curb restrain
contain curb
restrain restraint
force compel
compel oblige
coerce force
pressure press
obligation duty
# law
court tribunal
court judicial
judge judiciary
jury juror
lawyer attorney
lawyer solicitor
sue lawsuit
lawsuit suit
lawsuit litigation
case lawsuit
trial case
sentence punish
acquit acquittal
pardon amnesty
plaintiff claimant
testify testimony
witness testify
evidence proof
evidence testimony
verdict ruling
verdict judgement
ruling judgement
ruling decision
decree edict
decree order
order command
order instruct
order directive
regulation rule
constitution constitutional
crime offence
crime criminal
offence offender
criminal offender
theft steal
steal rob
rob robbery
thief robber
fraud deception
deceive deception
bribe bribery
smuggler trafficker
pirate piracy
terrorist terrorism
kidnap abduct
right entitlement
claim right
patent licence
copyright licence
inherit bequeath
# economics and energy
economy economic
economist economics
finance financial
fiscal budgetary
monetary money
currency money
price cost
cost expense
price value
worth value
fee charge
fee toll
charge levy
tax levy
taxation tax
tariff duty
customs tariff
revenue income
revenue proceeds
income earnings
proceeds earnings
revenue receipts
gross earn
profit gain
profit earnings
profit profitable
lucrative profitable
profitability profitable
loss deficit
budget budgetary
dividend payout
share stock
shareholder stockholder
bond debenture
inflation inflationary
recession downturn
downturn slump
recession slump
depression slump
boom upswing
recovery rebound
recover recovery
recover rebound
bankrupt bankruptcy
insolvent bankrupt
bankruptcy insolvency
industry industrial
manufacturer maker
deregulate deregulation
goods merchandise
goods commodity
merchandise commodity
product good
product goods
consume consumption
consumption usage
demand need
supply provision
reserves deposits
resource reserve
infrastructure network
network grid
network system
energy power
electricity power
oil petroleum
petroleum crude
oil crude
petrol gasoline
gas lng
fuel propellant
refine refinery
hydroelectric hydropower
solar photovoltaic
renewable sustainable
emission discharge
emit emission
pollutant contaminant
contaminate contamination
climate climatic
warming heating
temperature heat
weather climate
storm tempest
hurricane cyclone
typhoon cyclone
flood inundation
flood deluge
drought aridity
earthquake quake
tremor quake
earthquake seismic
volcano volcanic
famine starvation
famine hunger
hunger starvation
food foodstuff
food nourishment
wheat grain
grain cereal
maize corn
soya soy
aid assistance
aid help
aid relief
assistance help
relief assistance
humanitarian charitable
charity charitable
welfare wellbeing
dependence reliance
dependent dependence
# life, family, health, science
born birth
birthplace birth
die death
die perish
death demise
dead deceased
succumb die
die decease
bury burial
burial funeral
grave tomb
tomb mausoleum
marry marriage
marry wed
marriage wedding
wedding nuptials
spouse partner
divorce separation
engaged betrothed
engagement betrothal
child offspring
child kid
baby infant
boy lad
girl lass
teenager adolescent
man male
woman female
mother maternal
father paternal
brother sibling
sister sibling
daughter child
son child
ancestor forebear
ancestor forefather
descendant offspring
descendant descend
family household
family kin
relative kin
friend friendship
friend companion
friendly amicable
colleague associate
raise rear
pregnant pregnancy
childless barren
pseudonym alias
life lifetime
disease illness
illness sickness
disease ailment
sick ill
patient sufferer
epidemic outbreak
pandemic epidemic
contagious infectious
virus viral
bacterium bacteria bacterial
cure remedy
treatment therapy
heal cure
medicine medication
medicine drug
medicine medical
medication drug
vaccinate vaccination
vaccine inoculation
surgery operation
surgeon surgery
doctor physician
physician medic
diagnose diagnosis
quarantine isolation
quarantine confinement
lockdown confinement
recover recuperate
healthy health
disabled disability
mental psychological
psychology psychological
cancer tumour
brain cerebral
science scientific
scientist researcher
researcher investigator
scholar academic
scholar researcher
professor academic
expert specialist
expert expertise
specialist specialize
theory hypothesis
theory theoretical
method technique
method procedure
technique procedure
procedure process
technology technological
technical technological
technician engineer
mathematics mathematical
mathematician mathematics
physics physicist
chemistry chemist
chemistry chemical
biology biological
biologist biology
geology geological
geography geographical
history historical
historic historical
historian history
philosophy philosopher
philosophy philosophical
astronomy astronomer
astronomy astronomical
archaeology archaeological
archaeologist archaeology
language linguistic
language tongue
animal creature
animal beast
species kind
kind type
kind sort
type sort
type category
category class
genus genera
endangered threatened
mammal mammalian
plant vegetation
plant flora
fauna wildlife
habitat environment
environment environmental
evolve evolution
gene genetic
molecule molecular
element elemental
compound mixture
mix mixture
substance material
material matter
metal metallic
mineral ore
rock stone
gold golden
silver silvery
ice frozen
melt thaw
snow snowfall
rain rainfall
orbit revolve
satellite spacecraft
spacecraft spaceship
astronaut cosmonaut
space extraterrestrial
planet planetary
radiation radioactive
magnet magnetic
software program
internet web
website site
online internet
phone telephone
telephone telephonic
telegraph telegram
letter correspondence
message communication
communicate communication
# culture, film, music, books
film movie
film picture
shoot film
cinematic film
filmmaker director
direct direction
star lead
star headline
feature star
actor performer
actress performer
actor acting
play portray
portray portrayal
play perform
role character
character protagonist
protagonist hero
antagonist villain
debut premiere
premiere release
premiere opening
debut launch
screenplay script
screenwriter scriptwriter
script scriptwriter
prequel precursor
remake remade
episode instalment
series show
show programme
season series
television tv
televise broadcast
television televised
radio wireless
broadcaster network
channel network
narrate narration
narrate voiceover
animate animation
animated cartoon
documentary factual
comedy comic
comedy comedic
drama dramatic
horror scary
thriller suspense
romance romantic
fantasy fantastical
fiction fictional
pornography pornographic porn
musical music
musician instrumentalist
singer vocalist
vocal vocalist
song track
song tune
song single
album record
record disc
band group
group ensemble
orchestra philharmonic
orchestra symphony
composer songwriter
lyric lyricist
guitar guitarist
bass bassist
piano pianist
violin violinist
ballet balletic
concert gig
concert recital
write author
author novelist
write pen
cowrite coauthor
novelist novel
novel book
book volume
poet poetry
poem poetry
poem verse
playwright dramatist
journalist reporter
journalist correspondent
reporter correspondent
journalist journalism
newspaper paper
newspaper daily
magazine periodical
journal periodical
article essay
article paper
translate translation
painter artist
artist artistic
art artistic
sculptor sculpture
sculpture statue
picture image
photograph photo
photographer photography
photo picture
architect architecture
model mannequin
style manner
celebrity star
fame famous
fan supporter
audience spectators
spectator viewer
viewer audience
critic reviewer
critical criticism
receive reception
nominate shortlist
winner recipient
laureate prizewinner
medal medallist
trophy cup
sell bestseller
success successful
succeed success
successful hit
fail failure
flop failure
fail flop
museum exhibition
exhibit display
festival fete
celebrate celebration
commemorate commemoration
commemorate memorial
memorial monument
anniversary jubilee
education schooling
student pupil
student undergraduate
teacher educator
graduate graduation
graduate alumnus
degree diploma
thesis dissertation
enrol register
scholarship bursary
examine exam
curriculum syllabus
educate school
literacy literate
# sport
match game
game fixture
fixture match
championship title
champion championship
competition tournament
tournament championship
contest match
team side
team squad
side squad
club team
player sportsman
sportsman athlete
athlete athletic
coach trainer
captain skipper
captain captaincy
goal score
score net
score point
draw tie
draw stalemate
league division
playoff postseason
win beat
referee umpire
football soccer
goalkeeper goalie
striker forward
pitcher pitch
bat batsman
batsman batter
cycle cyclist
cyclist bicyclist
gymnast gymnastics
jockey rider
sign recruit
debut appearance
relegate relegation
qualify qualification
eliminate elimination
pass throw
rank place
rank rate
position rank
medalist medallist
training practice
fitness exercise
spectators crowd
attendance crowd
# more of the same
parent mother
parent father
leave departure
cardiac heart
spectacle show
recede retreat
restraint moderation
attract lure
lure entice
repel repulse
dissuade discourage
dissuade deter
hesitate hesitation
consternation dismay
agonize hesitate
tone rhetoric
rhetoric language
foothold inroad
buffer barrier
catalyst trigger
liquefied liquid
leverage pressure
enmity animosity
dependence dependency
reliance dependency
bizarre odd
unjust unjustified
clause provision
article clause
treaty protocol
accession join
accede accession
membership member
member join
expel exclude
belong member
belong possess
feature include
involve include
headline feature
depict show
assume undertake
maiden inaugural
mark commemorate
honour tribute
rename rebrand
demolish raze
flatten raze
gut devastate
settle colonize
colony colonial
colony settlement
slave slavery
slave enslave
liberate liberation
liberate free
emancipate liberate
discriminate discrimination
segregate segregation
suppress crush
quell suppress
crush quell
crackdown suppression
censor censorship
intimidate intimidation
proliferate proliferation
violate contravene
contravene breach
reprisal retaliation
retaliate retaliation
revenge retaliation
retaliate reprisal
provoke provocation
aggression aggressive
aggressor attacker
occupier invader
brigade unit
division unit
convoy fleet
patrol guard
garrison station
manoeuvre maneuver exercise
drill exercise
warn alert
alert alarm
launch fire
launch liftoff
crash collide
collide collision
crash accident
accident mishap
sink scuttle
wreck wreckage
rescue save
survive survival
disappear vanish
visible visibility
spot sight
sight see
reveal uncover
uncover discover
locate find
find discover
identify identification
identify recognize
catalogue list
list enumerate
register registration
record register
enrol enlist
sign enlist
subscribe subscription
apply applicant
exclude exclusion
exclude omit
omit omission
eliminate remove
remove removal
remove withdraw
delete erase
delete remove
add addition
add append
attach fasten
attach affix
detach separate
include inclusion
incorporate include
incorporate integrate
contain hold
occupy fill
cover span
cover include
span extend
stretch extend
stretch reach
range extend
range vary
surface emerge
float drift
flow stream
flow run
pour flow
leak seep
leak disclose
drain deplete
deplete exhaust
consume eat
eat diet
feed nourish
drink beverage
alcohol liquor
cook cuisine
cuisine cookery
wear dress
fabric textile
sleep slumber
wake awaken
rest repose
tired weary
fatigue exhaustion
labour toil
strike walkout
strike stoppage
union unionist
picket strike
client clientele
tender bid
bid offer
auction bid
discount reduction
refund reimburse
reimburse repay
compensate compensation
reparation compensation
pension annuity
legacy inheritance
legacy heritage
heritage patrimony
custom tradition
tradition traditional
culture cultural
society social
community communal
tribe tribal
tribe clan
clan kin
race racial
racism racist
gender sex
majority preponderance
census count
density populated
birth natal
mortality death
fertile productive
barren infertile
arid dry
dry drought
wet humid
damp moist
cold chilly
hot warm
cool chilly
frost frozen
mild temperate
tropical equatorial
polar arctic
northern north
southern south
eastern east
western west
northward north
southward south
eastward east
westward west
inland interior
landlocked enclosed
coastal coast
maritime nautical
naval maritime
aerial air
aviation air
aviation aeronautics
airline carrier
locomotive engine
engine motor
wagon carriage
carriage coach
traffic congestion
commuter passenger
driver motorist
pedestrian walker
walk stroll
walk march
march parade
march procession
run race
jump leap
swim bathe
trap snare
fisher fisherman
fishing fishery
hunt chase
forest woodland
woodland woods
tree timber
timber lumber
plantation estate
estate property
field meadow
garden park
irrigate irrigation
fertilizer manure
dam barrage
reservoir dam
canal waterway
waterway channel
ditch trench
wall barrier
fence barrier
gate gateway
door entrance
window pane
floor storey
room chamber
hall auditorium
auditorium theatre
monument landmark
landmark sight
tourism tourist
tourist visitor
tourist sightseer
hotel inn
restaurant eatery
guest visitor
holiday vacation
tourist traveller
flag banner
flag ensign
emblem symbol
symbol emblematic
symbolize represent
symbol symbolize
represent depict
stand represent
coat emblem
motto slogan
anthem hymn
pray worship
priest clergyman
clergy priesthood
bishop prelate
pope papal
pope pontiff
papacy papal
monk monastery
monastery abbey
nun convent
saint canonized
prophet prophecy
scripture bible
heaven paradise
devil satan
god deity
goddess deity
myth mythology
legend legendary
legend myth
magic magical
wizard sorcerer
wizard magician
witch sorceress
ghost phantom
ghost spirit
monster beast
dragon serpent
vampire vampiric
tale story
story narrative
narrative plot
plot storyline
storyline story
chapter section
preface foreword
foreword introduction
introduce introduction
introduce bring
volume tome
edition version
version variant
variant type
format form
shape form
shape configuration
round circular
circle ring
sphere globe
line row
row rank
order sequence
sequence series
series succession
consecutive successive
consecutive straight
anonymous unnamed
eponymous titular
titular nominal
initial original
ultimate final
final last
eventual ultimate
eventually finally
mainly largely
largely mostly
primarily chiefly
partly partially
fully completely
entirely totally
entirely wholly
wholly fully
wholly completely
exactly precisely
approximate rough
permanently forever
temporarily briefly
immediately straightaway
gradually progressively
previously hitherto
recently lately
apparently seemingly
allegedly reportedly
reportedly purportedly
allegedly supposedly
supposedly purportedly
probably likely
possibly perhaps
perhaps maybe
certainly definitely
certainly undoubtedly
definitely undoubtedly
globally internationally
# what phrases count as
primeminister premier
war civilwar
minister foreignminister
nuclear nuclearpower
ministry foreignministry
airforce airman
airstrike airraid bombing
tvseries series
tvseries programme
tvseries show
vicepresident deputy
ceo executive
ceo boss
candidacy run
unaltered unchanged
takeover acquisition
takeover buyout
nearby adjacent
nearby neighbouring
faraway distant
yearround perennial
underway ongoing
imminent impending
quit leave
cofound founded
codirect direct
cowrite write
coproduce produce
costar star
# -ate verbs and other families the endings do not reach
donate donor
dominate dominant
innovate innovation
nominate nominee
illustrate illustration
accommodate accommodation
coordinate coordination
designate designation
originate origin
participate participant
penetrate penetration
populate population
radiate radiation
simulate simulation
speculate speculation
stimulate stimulation stimulus
tolerate tolerance
validate validation
concentrate concentration
congratulate congratulation
contaminate contaminant
cultivate cultivation
decorate decoration
dedicate dedication
delegate delegation
denominate denomination
deviate deviation
discriminate discriminatory
duplicate duplication
eradicate eradication
exaggerate exaggeration
fascinate fascination
formulate formulation
frustrate frustration
imitate imitation
inaugurate inaugural
initiate initiation
irritate irritation
manipulate manipulation
moderate moderation
navigate navigation
overestimate exaggerate
precipitate trigger
prefabricate prefabrication
reciprocate reciprocal
relegate demote
repatriate repatriation
replicate replication
retaliate retaliatory
separate separatist
stagnate stagnation
strategic strategist
subordinate subordination
terror terrorist
undermine erode
verify verifiable
vindicate vindication
absorb absorption
abstain abstention
allude allusion
analyze analytical
anonymous anonymity
appeal appellate
appropriate suitable
audible audio
authority authorize
bankrupt insolvency
brave bravery
brief brevity
capable capability
capable able
able ability
capacity capability
circulate circulation
civil civic
coerce coercive
colony colonist
compel compulsion
compete competitive
competent competence
complain complaint
comprehend comprehension
comprehensive thorough
conceive conception
consensus agreement
conspire conspiracy
contemplate consider
contradict contradictory
convince conviction
corrode corrosion
courage courageous
courage bravery
cripple disable
curious curiosity
deceive deceit
defend defensive
defy defiant
despise contempt
destroy destructive
destruction devastation
devote devotion
diplomacy negotiation
discontent dissatisfaction
dispose disposal
distinguish distinction
dry dryness
electricity electrical
eligible eligibility
emphasize emphasis
enemy hostile
enforce enforceable
enter entrant
erode erosion
essence essential
evade evasion
evident evidence
exceed excess
exclude exclusive
excuse pretext
expand expansive
expense expensive
explain explanatory
explode explosive
extend extensive
extinguish extinct
failure unsuccessful
flexible flexibility
fluent fluency
foresight forecast
fragment shard
gravity gravitational
guard guardian
hero heroic
hinder hindrance
honest honesty
hospital hospitalize
humid moisture
identify identity
ideology ideological
imagine imaginary
impose imposition
inform notify
inquire inquiry
inquiry investigation
instability volatility
insult offend
interrupt disruption
intrude intrusion
jealous jealousy
judge judicial
lament deplore
law legal
leak leakage
legitimate legitimize
length lengthen
liable liability
liable responsible
locate whereabouts
loyal loyalty
loyal faithful
loyal allegiance
maintain upkeep
manifest evident
mechanic mechanical
merge fusion
minimal minimum
mountain mountainous
narrow constrict
navy seafaring
nuisance annoyance
oath vow
obey obedient
obliterate destroy
obscure unclear
obsolete outdated
offend offensive
opportunity chance
opportunity opening
oppose opponent
orbit circle
origin source
origin root
outcome upshot
outline sketch
outrage indignation
overall aggregate
permanent permanence
permit permissible
persecute oppress
perceive perception
perceive see
perish death
permission approval
persist persistent
poison poisonous
poison toxic
toxic toxin
pollute pollutant
popular popularize
predominant dominant
prepare preparatory
prestige prestigious
prestige reputation
prevail predominate
prevalent widespread
widespread extensive
widespread common
procure obtain
progress progressive
publicity advertising
advertise advertisement
advertise publicize
pure purity
rare rarity
rebel rebellious
recall recollect
receive recipient
recipient beneficiary
recruit conscript
regret lament
reliable dependable
reliable reliability
reliable trustworthy
remedy solution
solve solution
solve resolve
solution answer
remnant remainder
remainder rest
repeal revoke
repeal rescind
repute reputation
rescue salvage
reside residency
resist resistant
resolve resolution
respond responsive
revolve revolution
rich enrich
rise upswing
risk jeopardy
endanger jeopardize
endanger imperil
endanger threaten
jeopardize threaten
role function
function purpose
rural rustic
satisfy satisfactory
scandal controversy
controversy controversial
controversial disputed
secret secrecy
separate disconnect
short shorten
shorten abridge
abridge condense
sign signatory
similar likeness
situation circumstances
situation condition
size dimension
size magnitude
magnitude scale
scale extent
extent degree
skill skilful
skill ability
skilled expert
social societal
speak speech
speech address
speech oration
talk speech
spokesman representative
sponsor patron
stable stabilize
standard norm
standard criterion
norm criterion
standard benchmark
stipulate specify
specify specification
stipulate provision
strict rigid
strong strengthen
subject topic
topic theme
topic issue
substance substantive
succeed successor
sudden unexpected
unexpected unforeseen
suitable suit
suffice sufficient
summit apex
surface face
surprise unexpected
sustain maintain
sustain sustainable
symptom indication
system systematic
tactic manoeuvre
technique technical
tend tendency
trend tendency
tension strain
territory territorial
terrible dreadful
theory theorist
threshold limit
transit transition
transparent transparency
tremendous enormous
troops military
trouble turmoil
try effort
typical characteristic
feature characteristic
feature trait
trait characteristic
understand grasp
underlying fundamental
fundamental basic
basic elementary
foundation basis
basis ground
basis base
union federation
confederation federation
unit squad
urban metropolitan
urgent urgency
urgent immediate
value valuable
valuable precious
vary variable
vary variety
variety range
variety diversity
verify check
victory victorious
vigorous energetic
visit tour
volunteer voluntary
vulnerable weak
waste squander
waste refuse
rubbish waste
weak weaken
wealth affluence
weather meteorological
withdraw retract
word term
worth worthy
wound injury
wrong wrongful
young youngster
unify unification reunify reunification
divide division divisive
line segment
line stretch
`;

/** Opposites: words left of the bar against words right of it. Words of one side count as synonyms, too. */
export const ANTONYMS = `
# accepting and refusing
accept | reject refuse refusal
accept | decline
approve approval | reject veto
approve approval | disapprove disapproval
agree | refuse disagree
agreement | disagreement
consent | refuse refusal
grant | deny refuse withhold
support backed endorse | oppose opposition reject
support favour | oppose resist
favour favourable | oppose disfavour unfavourable
support | undermine
support | opponent
advocate champion | oppose opponent
proponent supporter | opponent critic
adopt | reject abandon
adopt ratify pass | reject veto
ratify | reject
welcome | resist reject oppose
welcome embrace | shun spurn
welcome | unwelcome
embrace | reject
vote | abstain
permit allow let permission | forbid prohibit ban bar
permit allow | prevent block
authorize | prohibit forbid ban
legalize | ban outlaw prohibit criminalize
legalize | criminalize
enable | prevent hinder
encourage | discourage deter dissuade
encourage promote | discourage inhibit
persuade | dissuade
attract lure | repel deter
invite | exclude uninvite
admit admission | exclude expel
admit acknowledge | deny
confirm affirm | deny denial
confirm | refute contradict
affirm | deny
recognize | repudiate disown
acknowledge | deny
prove proof | disprove refute
verify | refute falsify
believe belief | doubt disbelieve
believe | disbelief
trust | distrust mistrust
confident confidence | doubtful doubt
condone | condemn
praise laud applaud | criticize condemn denounce
praise acclaim | censure
acclaim | pan
approve | condemn denounce
defend | attack
justify | condemn
thank | blame
convict | acquit acquittal exonerate
guilty guilt | innocent innocence
accuse | exonerate absolve
punish | pardon forgive reward
reward | penalty
condemn | pardon
imprison jail | free release liberate
arrest detain | release free
capture | release liberate
release | withhold detain
comply obey | violate defy disobey flout
respect uphold | violate breach
honour uphold | break violate
fulfil | break
loyal loyalty faithful | disloyal treacherous treason
obedience obey | disobedience disobey
impose | lift
tighten | relax loosen ease
enforce | waive
enact | repeal rescind
introduce | abolish repeal scrap
establish | abolish dissolve disband
establish create | destroy
founded | disband dissolve
appoint | dismiss sack oust remove
hire recruit employ | fire dismiss sack
elect | depose defeat
inaugurate | depose
install | remove depose uninstall
reinstate | dismiss suspend
employed | unemployed jobless
ascend accede | abdicate
# beginning and ending
begin start commence | end finish cease stop conclude
start | halt stop
launch | cancel
open | close
opened | closed closure
beginning onset | end
start | completion
initial | final
inception | dissolution
continue resume maintain | cease stop halt discontinue
continue | abandon suspend interrupt
resume resumption | suspend halt interrupt
resume | pause
renew | cancel expire
extend | curtail shorten
remain stay | leave depart
persist | vanish disappear
preserve | destroy
preserve retain | abandon
keep retain | abandon discard
accelerate hasten speed | slow delay decelerate
accelerate | hamper impede
advance | retreat recede
advance | delay
hasten | hinder
temporary interim provisional | permanent
brief short | lengthy
finite | infinite
unfinished incomplete | finished complete
# more and less
increase | decrease reduce decline fall
rise | fall decline drop
grow growth | shrink shrinkage decline
grow | diminish dwindle
expand expansion | shrink contraction reduction
expand broaden widen | narrow
enlarge | reduce shrink
gain | lose loss
gained | lost
raise | lower reduce cut
climb | fall drop descend
surge soar | plunge plummet slump
soar | plunge slump collapse
jump | drop slump
boost | cut reduce
boom | bust slump recession
upturn | downturn
upswing | downswing
upward | downward
strengthen | weaken
strength | weakness
bolster reinforce | undermine weaken
consolidate | erode
intensify | diminish ease
intensify escalate escalation | subside abate
escalate | defuse
heighten | lessen lower
deepen | ease
lengthen | shorten
double | halve
multiply | divide
maximum maximal | minimum minimal
maximize | minimize
highest top | lowest bottom
largest biggest greatest | smallest
longest | shortest
oldest eldest | youngest newest
richest wealthiest | poorest
strongest | weakest
fastest quickest | slowest
tallest | shortest
hottest warmest | coldest
nearest closest | farthest furthest
heaviest | lightest
deepest | shallowest
cheapest | dearest costliest
majority | minority
major | minor
large big huge vast | small tiny
great huge enormous | slight minimal negligible
substantial considerable sizeable | negligible slight insignificant
significant | insignificant negligible
important | unimportant trivial
crucial vital essential | unimportant unnecessary dispensable
necessary | unnecessary
primary | secondary
main | subsidiary
extensive | limited
comprehensive | partial
complete entire whole total | partial incomplete
full | empty
fully | partly partially
wholly entirely | partly partially
plentiful abundant abundance ample | scarce
abundance plenty | shortage lack dearth
surplus | deficit shortage shortfall
excess | shortage shortfall
sufficient adequate | insufficient inadequate
high | low
tall | short
wide broad | narrow
deep | shallow
thick | thin
heavy | light
dense | sparse
strong | weak
powerful | powerless weak
mighty | feeble
rich wealthy affluent | poor impoverished destitute
wealth | poverty
prosper prosperous | poverty decline
cheap inexpensive | expensive costly dear
fast quick rapid swift | slow
quicken | slow
sudden abrupt | gradual
frequent | infrequent rare
frequently | infrequently
common commonplace | rare uncommon
usual | unusual
ordinary | extraordinary
normal | abnormal
regular | irregular
hot warm | cold cool
heat warming | cooling
wet humid | dry arid
flood | drought
freeze | thaw melt
frozen | thawed
icefree | frozen icebound
bright | dark dim
loud noisy | quiet silent
hard | soft
rough | smooth
sharp | blunt
solid | liquid
solid | gaseous
new | old
modern | ancient antiquated
young | old elderly
fresh | stale
recent | ancient
former | current
previous preceding | subsequent following
past | future
precede | follow succeed
predecessor | successor
ancestor | descendant
prewar | postwar
temporary | permanent
static constant unchanged | changing
stable stability | unstable instability volatile
steady | fluctuating erratic
hit | flop
# winning, helping, harming
win victory | lose
victory triumph | defeat
win | loser
victorious | defeated
beat defeat | lose
triumph | fail
succeed success successful | fail failure unsuccessful
succeed | flop
achieve attain | miss
improve | worsen deteriorate
improve | decline
enhance | impair diminish
good | bad
excellent | terrible poor
benefit beneficial advantage | harm harmful disadvantage
benefit | hurt damage
advantage advantageous | disadvantage drawback disadvantageous
advantage | handicap
help assist aid | hinder hamper impede
facilitate | hinder impede obstruct
aggravate exacerbate worsen | alleviate mitigate relieve ease
complicate | simplify
solve | worsen
cure heal | infect
healthy health | ill sick unhealthy
recover recovery | relapse
recover | succumb
survive | die perish
survive | collapse
alive | dead
protect | endanger threaten expose
protect defend | attack
safe safety | dangerous danger hazardous
safe | unsafe
secure | insecure
vulnerable | invulnerable protected
build construct | demolish destroy dismantle
construction | demolition destruction
create | destroy destruction
assemble | dismantle disperse
repair | damage
restore | abolish
intact | damaged destroyed
useful | useless
valuable | worthless
effective | ineffective
efficient efficiency | inefficient inefficiency
able ability capable | unable inability incapable
possible | impossible
feasible viable | unfeasible impractical
likely probable | unlikely improbable
certain certainty | uncertain uncertainty doubtful
sure | unsure
clear | unclear vague ambiguous
obvious evident | obscure
known | unknown
famous renowned | obscure unknown
popular | unpopular
visible | invisible
open | secret covert
overt | covert
overt public | clandestine secret
reveal disclose | conceal hide
reveal | withhold
publish | suppress
public | private
publicly | privately secretly
nationalize | privatize
official | unofficial
formal | informal
legal lawful | illegal unlawful illicit
legitimate | illegitimate
constitutional | unconstitutional
fair | unfair
equal | unequal inequality
voluntary | compulsory mandatory involuntary
optional | compulsory mandatory obligatory
conditional | unconditional
reversible | irreversible
true | false untrue
truth | lie falsehood
genuine authentic | fake counterfeit bogus
real | imaginary fictional fictitious
fact factual | fiction
accurate | inaccurate
correct | incorrect wrong
right | wrong
precise exact | imprecise approximate
similar alike identical | different dissimilar unlike
similarity | difference
resemble | differ
converge | diverge
agree | differ
unanimous | split divided
unite unify unification unity | divide division split
unify reunify unification reunification | partition division divide
unity | disunity
unite | separate
merge | split demerge
join | leave quit
join accession | secede secession withdraw
joint | separate unilateral
bilateral | unilateral
multilateral | unilateral
connect link | disconnect sever
attach | detach
together | apart
cooperate cooperation collaborate | obstruct confront
cooperation | confrontation rivalry
ally friend partner | enemy foe adversary rival
ally | belligerent opponent
friendly amicable | hostile unfriendly
friendship | enmity hostility
sympathy sympathetic | hostility antipathy unsympathetic
admire | despise
enthusiastic enthusiasm | halfhearted lukewarm reluctant
keen eager willing | reluctant unwilling
willing willingness | unwilling unwillingness
wholehearted | halfhearted
hope hopeful | fear despair hopeless
optimistic optimism optimist | pessimistic pessimism pessimist
happy glad | sad unhappy
satisfied satisfaction | dissatisfied dissatisfaction
pleased | displeased
content | discontented
reassure | alarm
calm | agitate turmoil
war wartime | peace peacetime
peaceful | violent warlike
ceasefire truce | fighting
invade invasion | withdraw withdrawal
attack | defend defence
offensive | defensive
occupy | vacate evacuate
deploy | withdraw
advance | withdraw retreat
surrender | resist
arm rearm | disarm
armed | unarmed
conquer | liberate
armament | disarmament
mobilize | demobilize
aggressive belligerent | peaceful
provoke | appease pacify
temper soften moderate | harden sharpen toughen
soft lenient | harsh strict severe
mild gentle | harsh severe
moderate | extreme radical
conservative | liberal progressive
democratic democracy | dictatorship autocratic authoritarian undemocratic
independent independence | dependent dependence subordinate
autonomous | dependent
sovereignty | subjugation
free freedom liberty | captive
freedom | oppression slavery
liberate | enslave
liberate liberation | occupy
partisan | nonpartisan neutral impartial
biased | impartial unbiased neutral
neutral | belligerent
# movement and direction
enter entry | leave exit
arrive arrival | depart departure
enter | withdraw
approach | recede
inbound incoming | outbound outgoing
inward | outward
immigrate immigration immigrant | emigrate emigration emigrant
import | export
buy purchase | sell
buyer purchaser | seller vendor
lend | borrow
creditor | debtor
donate | receive
send | receive
donor | recipient
deposit | withdraw
invest | divest
earn | spend
income revenue | expenditure expense
profit | loss
profitable lucrative | unprofitable
net | gross
debit | credit
taxed taxable | exempt untaxed
solvent | bankrupt insolvent
inflation | deflation
appreciate appreciation | depreciate depreciation devalue
producer | consumer
employer | employee
landlord | tenant
host | guest
attacker aggressor | victim
captor | captive
upstream | downstream
uphill | downhill
ascend ascent | descend descent
push | pull
north northern northward | south southern southward
east eastern eastward | west western westward
northernmost | southernmost
easternmost | westernmost
northeast northeastern | southwest southwestern
northwest northwestern | southeast southeastern
clockwise | anticlockwise counterclockwise
forward | backward
vertical | horizontal
upper | lower
inner internal interior | outer external exterior
inside | outside
indoor | outdoor
early | late
nearby adjacent | distant remote faraway
close | distant
central | peripheral
inland | coastal
landlocked | coastal
urban | rural
domestic internal | foreign external
home | away abroad
domestic | international
local | foreign
native indigenous | foreign immigrant
overland | seaborne
onshore | offshore
direct | indirect
straight | circuitous
surface | underground
surface | underwater
military | civilian
combatant | noncombatant civilian
nuclear | conventional nonnuclear
include inclusion | exclude exclusion
include | omit
inclusive | exclusive
add addition | remove subtract deduct
insert | remove
gather | disperse scatter
concentrate | disperse
appear | disappear vanish
emerge | vanish
exist | nonexistent
present presence | absent absence
attend | boycott
participate | boycott abstain
obtain acquire gain | lose forfeit
find | lose
discover | hide
remember | forget
heed | ignore disregard
cause | prevent
active | inactive dormant extinct
operational | defunct decommissioned
extant | extinct
endangered | thriving
married | single unmarried divorced
marry marriage | divorce
pregnant | barren
male masculine | female feminine
man | woman
boy | girl
husband | wife
father | mother
son | daughter
brother | sister
king | queen
adult | child minor
parent | child
teenage | elderly
amateur | professional
volunteer | conscript
veteran | rookie novice
experienced | inexperienced
expert | layman
educated literate | illiterate uneducated
literacy | illiteracy
positive | negative
favourable | adverse
hero protagonist | villain antagonist
debut | farewell
original | remake
sequel | prequel
colour | monochrome
silent | talking
nonfiction | fiction
comedy | tragedy
religious sacred | secular
theist | atheist
promote | relegate relegation demote
qualify | disqualify
qualified | unqualified
undefeated unbeaten | defeated beaten
score | concede
# qualities that a prefix turns round, and other pairs
cooperative | uncooperative
favorable favourable | unfavorable unfavourable
inhabited populated | uninhabited unpopulated
improve improvement | damage harm ruin
developed | undeveloped underdeveloped
exploited tapped | untapped unexploited
reliable dependable | unreliable
predictable | unpredictable
regulated | unregulated
manned | unmanned
protected | unprotected
restricted | unrestricted
satisfactory | unsatisfactory
sustainable | unsustainable
affordable | unaffordable
acceptable | unacceptable
suitable | unsuitable
aware | unaware
impressed | unimpressed
consistent | inconsistent
accurate precise | inaccurate imprecise
relevant | irrelevant
similar similarity | dissimilar dissimilarity
connected | disconnected
honest | dishonest
shortage scarcity | surplus glut abundance
compatible | incompatible
hinder impede hamper | facilitate ease
`;

/** Classes whose members exclude one another; members are separated by commas, a member's words by spaces. */
export const EXCLUSIVE = `
# commodities, energy, materials
wheat, rice, maize corn, barley, oats, rye, soya soy soybean, millet, sorghum
wheat, rice, sugar, coffee, tea, cocoa, cotton, tobacco, rubber
oil petroleum crude, gas, coal, uranium, electricity, hydrogen
solar, wind, hydroelectric hydropower, geothermal, nuclear, coal, gas, oil
petrol gasoline, diesel, kerosene, ethanol
gold golden, silver, bronze, copper, platinum
iron, copper, zinc, tin, nickel, aluminium aluminum, cobalt, lithium, titanium
hydrogen, helium, oxygen, nitrogen, carbon, chlorine, sulphur sulfur, phosphorus
uranium, plutonium, thorium, neptunium
wood wooden timber, brick, concrete, marble, granite, limestone, sandstone, glass
cotton, wool woollen, silk, linen, leather, nylon, polyester
beef, pork, lamb mutton, chicken poultry, fish
beer, wine, whisky whiskey, vodka, rum, gin
milk, water, juice, tea, coffee
apple, pear, orange, banana, grape, lemon, cherry, mango
solid, liquid, gas gaseous, plasma
import, export
# directions and times
# what lies in the northeast lies in the north and in the east, too
north northern northward, south southern southward, east eastern eastward, west western westward
northeast northeastern, northwest northwestern, southeast southeastern, southwest southwestern
spring, summer, autumn, winter
morning, afternoon, evening, night
monday, tuesday, wednesday, thursday, friday, saturday, sunday
hourly, daily, weekly, monthly, yearly annual
preseason, midseason, postseason
ancient, medieval, modern contemporary
# transport
rail railway railroad train, road highway motorway, sea maritime, air aviation, river, pipeline
car automobile, bus, lorry truck, train, tram streetcar, bicycle bike, motorcycle motorbike, aircraft aeroplane airplane, ship boat
airport, seaport port harbour, station
helicopter, aeroplane airplane, glider, balloon, drone
bridge, tunnel, ferry
passenger, freight cargo
lefthand, righthand
# states, offices, services
president presidency, vicepresident, primeminister premier premiership, king, queen, emperor, chancellor, governor, mayor, pope, senator, ambassador, congressman congresswoman, sheriff
foreignminister, president, primeminister premier
colonel, captain, lieutenant, sergeant, corporal, admiral, commodore, marshal, brigadier
plaintiff, defendant, prosecutor, juror
lawyer attorney, physician, engineer, priest
monk, nun, rabbi, imam, bishop
screenwriter scriptwriter, cinematographer, choreographer
boy, girl
man, woman
executive, legislative, judicial judiciary
retailer, wholesaler
republic, monarchy kingdom, empire, principality, duchy, emirate, sultanate
democracy, dictatorship, monarchy, oligarchy, theocracy
duke, earl, baron, marquess, viscount, prince
king, queen, prince, princess
senate, congress, parliament, cabinet, court
communist, fascist, liberal, conservative, monarchist
capitalism capitalist, communism communist, fascism fascist
continent, country, county, city, village
island, peninsula, continent
army, navy, airforce
infantry, cavalry, artillery
missile rocket, torpedo, tank, rifle, bomb
ballistic, cruise
nuclear atomic, chemical, biological, conventional
submarine, destroyer, frigate, cruiser, corvette, battleship
civil, military
underground, atmospheric, underwater
murder, suicide, accident
civil, criminal
acquit acquittal, convict
# people
brother, sister, father, mother, son, daughter, uncle, aunt, nephew, niece, grandfather, grandmother, grandson, granddaughter, cousin
husband, wife
male, female
bachelor, divorced, widowed
surgeon, dentist, veterinarian, pharmacist
mathematics, physics, chemistry, biology, geology, astronomy, history, economics, philosophy
church, mosque, synagogue, temple
# culture
pop, rock, jazz, reggae, rap, folk, techno, disco, punk
novel, poem, play, essay, memoir, biography autobiography
book, film movie, song, album, painting, opera, game
sequel, prequel, remake, reboot
guitar, piano, violin, drum, flute, trumpet, cello, saxophone, trombone, harp
soprano, alto, tenor, baritone, bass
newspaper, magazine, radio, television, website
hero protagonist, villain antagonist
painting, sculpture, photograph, tapestry
letter, speech, memorandum, article, book
treaty, constitution, statute, memorandum, communique
# sport
football soccer, cricket, tennis, golf, rugby, hockey, baseball, basketball, volleyball
goalkeeper, defender, midfielder, striker
quarterback, linebacker, cornerback, halfback, fullback
pitcher, shortstop, outfielder
batsman, bowler, wicketkeeper
win, lose, draw
semifinal, quarterfinal, final
marathon, sprint, hurdle, relay
# science
mammal, bird, reptile, amphibian, insect
cat, dog, horse, cow cattle, sheep, pig, goat, chicken
lion, tiger, bear, wolf, elephant, whale
herbivore herbivorous, carnivore carnivorous, omnivore omnivorous
planet, moon, comet, asteroid, galaxy
heart, brain, liver, kidney, lung, stomach
virus, bacterium bacteria, fungus, parasite
vaccine, antibiotic, antiviral
red, orange, yellow, green, blue, purple, brown, black, white, grey
triangle, square, circle, pentagon, hexagon
cancer, diabetes, malaria, tuberculosis, cholera, influenza, smallpox, measles, polio
earthquake, flood, drought, hurricane, tornado, tsunami, wildfire
hill, valley, desert, swamp
ocean, river, lake
primary, secondary, tertiary
undergraduate, postgraduate
bachelor, master, doctorate
kindergarten, school, university
# economy
agriculture agricultural farming, manufacturing, services, tourism, mining, fishing
dollar, euro, pound, yen, yuan, rouble ruble, rupee, franc, peso
tariff, subsidy, quota
wholesale, retail
debt, equity
bilateral, trilateral
`;

/** Phrases that count as one word. Left of `=` are variants, separated by commas; matched by stem, word for word. */
export const PHRASES = `
# refusing and approving
turn down, say no to = reject
throw out = reject
vote down, vote against, come out against = oppose
speak out against, protest against, stand against, argue against = oppose
opposed to, in opposition to, be against, be opposed to = oppose
in favour of, come out for, speak out for, speak up for = support
stand behind, stand up for, stick up for, get behind = support
lend support to, give support to, throw weight behind = support
side with = support
vote for, vote in favour of = support
let go ahead, give leave, give the green light, give green light, give the go ahead, give approval, give permission = approve
grant permission, grant approval, give consent, give blessing, give the nod = approve
sign off on, wave through = approve
go along with, fall in with = accept
say yes to = accept
put up with = tolerate
give in, give way = yield
back down, climb down = yield
back out, pull out of, opt out, opt out of = withdraw
stand by = support
do away with = abolish
rule out = exclude
leave out = omit
look down on = despise
hold against = resent
take issue with = dispute
call into question, cast doubt on, throw doubt on = doubt
go back on, renege on = break
live up to, make good on = fulfil
lay claim to = claim
# beginning and ending
set up = establish
set out to = aim
set off, touch off, spark off = trigger
get under way, get underway, get going = begin
under way = underway
kick off, start off, start out = begin
break ground, break ground on = begin
open up = open
come into being, come into existence = emerge
come into force, enter into force, take effect, come into effect, go into effect = commence
bring into force, put into effect, put into practice, put in place = implement
break out = begin
come to an end, draw to a close, come to a close, wind up = end
bring to an end, put an end to, put a stop to, bring to a close = end
wind down, phase out = terminate
break off, cut off = sever
call off = cancel
call a halt to = halt
give up = abandon
carry on, go on, keep on, press on, go ahead, press ahead = continue
keep up = maintain
hold up, hold back = hamper
shut down, close down = close
break down = collapse
break up, fall apart, come apart = disintegrate
fall through = fail
run out = expire
pass into law = enact
turn out = prove
# happening and causing
take place, come about, come to pass = happen
stem from, result from, arise from, spring from, derive from, flow from = derive
be responsible for = cause
play a part in, play a role in, have a hand in = contribute
take part, take part in, have part in = participate
join in = participate
join forces, team up, work together = cooperate
join up = link
bear on, have an effect on, have an impact on = affect
make use of, put to use, avail of = use
make sure, see to it = ensure
make up, account for = constitute
made up of, consist of, be composed of, composed of = comprise
carry out = conduct
put through, push through = enact
work out = resolve
sort out, clear up = resolve
iron out = resolve
find out = discover
come across, come upon = encounter
come up with, think up, dream up = invent
point out, draw attention to, call attention to = note
take note of, take notice of = note
take into account, take account of = consider
bear in mind = consider
make clear, spell out = clarify
get hold of, get possession of, lay hands on, come by = obtain
get rid of, dispose of = remove
take away = remove
take out = remove
take over = takeover
take control of, gain control of, seize control of, assume control of = seize
take possession of = seize
lose control of, lose possession of = lose
take on = undertake
take up = adopt
hand over, turn over = transfer
hand out, give out = distribute
give away = donate
give back = return
pay back = repay
pay for = pay
pay off = repay
buy up, buy out = acquire
sell off = sell
send out, send off = send
set aside, put aside = reserve
set foot in, set foot on = enter
# more and less
go up, move up = rise
go down, come down, move down = fall
step up, ramp up, scale up, build up, beef up = intensify
shore up, prop up = bolster
scale back, scale down, cut back, cut back on, cut down, cut down on, bring down, roll back = reduce
tail off, die down, taper off, fall off = dwindle
level off, bottom out, even out = stabilize
speed up = accelerate
slow down, slow up = slow
catch up with = equal
fall behind, lag behind = lag
fall short of = miss
add to = increase
add up to, amount to, come to a total of = total
in total, all told, in all = total
on average = average
for the most part, in the main, by and large, on the whole = largely
to some extent, to a degree, in part = partly
in full = fully
time and again, over and over = repeatedly
for the time being, for now = temporarily
for good, for ever = permanently
at once, right away, straight away, without delay = immediately
at the same time, at that time = simultaneously
at first, to begin with, at the outset = initially
in the end, at last, at length = eventually
in the long run, in the long term = eventually
so far, up to now, to date = hitherto
on purpose = deliberately
in public = publicly
in private, behind closed doors = privately
in secret, on the quiet = secretly
in vain, to no avail = unsuccessfully
in principle = principle
in fact, as a matter of fact, in reality = actually
in theory = theoretical
by accident, by chance = accidentally
by force, by force of arms = forcibly
by land, over land = overland
by sea, by ship, by water = seaborne
by air, by plane = airborne
by rail, by train = rail
by road, by car, by truck, by lorry = road
all over the world, around the world, across the world, the world over, throughout the world = worldwide
across the country, throughout the country = nationwide
all year round, year round, the whole year round, throughout the year = yearround
ice free, free of ice, free from ice = icefree
tax free, duty free, free of duty, free of tax = exempt
next to, side by side with, adjacent to = adjacent
close to, near to, not far from, in the vicinity of, hard by = nearby
far off, far away = faraway
in the middle of, in the centre of, in the heart of = central
at the head of, in charge of, at the helm of = head
at the top of, on top of = top
have charge of, take charge of, be in charge of, preside over = head
in command of, take command of = command
in power, in office, hold office = govern
come to power, take power, rise to power, take office, take up office, assume office, swear in = inaugurate
step down, stand down, leave office, step aside, give up office = resign
quit office = resign
call for = demand
ask for, put in for = request
apply for = apply
call on, call upon = urge
look into, inquire into, enquire into = investigate
look after, take care of, care for = tend
look forward to = anticipate
look at = examine
look on as, look upon as, think of as, see as, regard as, view as = consider
bring up = raise
grow up = grow
go through = undergo
pass over = overlook
pass away, lose his life, lose her life, lose their lives, breathe his last, pass on = die
put to death = execute
do to death = kill
give birth to = bear
get married, tie the knot, get wed = marry
split up, part company = separate
drop out, drop out of = quit
fall ill, take ill = sicken
die out, wipe out = extinct
make love = sex
fall in love = love
come of age = mature
stand for election, run for election, run for office, stand for office, throw his hat in the ring = candidacy
run against = challenge
vote into office, vote into power = elect
vote out, vote out of office = oust
throw out of office, drive from power, force out of office, remove from office, remove from power = oust
in prison, behind bars, in jail, in gaol = imprison
put in prison, send to prison, put behind bars, send to jail = imprison
set free, let go = release
let off = acquit
find guilty = convict
find not guilty, not guilty = acquit
plead guilty = confess
take to court, bring to court, bring to trial, put on trial, bring charges against = prosecute
break the law = violate
break into = enter
in breach of, in violation of, in defiance of = violate
get round, get around, find a way round, way round, go round = bypass
make peace = reconcile
go to war, make war on, wage war on, take up arms = fight
lay down arms, lay down their arms = surrender
lay siege to = besiege
blow up = explode
pull back, fall back, draw back = retreat
pull out, draw out = withdraw
move in = enter
move into = enter
set out, set off for, set sail = depart
take off = depart
touch down = land
get to, arrive at, arrive in = reach
come from, hail from = originate
come back, go back = return
drive out, force out, throw out of = expel
kick out = expel
get out of = leave
get away = escape
run away = flee
cut across, run across = cross
run through = traverse
run from = extend
make way for = yield
run into = encounter
move past, pull ahead of, get ahead of = surpass
draw closer, come together, move closer, grow closer, draw together = converge
draw apart, move apart, grow apart, drift apart = diverge
fall out = quarrel
make up for = compensate
hold talks, enter talks, enter into talks = negotiate
come to terms, reach agreement, reach an agreement, strike a deal, make a deal, do a deal, come to an agreement, conclude a deal = agree
reach a deal, strike a bargain = agree
put pen to paper = sign
sign up, sign on = enrol
put forward, bring forward, set forth = propose
put out = publish
bring out, come out = release
hit the shelves, go on sale = release
make public = publish
make known = announce
on the air, go on air, go to air = broadcast
write down = record
draw up = draft
fill in = complete
take the lead, go ahead of = lead
knock out, knock out of = eliminate
go out of = leave
hang on to, hold on to, hold onto, hang onto = retain
keep in check, hold in check, keep at bay, hold at bay, bring to heel = contain
keep away from, steer clear of, stay away from, stay out of, keep out of, shy away from = avoid
keep out = exclude
keep from, stop from, prevent from = prevent
guard against = prevent
stand in the way of, get in the way of = hinder
stand out = prominent
stand up to = resist
in need of = need
short of, run short of = lack
be without, do without, go without = lack
rely on, rely upon, depend on, depend upon, count on, bank on, lean on, reliant on = rely
believe in = believe
hope for = hope
long for = desire
fall in price = cheapen
on the rise, on the increase = rise
on the decline, on the wane, in decline = decline
on the verge of, on the brink of, on the point of = imminent
at stake = stake
at risk, in danger, in jeopardy = endanger
at war = war
at peace = peace
be home to, play host to = host
be located in, be situated in = lie
belong to = belong
be made from, be made of = comprise
free trade = freetrade
air force = airforce
armed forces, armed services = military
prime minister = primeminister
head of government = primeminister
vice president = vicepresident
head of state = headofstate
foreign minister, minister of foreign affairs, minister for foreign affairs, foreign secretary = foreignminister
foreign ministry, ministry of foreign affairs = foreignministry
chief executive, chief executive officer, managing director = ceo
natural gas = gas
crude oil = oil
nuclear power, nuclear energy = nuclearpower
civil war = civilwar
human rights = humanrights
human being = human
united front = unity
cease fire = ceasefire
air strike, air raid = airstrike
air port = airport
rail road = railroad
rail way = railway
motion picture, feature film, feature length film = film
science fiction, sci fi = sciencefiction
hip hop = rap
rock and roll, rock n roll = rock
video game, computer game = videogame
tv show, tv series, television show, television series, television programme = tvseries
tv channel, television channel, television network = broadcaster
film maker, movie maker = filmmaker
film star, movie star = filmstar
box office = boxoffice
box set = boxset
song writer = songwriter
play wright = playwright
co write = cowrite
co author = coauthor
co found = cofound
co produce = coproduce
co direct = codirect
co star = costar
runner up = runnerup
semi final = semifinal
quarter final = quarterfinal
world wide = worldwide
nation wide = nationwide
long lasting = lasting
long term = longterm
short term = shortterm
so called = alleged
well known, best known, widely known = famous
better known as, also known as, known as, referred to as = dub
half hearted = halfhearted
whole hearted = wholehearted
state owned, state run, government owned = nationalized
privately owned = private
self titled = eponymous
self sufficient = independent
self government, self rule = autonomy
last but one, next to last, next to final = penultimate
north east, north eastern = northeast
north west, north western = northwest
south east, south eastern = southeast
south west, south western = southwest
in order to, so as to, with a view to, for the purpose of = aim
as a result, in consequence, as a consequence = consequently
as a result of, thanks to, on account of, in consequence of, by reason of, by virtue of, because of, due to, owing to = due
pass through = cross
in practice = practice
look for, search for, in search of, on the lookout for = seek
open fire = shoot
shoot down = shoot
deal with = handle
put off = postpone
lead to, give rise to, result in, bring about, bring on = cause
abide by, conform to, stick to, adhere to, in accordance with, in line with, in keeping with = comply
left hand = lefthand
right hand = righthand
sell abroad, sell overseas = export
buy abroad, buy from abroad, buy in from abroad, bring in from abroad = import
crew member = crew
`;

/**
 * Reduces English words to stems, so that 'exporter', 'exports' and 'exported' meet. Light on
 * purpose: inflection and the commonest derivations only; words that differ more meet in the thesaurus.
 */

/** Irregular forms whose base no ending reveals. */
const IRREGULAR: Readonly<Record<string, string>> = {
  // adverbs that are far from their adjectives: hard work hardly pays
  hardly: 'hardly',
  nearly: 'nearly',
  lately: 'lately',
  barely: 'barely',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  am: 'be',
  been: 'be',
  being: 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  did: 'do',
  does: 'do',
  done: 'do',
  doing: 'do',
  went: 'go',
  gone: 'go',
  goes: 'go',
  came: 'come',
  began: 'begin',
  begun: 'begin',
  broke: 'break',
  broken: 'break',
  brought: 'bring',
  bought: 'buy',
  built: 'build',
  caught: 'catch',
  chose: 'choose',
  chosen: 'choose',
  drew: 'draw',
  drawn: 'draw',
  drove: 'drive',
  driven: 'drive',
  fell: 'fall',
  fallen: 'fall',
  felt: 'feel',
  fought: 'fight',
  found: 'find',
  forgot: 'forget',
  forgotten: 'forget',
  froze: 'freeze',
  frozen: 'freeze',
  gave: 'give',
  given: 'give',
  got: 'get',
  gotten: 'get',
  grew: 'grow',
  grown: 'grow',
  held: 'hold',
  kept: 'keep',
  knew: 'know',
  known: 'know',
  laid: 'lay',
  lay: 'lie',
  lain: 'lie',
  led: 'lead',
  left: 'leave',
  lent: 'lend',
  lost: 'lose',
  made: 'make',
  meant: 'mean',
  met: 'meet',
  paid: 'pay',
  ran: 'run',
  risen: 'rise',
  rose: 'rise',
  said: 'say',
  sat: 'sit',
  saw: 'see',
  seen: 'see',
  sold: 'sell',
  sent: 'send',
  shown: 'show',
  shrank: 'shrink',
  shrunk: 'shrink',
  sought: 'seek',
  spent: 'spend',
  spoke: 'speak',
  spoken: 'speak',
  stood: 'stand',
  struck: 'strike',
  stuck: 'stick',
  sworn: 'swear',
  taken: 'take',
  took: 'take',
  taught: 'teach',
  thought: 'think',
  threw: 'throw',
  thrown: 'throw',
  told: 'tell',
  understood: 'understand',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  won: 'win',
  wrote: 'write',
  written: 'write',
  overtook: 'overtake',
  overtaken: 'overtake',
  became: 'become',
  bore: 'bear',
  borne: 'bear',
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  lives: 'live',
  life: 'live',
  wives: 'wife',
  leaves: 'leave',
  feet: 'foot',
  worse: 'bad',
  worst: 'bad',
  better: 'good',
  best: 'good',
  further: 'far',
  farther: 'far',
  died: 'die',
  dying: 'die',
  dies: 'die',
  tying: 'tie',
  lying: 'lie',
  lied: 'lie',
  analysis: 'analysis',
  crisis: 'crisis',
  crises: 'crisis',
  series: 'series',
  news: 'news',
  species: 'species',
  used: 'use',
  using: 'use',
  added: 'add',
  adding: 'add',
  aged: 'age',
  aging: 'age',
  ageing: 'age',
  owed: 'owe',
  owing: 'owe',
  tied: 'tie',
  going: 'go',
  icing: 'ice',
  iced: 'ice',
  freed: 'free',
  agreed: 'agree',
  agreement: 'agree',
  disagreed: 'disagree',
  disagreement: 'disagree',
  decreed: 'decree',
  guaranteed: 'guarantee',
  gases: 'gas',
  buses: 'bus',
  oversaw: 'oversee',
  overseen: 'oversee',
  overthrew: 'overthrow',
  overthrown: 'overthrow',
  undertook: 'undertake',
  undertaken: 'undertake',
  undergone: 'undergo',
  underwent: 'undergo',
  sang: 'sing',
  sung: 'sing',
  swam: 'swim',
  swum: 'swim',
  sank: 'sink',
  sunk: 'sink',
  sprang: 'spring',
  sprung: 'spring',
  rang: 'ring',
  rung: 'ring',
  drank: 'drink',
  drunk: 'drink',
  shot: 'shoot',
  slew: 'slay',
  slain: 'slay',
  stole: 'steal',
  stolen: 'steal',
  swept: 'sweep',
  wept: 'weep',
  slept: 'sleep',
  crept: 'creep',
  dealt: 'deal',
  heard: 'hear',
  hung: 'hang',
  flew: 'fly',
  flown: 'fly',
  flies: 'fly',
  dug: 'dig',
  bred: 'breed',
  bled: 'bleed',
  fed: 'feed',
  fled: 'flee',
  clung: 'cling',
  swung: 'swing',
  strove: 'strive',
  striven: 'strive',
  rode: 'ride',
  ridden: 'ride',
  tore: 'tear',
  torn: 'tear',
  wore: 'wear',
  worn: 'wear',
  woke: 'wake',
  woken: 'wake',
  arose: 'arise',
  arisen: 'arise',
  forbade: 'forbid',
  forbidden: 'forbid',
  foresaw: 'foresee',
  foreseen: 'foresee',
  forewent: 'forego',
  mistook: 'mistake',
  mistaken: 'mistake',
  outgrew: 'outgrow',
  outgrown: 'outgrow',
  rebuilt: 'rebuild',
  repaid: 'repay',
  resold: 'resell',
  retook: 'retake',
  retaken: 'retake',
  rewrote: 'rewrite',
  rewritten: 'rewrite',
  upheld: 'uphold',
  withheld: 'withhold',
  withstood: 'withstand',
  born: 'born',
  bound: 'bound',
  wound: 'wound',
  ate: 'eat',
  eaten: 'eat',
  hidden: 'hide',
  hid: 'hide',
  bitten: 'bite',
  beaten: 'beat',
  blew: 'blow',
  blown: 'blow',
  shone: 'shine',
  shook: 'shake',
  shaken: 'shake',
  slid: 'slide',
  sped: 'speed',
  spun: 'spin',
  stung: 'sting',
  strung: 'string',
  wove: 'weave',
  woven: 'weave',
  lit: 'light',
  fitted: 'fit',
  halves: 'half',
  wolves: 'wolf',
  knives: 'knife',
  shelves: 'shelf',
  loaves: 'loaf',
  thieves: 'thief',
  selves: 'self',
  teeth: 'tooth',
  mice: 'mouse',
  geese: 'goose',
  oxen: 'ox',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  hypotheses: 'hypothesis',
  theses: 'thesis',
  analyses: 'analysis',
  analyse: 'analyze',
  analysed: 'analyze',
  analysing: 'analyze',
  goods: 'goods',
  indices: 'index',
  customs: 'customs',
  centred: 'center',
  centring: 'center',
  morale: 'morale-',
  rationale: 'rationale-',
  // kept apart from 'unite' and from 'sever'
  unit: 'unit-',
  units: 'unit-',
  severe: 'severe-',
  severely: 'severe-',
  severity: 'severe-',
  basis: 'basis',
  bases: 'base',
  politics: 'politic',
  economics: 'economic',
  its: 'its',
  this: 'this',
};

/** Derivational and inflectional endings, longest first within a family, with what takes their place. */
const ENDINGS: readonly (readonly [ending: string, replacement: string, minimumStem: number])[] = [
  ['ization', 'ize', 3],
  ['isation', 'ize', 3],
  ['ational', 'ate', 3],
  ['fulness', 'ful', 3],
  ['iveness', 'ive', 3],
  ['ousness', 'ous', 3],
  ['ements', '', 4],
  ['ement', '', 4],
  ['ations', '', 4],
  ['ation', '', 4],
  ['ments', '', 4],
  ['ment', '', 4],
  ['ically', 'ic', 3],
  ['ities', '', 4],
  ['ity', '', 4],
  ['ness', '', 4],
  ['isers', 'ize', 3],
  ['izers', 'ize', 3],
  ['iser', 'ize', 3],
  ['izer', 'ize', 3],
  ['ising', 'ize', 3],
  ['ised', 'ize', 3],
  ['ises', 'ize', 3],
  ['ise', 'ize', 3],
  ['izing', 'ize', 3],
  ['ized', 'ize', 3],
  ['izes', 'ize', 3],
  ['ions', '', 4],
  ['ion', '', 4],
  ['ances', '', 4],
  ['ance', '', 4],
  ['ences', '', 4],
  ['ence', '', 4],
  ['ingly', '', 4],
  ['edly', '', 4],
  ['ally', 'al', 3],
  ['ly', '', 4],
  ['iers', 'y', 3],
  ['ier', 'y', 3],
  ['iest', 'y', 3],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['ings', '', 3],
  ['ing', '', 3],
  ['ers', '', 3],
  ['ors', '', 4],
  ['er', '', 3],
  ['or', '', 4],
  ['eds', '', 3],
  ['ed', '', 3],
  ['sses', 'ss', 2],
  ['ches', 'ch', 2],
  ['shes', 'sh', 2],
  ['xes', 'x', 2],
  ['zes', 'ze', 2],
  ['ees', 'ee', 2],
  ['es', '', 3],
];

/**
 * Words (without a plural s) whose last letters only look like an ending: 'former' is nobody who forms,
 * a 'station' is no state, and 'importance' is not imported.
 */
const WHOLE = new Set(
  `absence actor adapter administer affection alligator ally alter altogether ambassador amber
  ambition ancestor anchor anger anomaly another answer anterior apartment armor assembly auction
  audience author authority bachelor banner banter barely barometer barrier barrister barter
  basement battalion batter beer behavior billion bitter bleed blunder bolster bomber border bother
  boulder breed brigadier brother buffer bully burger business butter butterfly bystander caliber
  cancer candor canister canter capacity caption career cashier ceiling celebrity censor center
  chamber champion chancellor chandelier chapter character charity charter chatter cheer chequer
  circumference circumstance clever clover cluster coalition coaster coffer color comment commission
  commodity communion community companion compartment compassion competence complement compliment
  comply concession condition conductor confer conference conquer conscience consider constitution
  contraction convenience convention conversion copper corner corporation corridor costly counter
  courier cover creed cruiser cumber cushion customer cylinder daily danger darling daughter deadly
  deer defer deference deliver department designation detachment deter devotion diameter differ
  dimension dinner direction disaster discover disorder distance diversion doctor document dominion
  donor eager early edition elder element ember emotion emperor empower encounter encumber endeavor
  engineer enter entrance equator error essence ether evening ever exceed expedition experience
  experiment exterior facility faction factor family fashion father favor feather fever fiber
  fiction filter finger flavor flounder flower folder formation former foster foundation fraction
  fragment frontier function further gather gender geyser ginger glacier glimmer governor gravity
  greed grocer halter hammer hamper harbor hatred helicopter herring hinder hither holy homily honor
  horror hospitality hover humor hundred hunger identity illusion implement importance incoming
  increment infer inferior influence inner instance instrument integrity intelligence interior
  junction junior kilometer kindred labor lacquer ladder largely laser lately latter laughter
  launder lawyer leather ledger legion letter lever likely likeness liner linger liter litter liver
  lobster lotion lower lumber major majority maneuver manner mansion master matter meager medallion
  member mention messenger metaphor meteor meter million minister minor minority mirror mission
  monitor monopoly monster monument moreover morning mother motion motor multiply murder muster
  naked nation nationality neighbor newspaper notion number occasion odor offer officer offspring
  onion opinion opposition option order ornament other outer oyster pamper panther paper parameter
  parlor partner passenger passion pastor patience pavilion peer pension pepper perimeter
  personality petition pier pioneer pitcher plantation plaster plumber plunder ponder porter portion
  position poster posterior potion powder power predecessor prefer premier presence principality
  prior priority prisoner proceed procession profession professor proper proportion proposition
  prosper publication publicity pudding quality quantity quarter question quiver rally ration razor
  reactor recession recover refer reference reformation regiment region register religion remainder
  remember render reputation rigor river romance rooster roster rubber ruling rumor saber sacred
  sanction savior scarcely scatter science section sector sediment semester senator senior sensor
  sentence sentiment sequence session shatter sheer shelter shiver shortly shoulder shower sibling
  silver simmer sinister sister slander slaughter slender slipper slumber smother sober soldier
  sorcerer speed spider splendor sponsor spring sputter squander stallion stammer statement station
  steer sterling stranger striker string substance succeed succession successor suffer suitor summer
  super superior supper supplement supply surrender suspension tailor takeover tamper tanker temper
  tender tenor tension tensor terror testament tether theater thermometer thunder tier tiger timber
  torment tournament tower tractor tradition traitor transfer transition trigger trillion trimester
  tumor turnover tutor ugly ulcer union university unlikely upper usher utter vacation valor vapor
  vector veer vendor version vigor visor vocation volunteer wager waiver wander warrior water
  weather whisper whoever wicked winter wither witness wonder`.split(/\s+/u),
);

const cache = new Map<string, string>();
/** The vocabulary of a long session stays well below this; past it the cache starts afresh. */
const CACHE_LIMIT = 50_000;

/** The stem of a lower-case word (letters and apostrophes). Idempotent for the purposes of matching. */
export function stem(lower: string): string {
  const known = cache.get(lower);
  if (known !== undefined) return known;
  const result = compute(lower);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(lower, result);
  return result;
}

function compute(lower: string): string {
  let word = lower
    .replace(/['’]s?$/u, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return finish(irregular);
  if (word.length <= 3) return word;
  word = british(word);
  const singular = word.replace(/ies$/u, 'y').replace(/([^s])s$/u, '$1');
  if (WHOLE.has(singular)) return finish(singular);
  for (const [ending, replacement, minimum] of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= minimum) {
      const rest = word.slice(0, -ending.length);
      if (replacement !== '') return finish(rest + replacement);
      return finish(INFLECTION.test(ending) ? restore(rest) : undouble(rest));
    }
  }
  if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is')) {
    word = word.slice(0, -1);
    return compute(word);
  }
  return finish(word);
}

/** British spellings meet American ones: 'programme', 'labour', 'centre', 'defence'. */
function british(word: string): string {
  if (word.startsWith('programme')) return word.replace(/^programme(?=s?$)/u, 'program');
  return word
    .replace(/^(lab|hon|fav|rum|harb|neighb|col|behavi|endeav)our/u, '$1or')
    .replace(/^(cent|met|theat|lit)re/u, '$1er')
    .replace(/^(def|off|lic|pret)ence/u, '$1ense');
}

const INFLECTION = /^(?:ings?|eds?|ers?|es)$/u;
/** One syllable that ends in vowel and consonant: left by an ending, it has lost a silent e, else it would be doubled. */
const BARE_SYLLABLE = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/u;

/** What an inflection leaves: 'planning' is 'plan', 'planing' is 'plane'. */
function restore(rest: string): string {
  const single = undouble(rest);
  return single === rest && BARE_SYLLABLE.test(rest) ? `${rest}e` : single;
}

function undouble(word: string): string {
  return /([bdgmnprt])\1$/u.test(word) ||
    /(?:ontrol|ancel|ravel|label|[xm]pel|ebel|fuel|ignal|model|atrol|level|total|annel|rival)l$/u.test(
      word,
    )
    ? word.slice(0, -1)
    : word;
}

/** A silent final e or y must not keep 'produce' from 'producing' or 'supply' from 'supplies'. */
function finish(word: string): string {
  if (word.endsWith('ee') || (word.endsWith('e') && BARE_SYLLABLE.test(word.slice(0, -1))))
    return word;
  if (word.length > 3 && word.endsWith('e')) return word.slice(0, -1);
  if (word.length > 3 && word.endsWith('y')) return `${word.slice(0, -1)}i`;
  return word;
}

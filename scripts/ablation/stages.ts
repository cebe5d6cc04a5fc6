/**
 * The stages of the engine, each with what stands in for it when it is switched off: an obstacle that never
 * objects, a rule that finds nothing, a table that is empty. test/unit/ablation.test.ts fails if one is no
 * longer to be found.
 */
import type { Stage } from './swap.ts';

const NOTHING = '() => undefined';
const NONE = '() => []';
const NO = '() => false';
const YES = '() => true';
const EMPTY = "''";
const NO_WORDS = 'new Set()';
const NEVER = '/$^/u';

/** The stages of one module: concept, symbol, stand-in. */
function of(
  module: string,
  ...stages: readonly (readonly [name: string, symbol: string, standIn: string])[]
): readonly Stage[] {
  return stages.map(([name, symbol, standIn]) => ({ name, module, symbol, standIn }));
}

export const STAGES: readonly Stage[] = [
  // what words mean
  ...of(
    'language/thesaurusData.ts',
    ['synonyms', 'SYNONYMS', EMPTY],
    ['opposites', 'ANTONYMS', EMPTY],
    ['words that exclude one another', 'EXCLUSIVE', EMPTY],
    ['phrases that count as a word', 'PHRASES', EMPTY],
  ),

  // what a sentence says
  ...of('language/clauses.ts', [
    'clauses',
    'findClauses',
    '(text) => [{ start: 0, end: text.length }]',
  ]),
  ...of('language/designations.ts', [
    'numbers that are names',
    'markDesignations',
    '(tokens) => tokens.map(() => false)',
  ]),
  ...of(
    'language/bounds.ts',
    ['bounds before a value', 'boundBefore', NOTHING],
    ['bounds behind a value', 'boundAfter', NOTHING],
  ),
  ...of('language/countedNouns.ts', ['what is counted', 'readCountedNoun', NOTHING]),
  ...of('language/ranks.ts', ['ranks', 'readRank', NOTHING]),
  ...of('language/relativeDates.ts', [
    'dates told from the time of writing',
    'readRelative',
    NOTHING,
  ]),
  ...of('language/names.ts', ['titles before names', 'withoutTitles', '(_, { start }) => start']),
  ...of('language/attribution.ts', ['attributions', 'findAttribution', NOTHING]),
  ...of('language/reporting.ts', ['who says it is left out', 'findReport', NOTHING]),
  ...of(
    'language/negators.ts',
    ['negation: verbs and nouns that imply it', 'implicative', NOTHING],
    ['negation: of subjects and objects', 'DETERMINERS', NO_WORDS],
    ['negation: none in idioms', 'isIdiom', NO],
    ['negation: none in bounds', 'isBound', NO],
  ),
  ...of(
    'language/negation.ts',
    ['negation: corrected, ‘not X but Y’', 'correctedEnd', NOTHING],
    ['negation: from the verb on', 'verbBefore', NOTHING],
    ['negation: nouns that close it', 'closedBy', NOTHING],
    ['negation: of what is not small', 'LITOTES', NO_WORDS],
    ['negation: not of what is taken for granted', 'PRESUPPOSING', NO_WORDS],
    ['negation: preferences', 'isPreference', NO],
    ['negation: none in ‘not until’', 'endsWait', NO],
  ),
  ...of(
    'language/mood.ts',
    ['mood: suppositions', 'SUPPOSING', NO_WORDS],
    ['mood: words of doubt', 'DISPUTING', NO_WORDS],
    ['mood: rejected notions', 'REJECTED', NEVER],
    ['mood: denied', 'DENIED', NEVER],
    ['mood: hard to see', 'HARD_TO_SEE', NEVER],
    ['mood: doubts that need a statement', 'DISPUTING_THAT', NO_WORDS],
    ['mood: what others hold', 'OTHERS', NEVER],
    ['mood: what is said to be', 'SAID_TO', NEVER],
    ['mood: what would be without', 'WITHOUT_WOULD', NEVER],
    ['mood: wishes', 'WISHES', NO_WORDS],
    ['mood: the writer’s own view', 'OWN_VIEW', NEVER],
    ['mood: beyond doubt', 'UNDOUBTED', '/$^/gu'],
    ['mood: ‘if X is right’', 'IF_RIGHT', '/$^/gu'],
    ['mood: earlier times', 'EARLIER', NEVER],
    ['mood: what could be', 'MODALS', NO_WORDS],
  ),
  ...of('language/analysis.ts', ['waiting that ended', 'endsWait', NO]),

  // what a sentence is read with
  ...of('claims/referents.ts', [
    'pronouns and descriptions',
    'findReferents',
    '() => ({ edits: [], continues: false, subjectUnknown: false })',
  ]),
  ...of(
    'claims/leadIns.ts',
    ['lead-ins of lists', 'readLeadIn', NOTHING],
    ['labels of sentences', 'isLabel', NO],
  ),
  ...of('claims/tableCells.ts', [
    'table cells',
    'readCell',
    "() => ({ kind: 'claim', edits: [] })",
  ]),
  ...of('claims/documentReadings.ts', ['time of the paragraph', 'isTold', NO]),
  ...of('claims/othersWords.ts', [
    'words of others',
    'quotedRanges',
    '(block) => block.sentences.map(() => [])',
  ]),

  // whether claim and fact speak of the same
  ...of('claims/time.ts', ['time of claim and fact', 'relateTimes', "() => 'unknown'"]),
  ...of(
    'claims/align.ts',
    ['window of clauses', 'windowOf', '() => ({ has: () => true })'],
    ['part of the evidence (pairs)', 'partSpokenOf', '() => ({ has: () => true })'],
    ['subject by pronoun (pairs)', 'pronounSubjects', NONE],
    ['missing subject', 'isSubjectMissing', NO],
    ['what a fact explains besides its statement', 'explainedUnits', '() => new Set()'],
  ),
  ...of(
    'claims/units.ts',
    ['names: spellings', 'isSpelling', '(a, b) => a === b'],
    ['names: parts', 'isPart', '(a, b) => a.join() === b.join()'],
    ['names: acronyms', 'acronym', NO],
    ['rarity of words', 'scale', '() => 1'],
    ['general words weigh less', 'GENERIC', NO_WORDS],
  ),
  ...of(
    'claims/compare.ts',
    ['gate: how much of the fact', 'ANCHOR', gate('supports value date name polarity')],
    ['gate: how much of the claim', 'EXPLAINED', gate('supports value date name polarity')],
    ['contradiction of a part', 'FIT_WELL', '2'],
    ['figures that pin down', 'VALUE_WEIGHT', '0'],
    ['whole sentences not compared', 'reasonForSilence', NOTHING],
    ['agreement needs a particular', 'sharesParticular', YES],
  ),

  // values
  ...of(
    'claims/measure.ts',
    ['surroundings: fit', 'fitOf', '() => 1'],
    ['surroundings: which is meant', 'votesFor', '(_, places) => places.map(() => 0)'],
  ),
  ...of(
    'claims/valueSlots.ts',
    ['values set aside or negated', 'isAsserted', YES],
    ['ranks left open', 'isAlternative', NO],
    ['years that label', 'isLabel', NO],
    ['sums of the fact’s values', 'addsUp', NO],
    ['values in brackets', 'isAsideOfAnother', NO],
    ['counts of a part', 'isPart', NO],
    ['reciprocal shares', 'areReciprocal', NO],
    ['bare ordinals', 'isBareOrdinal', NO],
    ['the same figure is meant', 'SAME_FIGURE', '0'],
    ['figures are told apart', 'MARGIN', '0'],
  ),

  // kinds of difference
  ...of('claims/polaritySlots.ts', ['turned words', 'turnedRound', NONE]),
  ...of('claims/valueSlots.ts', ['denied values', 'isDeniedAlone', NO]),
  ...of('claims/nameSlots.ts', ['another name', 'differingName', NOTHING]),
  ...of('claims/singular.ts', ['what holds of one only', 'holdsOfOne', NO]),
  ...of('claims/officeSlots.ts', ['another office', 'otherOffice', NOTHING]),
  ...of('claims/roles.ts', ['roles', 'swappedRoles', NONE]),
  ...of('claims/orderSlots.ts', ['order of events', 'turnedOrder', NOTHING]),
  ...of('claims/modalitySlots.ts', ['intended told as done', 'realisedForIntended', NOTHING]),
  ...of('claims/preferenceSlots.ts', ['sides of a preference', 'exchangedSides', NOTHING]),
  ...of('claims/attributionSlots.ts', ['another source named', 'otherSource', NOTHING]),

  // obstacles
  ...of(
    'claims/differences.ts',
    ['obstacle: a sum or a rest', 'isSum', NO],
    ['obstacle: dates do not meet', 'datesMeet', YES],
    ['obstacle: another of its kind', 'isOtherOfItsKind', NO],
    ['obstacle: events recur', 'isAnotherTime', NO],
    ['obstacle: what could be', 'speculates', NO],
    ['obstacle: what was or should be', 'moodObstacle', NOTHING],
    ['obstacle: said of another', 'speaksOfAnother', NO],
    ['obstacle: the subject of another clause', 'hasDistantSubject', NO],
    ['obstacle: measures another', 'measuresAnother', NO],
    ['obstacle: an exception', 'makesException', NO],
    ['obstacle: another subject', 'subjectObstacle', NOTHING],
    ['obstacle: several values', 'SEVERAL', '{ explained: 0, fit: 0 }'],
    ['obstacle: names not spoken of', 'NAMES_COVERED', '0'],
    ['likeliest of several dates', 'likeliest', '(_, dates) => dates'],
  ),
  ...of(
    'claims/polaritySlots.ts',
    ['obstacle: a word without its object', 'hasItsObject', YES],
    ['obstacle: converse verbs', 'isConverse', NO],
    ['obstacle: a word that fits another better', 'isBetterMatched', NO],
  ),
  ...of(
    'claims/nameSlots.ts',
    ['obstacle: names of other kinds', 'kindsMeet', YES],
    ['obstacle: whose figure it is', 'ownsFigure', NO],
  ),
  ...of('claims/roles.ts', ['roles: passives', 'isPassive', NO]),

  // stated by hand
  ...of(
    'claims/statedParticulars.ts',
    ['stated by hand', 'compareStated', NOTHING],
    ['stated by hand: obstacles', 'obstacle', NOTHING],
    ['stated by hand: narrowed', 'isNarrowed', NO],
    ['stated by hand: foreseen by others', 'isForeseenByOthers', NO],
    ['stated by hand: another time', 'isOtherTime', NO],
  ),
  ...of(
    'claims/statedReach.ts',
    ['stated by hand: contrasts', 'contrastsOf', NONE],
    ['stated by hand: names of sources', 'isSource', NO],
  ),

  // between facts, and besides contradictions
  ...of('claims/settle.ts', ['facts that agree settle it', 'settle', everyContradiction()]),
  ...of('claims/conflict.ts', ['conflicts', 'findConflicts', NONE]),
  ...of('claims/overstatement.ts', ['overstatements', 'findOverstatements', NONE]),
  ...of('claims/hedging.ts', ['hedging in other words', 'isSoftened', NO]),
  ...of('claims/outdated.ts', ['old figures', 'findOutdated', NOTHING]),
  ...of('claims/misquotes.ts', ['misquotes', 'misquotesIn', NONE]),
];

/** A gate that everything passes. */
function gate(kinds: string): string {
  return `{ ${kinds.replaceAll(/\w+/gu, '$&: 0,')} }`;
}

function everyContradiction(): string {
  return `(compared) => compared.flatMap(({ fact, comparison }) =>
    comparison.verdict === 'contradicts'
      ? comparison.differing.map((slot) => ({ fact, slot, timeUnknown: comparison.timeUnknown }))
      : [])`;
}

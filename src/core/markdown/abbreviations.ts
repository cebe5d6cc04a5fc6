/** Full stops that do not end a sentence. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never the last word of a sentence: titles before a name, and words that introduce something. Lower case, last stop left off. */
const ALWAYS = words(
  'mr mrs ms messrs mme dr prof gen lt col maj capt cmdr cdr adm vadm radm sgt cpl pvt brig sen rep gov pres amb sec-gen ' +
    'rev fr hon st ste mt ft vs v cf e.g i.e viz approx ca c incl esp resp a.k.a',
);

/** Only before a number do these go on: 'No. 5', 'Res. 1718', 'pp. 33', 'Dec. 12'. */
const BEFORE_NUMBER = words(
  'no nos p pp vol vols ch chap chaps sec secs sect sects art arts para paras par fig figs tab eq eqs ' +
    'res op doc docs n nn note l ll pt pts bk app apps ex exs vers ver rev ed eds cl col cols pub dec ' +
    'jan feb mar apr jun jul aug sep sept oct nov arab circa max min est',
);

/** Often inside a sentence, sometimes its last word; then a word that likes to begin sentences follows. */
const EITHER = words(
  'al etc inc ltd co corp bros jr sr esq dept univ assn ave blvd gov govt a.m p.m u.s u.k u.n e.u d.c u.s.a u.s.s.r p.r.c r.o.k d.p.r.k ' +
    'ph.d m.d b.a m.a b.c a.d b.c.e c.e ibid op.cit ed eds trans rev mss',
);

/** A capital letter after these is no initial: 'Plan B.', 'World War I.' */
const BEFORE_LETTER = words(
  'war plan part type class phase group article annex appendix schedule section grade option team hepatitis vitamin table figure chapter category tier level point item',
);

/** Words that begin sentences and hardly ever follow an abbreviation inside one. */
const STARTERS = words(
  'the this that these those a an in on at it its he she they we you i but and or yet however while when whenever if as for by with ' +
    'without from after before since although though there their our his her my some many most both such moreover thus hence ' +
    'therefore nor so to what who why how where which then now today meanwhile instead nevertheless nonetheless still also further ' +
    'furthermore not one two each every all any another other under during according over between among despite because only even ' +
    'once until unless whether given like unlike indeed finally first second third no',
);

const INITIALISM = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const LEADING_MARKS = /^[^\p{L}\p{N}]+/u;
const ENUMERATOR = /^\(?(?:\d{1,3}|[ivxIVX]{1,6}|[A-Za-z])[.)]$/;

/**
 * True if a stop between `before` and `after` ends no sentence, though a segmenter thought so. Both are
 * plain text; `before` ends with the stop (and what closes after it), `after` begins with the next word.
 */
export function isFalseEnd(before: string, after: string): boolean {
  const left = before.trimEnd();
  const right = after.trimStart();
  const next = right.replace(LEADING_MARKS, '');
  // '"Why?" he asked': a sentence does not begin with a small letter.
  if (/^\p{Ll}/u.test(next) && /[!?…][^\p{L}\p{N}]*$/u.test(left)) return true;
  // '1. The …', '(iv) The …' at the beginning of a block.
  if (ENUMERATOR.test(left.trimStart())) return true;
  if (!left.endsWith('.')) return false;
  const [last = '', previous = ''] = lastWords(left);
  const word = last.slice(0, -1);
  const lower = word.toLowerCase();
  if (ALWAYS.has(lower)) return true;
  if (/^[\d#§]/.test(right) && BEFORE_NUMBER.has(lower)) return true;
  if (/^\p{Lu}$/u.test(word)) {
    return !BEFORE_LETTER.has(previous.toLowerCase()) && !beginsSentence(next);
  }
  return (EITHER.has(lower) || INITIALISM.test(word)) && !beginsSentence(next);
}

/** True if the abbreviation is one that may stand before a number: there no sentence ends. */
export function introducesNumber(word: string): boolean {
  const lower = word.toLowerCase();
  return ALWAYS.has(lower) || BEFORE_NUMBER.has(lower) || EITHER.has(lower);
}

function beginsSentence(next: string): boolean {
  const word = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? '';
  return STARTERS.has(word.toLowerCase());
}

/** Enough for the last two words; a longer text is not looked through again at every stop. */
const TAIL_LENGTH = 80;

/** The last word and the one before it, without opening quotes and brackets. */
function lastWords(text: string): string[] {
  const parts = text.slice(-TAIL_LENGTH).split(/\s+/);
  return [parts.at(-1) ?? '', parts.at(-2) ?? ''].map((part) => part.replace(LEADING_MARKS, ''));
}

/** Finds what a fact's statement says and its source does not: values, names and negations. */
import type { CslItem } from '../bibliography/reference.ts';
import { type Analysis, type Term, analyse } from '../language/analysis.ts';
import { compareValues } from '../language/compareValues.ts';
import type { NameMention } from '../language/names.ts';
import type { ValueParticular } from '../language/particulars.ts';
import { stem } from '../language/stem.ts';
import { opposed } from '../language/thesaurus.ts';
import { tokenize } from '../language/tokens.ts';
import { findValues } from '../language/values.ts';
import { fold } from './fold.ts';
import type { JsonNode, Report } from './json.ts';
import { rangeInString } from './json.ts';
import { EntityLexicon } from './lexicon.ts';
import type { Fact, Pack } from './pack.ts';

/** What statements are held against, read once for all facts of a pack. */
export class StatementLinter {
  readonly #pack: Pack;
  readonly #lexicon: EntityLexicon;
  /** What is quoted from each paragraph of each work. */
  readonly #paragraphs = new Map<string, Fact[]>();
  readonly #sources = new Map<string, Source>();

  constructor(pack: Pack) {
    this.#pack = pack;
    this.#lexicon = new EntityLexicon(pack.entities);
    for (const fact of pack.facts) {
      const key = placeOf(fact, fact.paragraph);
      this.#paragraphs.set(key, [...(this.#paragraphs.get(key) ?? []), fact]);
    }
  }

  /** Reports what the statement of a fact has without a source, each at its words. */
  lint(fact: Fact, node: JsonNode, text: string, report: Report): void {
    const at = (span: { readonly start: number; readonly end: number }) =>
      rangeInString(text, node, span.start, span.end);
    const words = (span: { readonly start: number; readonly end: number }): string =>
      `‘${fact.statement.slice(span.start, span.end)}’`;
    for (const value of valuesWithoutSource(fact)) {
      report(
        `Fact ‘${fact.id}’ states ${words(value)}, which neither its quote nor its context carries.`,
        at(value),
      );
    }
    const statement = analyse(fact.statement, this.#lexicon);
    for (const name of this.#namesWithoutSource(fact, statement)) {
      report(
        `Fact ‘${fact.id}’ names ${words(name)}, which neither its quote nor its context has, nor any other fact nearby.`,
        at(name),
      );
    }
    const own = [fact.quote, fact.context ?? ''].map((part) => this.#source(part));
    const negator = negationWithoutSource(statement, own, this.#nearby(fact, 0));
    if (negator !== undefined) {
      report(
        `Fact ‘${fact.id}’ denies with ${words(negator)} what neither its quote nor its context denies.`,
        at(negator),
      );
    }
    const affirmed = affirmedAgainstQuote(statement, this.#source(fact.quote));
    if (affirmed !== undefined) {
      report(
        `Fact ‘${fact.id}’ says ${words(affirmed)} without the negation that its quote has.`,
        at(affirmed),
      );
    }
  }

  /**
   * Names that stand nowhere near the fact. Whom a sentence of the source means by 'its partner' is
   * mostly said before it, so quotes of its paragraph and the one before, the section, and the work's
   * title and authors count too; and the subject, often no more than an 'it' in the quote, goes free.
   */
  #namesWithoutSource(fact: Fact, statement: Analysis): readonly NameMention[] {
    const work = this.#pack.references.find(({ id }) => id === fact.reference);
    const attributed = fact.attributedTo ?? '';
    const sources = [
      ...[fact.section, attributed, ...wordsOfWork(work)].map((text) => this.#source(text)),
      ...this.#nearby(fact, 1),
    ];
    return statement.names.filter(
      (name, index) =>
        !isSubject(statement, index) &&
        !continuesName(statement, index) &&
        !name.ids.includes(attributed) &&
        !isNamed(name, sources),
    );
  }

  /** What is quoted from the fact's paragraph and from some paragraphs before it. */
  #nearby(fact: Fact, before: number): readonly Source[] {
    return Array.from({ length: before + 1 }, (_, back) => fact.paragraph - back)
      .flatMap((paragraph) => this.#paragraphs.get(placeOf(fact, paragraph)) ?? [])
      .flatMap(({ quote, context }) => [quote, context ?? ''])
      .map((text) => this.#source(text));
  }

  #source(text: string): Source {
    const known = this.#sources.get(text);
    if (known !== undefined) return known;
    const ids = this.#lexicon.findAll(text).flatMap((mention) => mention.ids);
    const source: Source = {
      text,
      analysis: analyse(text, this.#lexicon),
      // whoever names a port names its country, but not the other way round
      entities: new Set(ids.flatMap((id) => [id, ...this.#lexicon.containersOf(id)])),
      stems: new Set(tokenize(text).map((token) => stem(fold(token.lower)))),
    };
    this.#sources.set(text, source);
    return source;
  }
}

/** A text of the source, read. */
interface Source {
  readonly text: string;
  readonly analysis: Analysis;
  /** Ids of the entities it names, with those that contain them. */
  readonly entities: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

function placeOf({ reference, section }: Fact, paragraph: number): string {
  return [reference, section, String(paragraph)].join('\n');
}

function wordsOfWork(work: CslItem | undefined): readonly string[] {
  const authors = (work?.author ?? []).map(({ family, literal }) => family ?? literal ?? '');
  return [work?.title ?? '', ...authors];
}

/** Numbers in digits, for finding a value that the source has where it is not read as one. */
const DIGITS = /\d+(?:[.,]\d+)*/g;

/** The values of the statement that neither quote nor context has. */
function valuesWithoutSource({
  statement,
  quote,
  context = '',
}: Fact): readonly { start: number; end: number }[] {
  const parts = [quote, context];
  const source = parts.flatMap((part) => findValues(part));
  const numbers = new Set(parts.flatMap((part) => part.match(DIGITS) ?? []));
  return findValues(statement)
    .filter((value) => {
      const stated = statement.slice(value.valueStart, value.valueEnd);
      return !isCarried(value, stated, source, numbers);
    })
    .map(({ valueStart, valueEnd }) => ({ start: valueStart, end: valueEnd }));
}

/**
 * Whether a source has a value of the statement. A count of something by another name is the same
 * value ('200 troops', '200 forces'), and so are digits that stand in the source in another way.
 */
function isCarried(
  value: ValueParticular,
  stated: string,
  source: readonly ValueParticular[],
  sourceNumbers: ReadonlySet<string>,
): boolean {
  const numbers = stated.match(DIGITS) ?? [];
  if (numbers.length > 0 && numbers.every((number) => sourceNumbers.has(number))) return true;
  return source.some((known) => {
    const relation = compareValues(value, known);
    if (relation === 'agrees' || relation === 'looser') return true;
    const areCounts =
      value.kind === 'quantity' &&
      known.kind === 'quantity' &&
      value.dimension === 'count' &&
      known.dimension === 'count';
    return areCounts && value.base.low === known.base.low && value.base.high === known.base.high;
  });
}

/** How many words may stand before a subject: 'Former diplomat Smith', but no verb with its own. */
const WORDS_BEFORE_SUBJECT = 1;

/** Whether a name is the statement's subject, as far as its place tells: the first without a preposition. */
function isSubject({ names, terms }: Analysis, index: number): boolean {
  const name = names[index];
  if (name === undefined || name.preposition !== '') return false;
  if (names.slice(0, index).some(({ preposition }) => preposition === '')) return false;
  return terms.filter((term) => term.start < name.start).length <= WORDS_BEFORE_SUBJECT;
}

/** Whether capitals only carry on a name that is known: 'Railroad' after 'the Trans-Siberian'. */
function continuesName({ names, text }: Analysis, index: number): boolean {
  const before = names[index - 1];
  const name = names[index];
  if (before === undefined || name === undefined || name.ids.length > 0) return false;
  return before.ids.length > 0 && /^[\s-]*$/u.test(text.slice(before.end, name.start));
}

/** Whether a name stands in the sources in any of its forms, or word by word, whatever the case. */
function isNamed({ ids, words }: NameMention, sources: readonly Source[]): boolean {
  if (ids.some((id) => sources.some(({ entities }) => entities.has(id)))) return true;
  return words.every((word) => sources.some(({ stems }) => stems.has(stem(fold(word)))));
}

/** Words that deny without being negations of a sentence. */
const DENYING =
  /\b(?:impossib\w+|unable|inab\w+|unlikely|except\w*|at odds|different|contrary|far from|little|few|only|instead of|rather than|den(?:y|ies|ied)|reject\w*|doubt\w*|against|stop\w*|end(?:ed|s)?)\b/iu;
/** What turns the word it stands before round. */
const NEGATIVE_PREFIX = /^(?:un|in|im|ir|il|dis|non)-?/u;

/**
 * The word with which a statement denies something, if its own source denies nothing and no source
 * nearby denies the same.
 */
function negationWithoutSource(
  statement: Analysis,
  sources: readonly Source[],
  nearby: readonly Source[],
): { start: number; end: number } | undefined {
  const [scope] = statement.polarity.scopes;
  if (scope === undefined) return undefined;
  if (sources.some(({ text, analysis }) => denies(analysis) || DENYING.test(text)))
    return undefined;
  const denied = statement.terms.filter(({ negated }) => negated);
  const isOpposite = (term: Term) =>
    sources.some(
      ({ analysis, stems }) =>
        analysis.terms.some((other) => opposed(term.stem, other.stem)) ||
        [...stems].some(
          (word) => word.replace(NEGATIVE_PREFIX, '') === term.stem && word !== term.stem,
        ),
    );
  const isDeniedNearby = ({ stem: word }: Term) =>
    nearby.some(({ analysis }) =>
      analysis.terms.some((other) => other.negated && other.stem === word),
    );
  if (denied.some((term) => isOpposite(term) || isDeniedNearby(term))) return undefined;
  return statement.tokens.find((token) => token.start === scope.negator);
}

function denies({ polarity }: Analysis): boolean {
  return polarity.scopes.length > 0;
}

/** A word that the quote has under a negation and the statement, which denies nothing, without. */
function affirmedAgainstQuote(statement: Analysis, { analysis }: Source): Term | undefined {
  if (denies(statement) || DENYING.test(statement.text)) return undefined;
  return statement.terms.find((term) => {
    const same = analysis.terms.filter((other) => other.stem === term.stem);
    return (
      same.some(({ negationHead }) => negationHead) &&
      same.every((other) => other.negated && !analysis.polarity.setAsideAt(other.start))
    );
  });
}

/** What list items and labelled sentences are read after: the lead-in of their list, the label they bear. */
import { analyse } from '../language/analysis.ts';
import { tokenize } from '../language/tokens.ts';
import { withoutEnd } from '../text.ts';
import { splitSentences } from '../markdown/sentences.ts';
import { type EntityLexicon, isVerbForm, phrasesOf } from './phrases.ts';

/** A label is no longer than this, in words. */
const LABEL_WORDS = 6;

/** The last sentence of the text that introduces a list. */
export interface LeadIn {
  readonly text: string;
  /** 'The agreement provides for:' goes on in each item; a whole sentence only comes before them. */
  readonly isOpen: boolean;
  /** True if what follows is not claimed: 'critics dispute that:', 'none of this was agreed:'. */
  readonly takesBack: boolean;
}

/** Reads the text that introduces a list; undefined if there is none. */
export function readLeadIn(leadIn: string, lexicon: EntityLexicon): LeadIn | undefined {
  const last = splitSentences(leadIn).at(-1);
  if (last === undefined) return undefined;
  const text = leadIn.slice(last.start, last.end);
  if (/[.!?]["'”’)\]]?$/u.test(text)) return { text, isOpen: false, takesBack: false };
  const { mood } = analyse(text, lexicon);
  const takesBack =
    NEGATED.test(text) || mood.disputed || mood.reported || mood.own || mood.conditional;
  // how many items there are is no figure of theirs
  return { text: text.replace(COUNT, ''), isOpen: true, takesBack };
}

const COUNT = /\b(?:two|three|four|five|six|seven|eight|nine|ten|several)\s/giu;
const NEGATED = /\b(?:not|no|never|neither|nor|none|without|cannot|\p{L}{2,9}n['’]t)\b/iu;

/**
 * The words to put before an item. An item that begins like the rest of a sentence is read on at once
 * ('The treaty provides for:', 'a lease'; 'Eldham:', 'lies in the north'); others after a colon, as
 * are those of a lead-in that only announces them.
 */
export function leadFor(item: string, leadIn: string, lexicon: EntityLexicon): string {
  const bare = withoutEnd(leadIn, ' :,–—-');
  const [first] = tokenize(item);
  const isSentence = phrasesOf(bare, lexicon).hasVerb || isVerbForm(first?.lower ?? '');
  const goesOn = first?.kind === 'word' && !first.capital && isSentence && !ANNOUNCING.test(bare);
  return goesOn ? `${bare} ` : `${bare}: `;
}

/** 'Some facts count:', 'the following holds:'. */
const ANNOUNCING =
  /\b(?:some|following|these|points?|facts?|findings?|reasons?|figures?|things?)\b/iu;

/** True of 'Transit fees.' before a sentence: words that say what it is about, and state nothing. */
export function isLabel(text: string, lexicon: EntityLexicon): boolean {
  const tokens = tokenize(text).filter((token) => token.kind !== 'punctuation');
  if (tokens.length === 0 || tokens.length > LABEL_WORDS || /[?!]$/u.test(text)) return false;
  if (!tokens.some((token) => token.content)) return false;
  const { values, polarity } = analyse(text, lexicon);
  const figures = values.some((value) => value.kind !== 'date');
  return !figures && polarity.scopes.length === 0 && !phrasesOf(text, lexicon).hasVerb;
}

/** The words to put before a sentence that bears a label. */
export function afterLabel(label: string): string {
  const bare = withoutEnd(label, ' .:–—-');
  return `${/^\d{4}$/u.test(bare) ? `In ${bare}` : bare}: `;
}

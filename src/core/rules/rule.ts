/** What a rule is. One rule, one file; rules/index.ts lists them. */
import type { CheckedSentence } from '../claims/checkDocument.ts';
import type { CslItem } from '../bibliography/reference.ts';
import type { DocumentBibliography } from '../bibliography/documentBibliography.ts';
import type { Evidence, FileEdit, Fix, Level, ParticularKind, RuleCode } from '../findings.ts';
import type { IgnoreEntry } from '../ignoring.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../knowledge/pack.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { OffsetRange } from '../text.ts';

/** Everything a rule may look at. */
export interface RuleContext {
  readonly uri: string;
  readonly document: MarkdownDocument;
  readonly bibliography: DocumentBibliography;
  readonly knowledge: Knowledge;
  readonly sentences: readonly CheckedSentence[];
  readonly ignored: readonly IgnoreEntry[];
  /** The evidence a fact gives, in this document's own key. */
  evidence(fact: Fact): Evidence;
  /** The edits that cite facts' works together at an offset, with the entries that the bibliography lacks. */
  cite(facts: readonly Fact[], offset: number): readonly FileEdit[];
  /** The edit that adds a work to the document's bibliography; undefined where it can't be written to. */
  addEntry(item: CslItem): FileEdit | undefined;
}

/** A finding as a rule makes it; level, fingerprint and the fixes all rules share are added afterwards. */
export interface RuleFinding {
  readonly range: OffsetRange;
  readonly message: string;
  /** Fact uid, key or entry id: with the rule and the sentence it identifies the finding. */
  readonly subject: string;
  readonly sentence?: CheckedSentence;
  readonly kind?: ParticularKind;
  readonly stated?: string;
  readonly known?: string;
  readonly reason?: string;
  /** Lowers the finding to a hint, whatever level is configured above it. */
  readonly asHint?: true;
  readonly evidence?: readonly Evidence[];
  readonly fixes?: readonly Fix[];
}

/** An example of a rule: test, documentation and specification in one. */
export interface RuleExample {
  readonly label: 'not ok' | 'ok' | 'looks wrong but is fine';
  readonly draft: string;
  /** For 'not ok': the words found. */
  readonly found?: string;
  /** The text of `refs.bib` beside the draft, where the example needs one. */
  readonly bibliography?: string;
}

/** One check with its documentation. */
export interface Rule {
  readonly code: RuleCode;
  readonly defaultLevel: Level;
  /** A line that says what the rule finds. */
  readonly summary: string;
  /** Why it matters, and when it stays silent. */
  readonly why: string;
  readonly examples: readonly RuleExample[];
  check(context: RuleContext): readonly RuleFinding[];
}

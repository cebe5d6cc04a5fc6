/** What the core tells its users: findings with evidence and fixes, claims with verdicts. All plain data. */
import type { OffsetRange } from './text.ts';

export type RuleCode =
  | 'claim/contradicts-source'
  | 'claim/conflict'
  | 'claim/overstated'
  | 'claim/outdated'
  | 'claim/uncited'
  | 'citation/unknown-key'
  | 'citation/not-in-bibliography'
  | 'citation/not-in-source'
  | 'citation/locator'
  | 'quote/misquoted'
  | 'bibliography/problem'
  | 'bibliography/unused'
  | 'pack/problem'
  | 'text/suspicious'
  | 'estimate/mixed'
  | 'ignore/unused';

export type Level = 'off' | 'hint' | 'info' | 'warning' | 'error';

/** The kind of particular that a claim finding is about; part of the JSON output. */
export type ParticularKind =
  | 'percent'
  | 'money'
  | 'quantity'
  | 'unit'
  | 'count'
  | 'date'
  | 'duration'
  | 'ordinal'
  | 'range'
  | 'comparison'
  | 'entity'
  | 'role'
  | 'place'
  | 'polarity'
  | 'quantifier'
  | 'modality'
  | 'attribution';

/** One replacement in one file. `create`: the file is made first if it is not there. */
export interface FileEdit {
  readonly uri: string;
  readonly range: OffsetRange;
  readonly newText: string;
  readonly create?: true;
}

/** A change that settles a finding. Safe fixes change no figure, name or wording. */
export interface Fix {
  readonly title: string;
  readonly kind: 'quickfix';
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
}

/** What a finding or a hover shows in support. */
export interface Evidence {
  /** `Fact.uid`. */
  readonly fact: string;
  /** Key under which the document can cite the work. */
  readonly reference: string;
  readonly quote: string;
  readonly section: string;
  readonly page?: number;
  /** The short citation: 'Smith 2009, ‘Grain’, n. 3'. */
  readonly source: string;
}

/** One thing to tell the user about a range. Diagnostic, hover, fix, CLI text and JSON are views of it. */
export interface Finding {
  readonly rule: RuleCode;
  readonly level: Exclude<Level, 'off'>;
  /** In the document the finding is listed under. */
  readonly range: OffsetRange;
  readonly message: string;
  /** The sentence it is about, for the 'not while typing' rule; absent for findings about no sentence. */
  readonly sentence?: OffsetRange;
  readonly kind?: ParticularKind;
  readonly stated?: string;
  readonly known?: string;
  /** Why the two values were held against each other and found to differ. */
  readonly reason?: string;
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
  /** Position-free identity, see ignoring.ts. */
  readonly fingerprint: string;
}

export type Verdict = 'supports' | 'contradicts' | 'conflict' | 'notComparable';

/** What became of one claim of the draft. */
export interface ClaimResult {
  readonly range: OffsetRange;
  readonly verdict: Verdict;
  readonly cited: boolean;
  /** Absent where no fact was near enough to be compared. */
  readonly evidence?: Evidence;
  /** For `notComparable`: why. */
  readonly reason?: string;
}

/** How many claims of a document have which verdict; `cited` counts apart. */
export interface ClaimCounts {
  readonly supports: number;
  readonly contradicts: number;
  readonly conflict: number;
  readonly notComparable: number;
  readonly cited: number;
}

/** A fault of a file other than the document's own text: a bibliography, a pack, the configuration. */
export interface FileFault {
  readonly uri: string;
  readonly rule: 'bibliography/problem' | 'pack/problem' | 'configuration/problem';
  readonly message: string;
  readonly range: OffsetRange;
}

/** A fault with the level that the root's configuration gives it. */
export interface FileProblem extends FileFault {
  readonly level: Exclude<Level, 'off'>;
}

/** The one place where the core's data becomes LSP's, and LSP's positions the core's offsets. */
import type {
  CodeDescription,
  CompletionItem as LspCompletionItem,
  CompletionList as LspCompletionList,
  Diagnostic,
  DiagnosticRelatedInformation,
  Location,
  Position,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileEdit, FileProblem, Finding, Level, RuleCode } from '../core/findings.ts';
import type {
  CompletionItem,
  CompletionList,
  FactView,
  Hover,
  Snapshot,
  Status,
} from '../core/requests.ts';
import type { OffsetRange } from '../core/text.ts';
import { LineIndex } from '../core/text.ts';
import { joinUri } from '../core/uri.ts';
import type { FactItem, HoverResult } from '../protocol.ts';

/** What the client can take, and where documentation lies. */
export interface ClientAbilities {
  /** `WorkspaceEdit.documentChanges`, with versions. */
  readonly documentChanges: boolean;
  /** `CreateFile` in document changes. */
  readonly createFiles: boolean;
  readonly relatedInformation: boolean;
  readonly rulePages: string | undefined;
}

/**
 * The editor shows this line above the hover, which has the whole quote: enough to recognise it by,
 * in characters.
 */
const RELATED_QUOTE_LIMIT = 48;

function beginning(quote: string): string {
  return quote.length <= RELATED_QUOTE_LIMIT
    ? quote
    : `${quote.slice(0, RELATED_QUOTE_LIMIT).trimEnd()}…`;
}

/** The command of a completion item whose entry goes into another file than the one being completed. */
export const APPLY_EDIT_COMMAND = 'plumbline.server.applyEdit';

const SOURCE = 'Plumbline';

// LSP's enumerations, as far as they are used. Written out, since the types alone are imported.
const SEVERITY: Readonly<Record<Exclude<Level, 'off'>, 1 | 2 | 3 | 4>> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
};
const COMPLETION_KIND = { reference: 18, fact: 12 } as const;
const MARKDOWN = 'markdown';

/** What diagnostics without a rule are called by: there is no page about them. */
type DiagnosticCode = RuleCode | FileProblem['rule'];

/** Line indexes of texts, kept as long as the text of that URI stays the same. */
export class LineIndexes {
  readonly #byUri = new Map<string, { readonly text: string; readonly index: LineIndex }>();

  of(uri: string, text: string): LineIndex {
    const kept = this.#byUri.get(uri);
    if (kept?.text === text) return kept.index;
    const index = new LineIndex(text);
    this.#byUri.set(uri, { text, index });
    return index;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}

/** The client's open documents, as far as edits have to know them. */
export interface SpelledDocuments {
  get(uri: string): { readonly version: number } | undefined;
  /** A URI as the client spells it. */
  spelling(uri: string): string;
}

/** Converts the answers of one snapshot. */
export class Converter {
  readonly #snapshot: Snapshot;
  readonly #indexes: LineIndexes;
  readonly #abilities: ClientAbilities;
  readonly #documents: SpelledDocuments;
  readonly #packs = new Map<string, Status['packs']>();

  constructor(
    snapshot: Snapshot,
    indexes: LineIndexes,
    abilities: ClientAbilities,
    documents: SpelledDocuments,
  ) {
    this.#snapshot = snapshot;
    this.#indexes = indexes;
    this.#abilities = abilities;
    this.#documents = documents;
  }

  /** A URI of the core as the client spells it. */
  spelling(uri: string): string {
    return this.#documents.spelling(uri);
  }

  offset(uri: string, { line, character }: Position): number {
    return this.#index(uri).offsetAt({ line, column: character });
  }

  position(uri: string, offset: number): Position {
    const { line, column } = this.#index(uri).positionAt(offset);
    return { line, character: column };
  }

  range(uri: string, { start, end }: OffsetRange): Range {
    return { start: this.position(uri, start), end: this.position(uri, end) };
  }

  offsets(uri: string, { start, end }: Range): OffsetRange {
    return { start: this.offset(uri, start), end: this.offset(uri, end) };
  }

  diagnostic(uri: string, finding: Finding): Diagnostic {
    const related = this.#abilities.relatedInformation ? this.#related(uri, finding) : [];
    return {
      ...this.#diagnostic(uri, finding.range, finding.level, finding.rule, finding.message),
      ...(related.length > 0 && { relatedInformation: related }),
      data: finding.fingerprint,
    };
  }

  fileDiagnostic(problem: FileProblem): Diagnostic {
    const { uri, range, level, rule, message } = problem;
    return this.#diagnostic(uri, range, level, rule, message);
  }

  location({ uri, range }: FileProblem): Location {
    return { uri: this.spelling(uri), range: this.range(uri, range) };
  }

  hover(uri: string, { range, markdown, actions }: Hover): HoverResult {
    return { range: this.range(uri, range), markdown, actions };
  }

  completions(uri: string, { items, isIncomplete }: CompletionList): LspCompletionList {
    return { isIncomplete, items: items.map((item) => this.#completion(uri, item)) };
  }

  textEdit(uri: string, { range, newText }: Pick<FileEdit, 'range' | 'newText'>): TextEdit {
    return { range: this.range(uri, range), newText };
  }

  /** Edits of any number of files as one undoable step. */
  workspaceEdit(edits: readonly FileEdit[]): WorkspaceEdit {
    const byUri = new Map<string, FileEdit[]>();
    for (const edit of edits) {
      const uri = this.spelling(edit.uri);
      byUri.set(uri, [...(byUri.get(uri) ?? []), edit]);
    }
    const { documentChanges, createFiles } = this.#abilities;
    if (!documentChanges) {
      const changes: Record<string, TextEdit[]> = {};
      for (const [uri, own] of byUri) changes[uri] = own.map((edit) => this.textEdit(uri, edit));
      return { changes };
    }
    return {
      documentChanges: [...byUri].flatMap(([uri, own]) => {
        const change: TextDocumentEdit = {
          textDocument: { uri, version: this.#documents.get(uri)?.version ?? null },
          edits: own.map((edit) => this.textEdit(uri, edit)),
        };
        const isNew = createFiles && own.some(({ create }) => create);
        return isNew
          ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }, change]
          : [change];
      }),
    };
  }

  #completion(uri: string, item: CompletionItem): LspCompletionItem {
    const { label, detail, documentation, kind, range, newText, filterText, sortText } = item;
    const isHere = (edit: FileEdit): boolean => this.spelling(edit.uri) === this.spelling(uri);
    const here = item.additionalEdits.filter(isHere);
    const elsewhere = item.additionalEdits.filter((edit) => !isHere(edit));
    return {
      label,
      detail,
      documentation: { kind: MARKDOWN, value: documentation },
      kind: COMPLETION_KIND[kind],
      textEdit: this.textEdit(uri, { range, newText }),
      filterText,
      sortText,
      ...(here.length > 0 && {
        additionalTextEdits: here.map((edit) => this.textEdit(uri, edit)),
      }),
      // LSP lets a completion edit its own document only.
      ...(elsewhere.length > 0 && {
        command: {
          title: 'Add the entry to the bibliography',
          command: APPLY_EDIT_COMMAND,
          arguments: [this.workspaceEdit(elsewhere)],
        },
      }),
    };
  }

  #diagnostic(
    uri: string,
    range: OffsetRange,
    level: Exclude<Level, 'off'>,
    code: DiagnosticCode,
    message: string,
  ): Diagnostic {
    const codeDescription = this.#pageOf(code);
    return {
      range: this.range(uri, range),
      severity: SEVERITY[level],
      source: SOURCE,
      code,
      ...(codeDescription && { codeDescription }),
      message,
    };
  }

  #pageOf(code: DiagnosticCode): CodeDescription | undefined {
    const folder = this.#abilities.rulePages;
    // The configuration's own faults are no rule, so no page describes them.
    if (folder === undefined || code === 'configuration/problem') return undefined;
    return { href: joinUri(folder, `${code.replace('/', '-')}.md`) };
  }

  /** Where the packs have the facts that a finding rests on. */
  #related(uri: string, { evidence }: Finding): DiagnosticRelatedInformation[] {
    return evidence.flatMap(({ fact, quote, source }) => {
      const location = this.#placeOfFact(uri, fact);
      return location ? [{ location, message: `${source}: “${beginning(quote)}”` }] : [];
    });
  }

  #placeOfFact(documentUri: string, uid: string): Location | undefined {
    const pack = this.#packsOf(documentUri).find(({ id }) => uid.startsWith(`${id}/`));
    if (!pack) return undefined;
    const uri = joinUri(pack.uri, 'facts.json');
    const range = findId(this.#snapshot.textOf(uri) ?? '', uid.slice(pack.id.length + 1));
    return range && { uri, range: this.range(uri, range) };
  }

  #packsOf(documentUri: string): Status['packs'] {
    const packs = this.#packs.get(documentUri) ?? this.#snapshot.status(documentUri).packs;
    this.#packs.set(documentUri, packs);
    return packs;
  }

  #index(uri: string): LineIndex {
    return this.#indexes.of(uri, this.#snapshot.textOf(uri) ?? '');
  }
}

/** Where a JSON text gives something this id; the same words elsewhere, such as among topics, don't count. */
function findId(text: string, id: string): OffsetRange | undefined {
  const value = JSON.stringify(id);
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (/"id"\s*:\s*$/u.test(text.slice(Math.max(0, at - 20), at))) {
      return { start: at, end: at + value.length };
    }
  }
  return undefined;
}

/** The part of a fact that QuickPicks show. */
export function factItem(fact: FactView): FactItem {
  const { uid, statement, quote, kind, source, topics } = fact;
  return { uid, statement, quote, kind, source, topics };
}

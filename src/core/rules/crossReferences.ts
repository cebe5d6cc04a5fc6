/** Keys that look like citations but name figures, tables and sections of the document itself. */

/** Quarto's and pandoc-crossref's label prefixes. */
const PREFIXES = [
  ...[
    'fig',
    'tbl',
    'sec',
    'eq',
    'lst',
    'thm',
    'lem',
    'cor',
    'prp',
    'cnj',
    'def',
    'exm',
    'exr',
    'sol',
    'rem',
  ].map((name) => `${name}-`),
  ...['fig', 'tbl', 'sec', 'eq', 'lst'].map((name) => `${name}:`),
];

/** True if the key is a cross-reference label rather than a citation key. */
export function isCrossReference(key: string): boolean {
  const lower = key.toLowerCase();
  return PREFIXES.some((prefix) => lower.startsWith(prefix));
}

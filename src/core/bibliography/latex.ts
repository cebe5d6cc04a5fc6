/**
 * LaTeX markup of bibliographies to plain Unicode text. One pass without recursion: braces, accents
 * and font commands are dropped or applied as they come, so any nesting and any damage is fine.
 */

/** Accent commands and the code points of the combining characters they put on the next letter. */
const ACCENTS = new Map(
  [
    ...pairs(`
  \` 0300  ' 0301  ^ 0302  ~ 0303  " 0308  = 0304  . 0307  u 0306  v 030c  H 030b  c 0327
  k 0328  r 030a  b 0331  d 0323  h 0309  polhk 0328  ocirc 030a  bar 0304  hat 0302
  tilde 0303  acute 0301  grave 0300  ddot 0308  dot 0307  check 030c  breve 0306  vec 20d7
`),
  ].map(([name, code]) => [name, String.fromCharCode(parseInt(code, 16))] as const),
);

/** Commands that stand for characters. */
const SYMBOLS = pairs(`
  i ı  j ȷ  imath ı  jmath ȷ  ss ß  SS ẞ  o ø  O Ø  l ł  L Ł  ae æ  AE Æ  oe œ  OE Œ  aa å
  AA Å  dh ð  DH Ð  dj đ  DJ Đ  th þ  TH Þ  ng ŋ  NG Ŋ  textendash –  textemdash —
  textquoteleft ‘  textquoteright ’  textquotedblleft “  textquotedblright ”  textquotedbl "
  textquotesingle '  quotesinglbase ‚  quotedblbase „  glqq „  grqq “  flqq «  frqq »
  guillemotleft «  guillemotright »  guillemetleft «  guillemetright »  guilsinglleft ‹
  guilsinglright ›  lq ‘  rq ’  textasciitilde ~  textasciicircum ^  textasciigrave \`
  textbackslash \\  textbar |  textless <  textgreater >  textunderscore _  textdollar $
  textbraceleft {  textbraceright }  lbrace {  rbrace }  backslash \\  textellipsis …  ldots …
  dots …  cdots ⋯  textbullet •  textperiodcentered ·  textdegree °  degree °  textmu µ
  textsection §  S §  P ¶  pounds £  textsterling £  texteuro €  euro €  EUR €  textyen ¥
  textcent ¢  copyright ©  textcopyright ©  textregistered ®  texttrademark ™
  textordfeminine ª  textordmasculine º  textonehalf ½  textonequarter ¼  dag †  ddag ‡
  slash /  hyphen -  textexclamdown ¡  textquestiondown ¿  textnumero №  LaTeX LaTeX  TeX TeX
  BibTeX BibTeX  colon :  times ×  pm ±  mp ∓  cdot ·  div ÷  ast ∗  star ⋆  circ °  bullet •
  le ≤  leq ≤  leqslant ≤  ge ≥  geq ≥  geqslant ≥  ne ≠  neq ≠  approx ≈  sim ∼  simeq ≃
  equiv ≡  propto ∝  infty ∞  partial ∂  nabla ∇  sum ∑  prod ∏  int ∫  in ∈  to →
  rightarrow →  leftarrow ←  leftrightarrow ↔  Rightarrow ⇒  neg ¬  forall ∀  exists ∃
  langle ⟨  rangle ⟩  lt <  gt >  alpha α  beta β  gamma γ  delta δ  epsilon ϵ  varepsilon ε
  zeta ζ  eta η  theta θ  iota ι  kappa κ  lambda λ  mu μ  nu ν  xi ξ  pi π  rho ρ  sigma σ
  tau τ  upsilon υ  phi ϕ  varphi φ  chi χ  psi ψ  omega ω  Gamma Γ  Delta Δ  Theta Θ
  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ  Omega Ω
`);

/** Commands that stand for white space. */
const SPACES = words('space quad qquad newline linebreak par textvisiblespace nobreakspace');

/** Commands whose first argument is not text to show. */
const HIDDEN_ARGUMENT = words(
  'noopsort vphantom hphantom phantom hspace vspace label href begin end cite color textcolor foreignlanguage selectlanguage hyphenation footnote singleletter switchargs',
);

/** Commands whose argument is set in quotation marks. */
const QUOTED_ARGUMENT = words('enquote mkbibquote textquote');

const SUPERSCRIPTS = charMap('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const SUBSCRIPTS = charMap('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

function charMap(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((char, i) => [char, targets[i] ?? char]));
}

type Script = 'normal' | 'super' | 'sub';

/** What an open brace will restore or write when it closes. */
interface Group {
  readonly script: Script;
  readonly closing: string;
  readonly math: boolean;
}

const HAS_MARKUP = /[\\{}$~`]|--|''/;
const UNEVEN_SPACE = /[\t\r\n\f\v]| {2}|^ | $/;

/** White space runs made one space, none at the ends. */
export function collapseSpace(text: string): string {
  return UNEVEN_SPACE.test(text) ? text.replace(/[ \t\r\n\f\v]+/g, ' ').trim() : text;
}

/**
 * The Unicode text of a LaTeX value: accents composed, symbols and dashes as characters, math and
 * font commands reduced to their content, white space collapsed. Unknown commands vanish, their
 * arguments stay. Never fails.
 */
export function latexToText(latex: string): string {
  return HAS_MARKUP.test(latex)
    ? collapseSpace(new LatexReader(latex).read())
    : collapseSpace(latex);
}

/** The text of a value that is not LaTeX prose (URL, DOI, key): only escapes and braces are undone. */
export function verbatimToText(latex: string): string {
  const trimmed = latex.trim();
  if (!/[\\{}]/.test(trimmed)) return trimmed;
  return trimmed
    .replace(/\\(?:url|path|nolinkurl)\s*(?=\{)/g, '')
    .replace(/\\textasciitilde(?:\s*\{\}|\b)/g, '~')
    .replace(/\\~(?:\{\})?/g, '~')
    .replace(/\\textunderscore(?:\s*\{\}|\b)/g, '_')
    .replace(/\\([_%&#$])/g, '$1')
    .replace(/[{}]/g, '');
}

class LatexReader {
  readonly #latex: string;
  #at = 0;
  #out: string[] = [];
  #accent = '';
  #script: Script = 'normal';
  #oneCharScript = false;
  #math = false;
  readonly #groups: Group[] = [];

  constructor(latex: string) {
    this.#latex = latex;
  }

  read(): string {
    const latex = this.#latex;
    while (this.#at < latex.length) {
      const char = latex.charAt(this.#at);
      switch (char) {
        case '\\':
          this.#command();
          break;
        case '{':
          this.#at++;
          this.#open('');
          break;
        case '}':
          this.#at++;
          this.#close();
          break;
        case '$':
          this.#at++;
          this.#math = !this.#math;
          this.#script = 'normal';
          break;
        case '~':
          this.#at++;
          this.#emit(' ');
          break;
        case '^':
        case '_':
          this.#at++;
          if (this.#math) this.#startScript(char === '^' ? 'super' : 'sub');
          else this.#emit(char);
          break;
        case '-':
          this.#emit(this.#run('-', ['-', '–', '—']));
          break;
        case '`':
          this.#emit(this.#run('`', ['‘', '“']));
          break;
        case "'":
          this.#emit(this.#run("'", ["'", '”']));
          break;
        default:
          this.#emit(this.#character());
      }
    }
    return this.#out.join('');
  }

  /** One whole character, and moves after it. */
  #character(): string {
    const char = String.fromCodePoint(this.#latex.codePointAt(this.#at) ?? 0);
    this.#at += char.length;
    return char;
  }

  /** Reads the longest run of `char` that has a form of its own: `--` is one dash. */
  #run(char: string, forms: readonly string[]): string {
    let length = 0;
    while (length < forms.length && this.#latex.charAt(this.#at + length) === char) length++;
    this.#at += length;
    return forms[length - 1] ?? char;
  }

  #emit(text: string): void {
    let shown = text;
    if (this.#accent !== '') {
      if (text === ' ') return;
      const base = text === 'ı' ? 'i' : text === 'ȷ' ? 'j' : text;
      shown = (base + this.#accent).normalize('NFC');
      this.#accent = '';
    }
    if (this.#script !== 'normal') {
      shown = (this.#script === 'super' ? SUPERSCRIPTS : SUBSCRIPTS).get(shown) ?? shown;
      if (this.#oneCharScript && text !== ' ') {
        this.#script = 'normal';
        this.#oneCharScript = false;
      }
    }
    this.#out.push(shown);
  }

  /** The next character or group is raised or lowered. */
  #startScript(script: Script): void {
    this.#script = script;
    this.#oneCharScript = true;
  }

  #open(closing: string): void {
    const isArgument = this.#oneCharScript;
    this.#groups.push({ script: isArgument ? 'normal' : this.#script, closing, math: this.#math });
    this.#oneCharScript = false;
  }

  #close(): void {
    this.#accent = '';
    this.#oneCharScript = false;
    const group = this.#groups.pop();
    if (!group) return;
    this.#script = group.script;
    this.#math = group.math;
    if (group.closing !== '') this.#emit(group.closing);
  }

  #skipSpace(): void {
    while (/[ \t\r\n]/.test(this.#latex.charAt(this.#at))) this.#at++;
  }

  #command(): void {
    const latex = this.#latex;
    const start = ++this.#at;
    if (start >= latex.length) return;
    while (/[A-Za-z]/.test(latex.charAt(this.#at))) this.#at++;
    if (this.#at === start) {
      this.#symbolCommand(this.#character());
      return;
    }
    const name = latex.slice(start, this.#at);
    if (latex.charAt(this.#at) === '*') this.#at++;
    const spaceStart = this.#at;
    this.#skipSpace();
    const accent = ACCENTS.get(name);
    if (accent !== undefined && (name.length === 1 || latex.charAt(this.#at) === '{')) {
      this.#accent = accent;
      return;
    }
    const symbol = SPACES.has(name) ? ' ' : SYMBOLS.get(name);
    if (symbol !== undefined) {
      this.#emit(symbol);
      return;
    }
    const opens = latex.charAt(this.#at) === '{';
    if (HIDDEN_ARGUMENT.has(name)) {
      if (opens) this.#skipGroup();
    } else if (QUOTED_ARGUMENT.has(name) && opens) {
      this.#at++;
      this.#emit('“');
      this.#open('”');
    } else if (
      opens &&
      (name === 'textsuperscript' || name === 'textsubscript' || name === 'sp' || name === 'sb')
    ) {
      this.#startScript(name === 'textsuperscript' || name === 'sp' ? 'super' : 'sub');
    } else if (!opens && this.#groups.length === 0 && this.#at > spaceStart) {
      // An unknown command outside any group is more often a stray backslash: keep words apart.
      this.#emit(' ');
    }
  }

  /** A backslash with one character that is no letter. */
  #symbolCommand(char: string): void {
    const accent = ACCENTS.get(char);
    if (accent !== undefined) {
      this.#skipSpace();
      this.#accent = accent;
    } else if (/[\s\\,;:!]/.test(char)) this.#emit(char === '!' ? '' : ' ');
    else if (char !== '-' && char !== '/' && char !== '@' && !/[()[\]]/.test(char))
      this.#emit(char);
  }

  /** Moves after the group that opens here, or to the end of the text. */
  #skipGroup(): void {
    let depth = 0;
    for (; this.#at < this.#latex.length; this.#at++) {
      const char = this.#latex.charAt(this.#at);
      if (char === '{') depth++;
      else if (char === '}' && --depth === 0) {
        this.#at++;
        return;
      }
    }
  }
}

/** A table written as alternating names and values, so that it stays readable. */
function pairs(table: string): ReadonlyMap<string, string> {
  const cells = table.trim().split(/\s+/);
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < cells.length; i += 2) map.set(cells[i] ?? '', cells[i + 1] ?? '');
  return map;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

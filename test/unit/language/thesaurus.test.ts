import assert from 'node:assert/strict';
import { stem } from '../../../src/core/language/stem.ts';
import {
  conceptsOf,
  exclusive,
  opposed,
  phraseAt,
  synonymous,
} from '../../../src/core/language/thesaurus.ts';
import {
  ANTONYMS,
  EXCLUSIVE,
  PHRASES,
  SYNONYMS,
} from '../../../src/core/language/thesaurusData.ts';
import { tokenize } from '../../../src/core/language/tokens.ts';

const lines = (table: string) =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
const words = (text: string) => text.split(/\s+/u).filter(Boolean);
const key = (a: string, b: string) => [stem(a), stem(b)].sort().join(' ');
const synonymLines = lines(SYNONYMS).map(words);
const antonymLines = lines(ANTONYMS).map((line) => line.split('|').map(words));
const classes = lines(EXCLUSIVE).map((line) => line.split(',').map(words));
const phrases = lines(PHRASES).map((line) => {
  const [from = '', to = ''] = line.split('=');
  return { variants: from.split(',').map((variant) => variant.trim()), to: to.trim(), line };
});

/** Every pair that some line calls alike: a line of synonyms or one side of opposites. */
function alike(): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of [...synonymLines, ...antonymLines.flat()]) {
    for (const a of line)
      for (const b of line) if (stem(a) !== stem(b)) found.set(key(a, b), line.join(' '));
  }
  return found;
}

/** Pairs that may be alike and yet opposed or exclusive, each with the reason. */
const BOTH: ReadonlyMap<string, string> = new Map();

describe('thesaurus data', () => {
  it('has lines of at least two different words', () => {
    const poor = synonymLines.filter((line) => new Set(line.map(stem)).size !== line.length);
    assert.deepEqual(poor, [], 'a line lists two forms that the stemmer already joins');
    assert.deepEqual(
      synonymLines.filter((line) => line.length < 2),
      [],
    );
    for (const sides of antonymLines) {
      assert.equal(sides.length, 2, String(sides));
      assert.ok(
        sides.every((side) => side.length > 0),
        String(sides),
      );
    }
    for (const members of classes) assert.ok(members.length >= 2 && members.every((m) => m.length));
  });

  it('has no line twice, and none within another', () => {
    const signatures = synonymLines.map((line) => line.map(stem).sort().join(' '));
    assert.equal(new Set(signatures).size, signatures.length);
    const pairsOfLonger = new Map<string, string>();
    for (const line of synonymLines) {
      if (line.length < 3) continue;
      for (const a of line) for (const b of line) pairsOfLonger.set(key(a, b), line.join(' '));
    }
    const within = synonymLines.filter(
      ([a = '', b = '', ...rest]) => rest.length === 0 && pairsOfLonger.has(key(a, b)),
    );
    assert.deepEqual(within, []);
    const opposites = antonymLines.map((sides) =>
      sides
        .map((side) => side.map(stem).sort().join(' '))
        .sort()
        .join('|'),
    );
    assert.equal(new Set(opposites).size, opposites.length);
  });

  it('lists only words that are looked up', () => {
    const all = [...synonymLines.flat(), ...antonymLines.flat(2), ...classes.flat(2)];
    const lost = all.filter((word) => {
      const tokens = tokenize(word);
      return tokens.length !== 1 || tokens[0]?.content !== true;
    });
    assert.deepEqual(lost, []);
  });

  it('calls no pair both alike and opposed or exclusive', () => {
    const same = alike();
    const clashes: string[] = [];
    const look = (a: string, b: string, line: string) => {
      if (stem(a) === stem(b)) clashes.push(`${a} and ${b} are one stem: ${line}`);
      const other = same.get(key(a, b));
      if (other !== undefined && !BOTH.has(key(a, b)))
        clashes.push(`${a}, ${b}: ${line} / ${other}`);
    };
    for (const [left = [], right = []] of antonymLines) {
      for (const a of left) for (const b of right) look(a, b, `${left} | ${right}`);
    }
    for (const members of classes) {
      members.forEach((mine, i) => {
        for (const theirs of members.slice(i + 1)) {
          for (const a of mine) for (const b of theirs) look(a, b, members.join(', '));
        }
      });
    }
    assert.deepEqual(clashes, []);
    for (const pair of BOTH.keys()) assert.ok(same.has(pair), `no longer needed: ${pair}`);
  });

  it('reaches every phrase by its own words', () => {
    const seen = new Map<string, string>();
    for (const { variants, to, line } of phrases) {
      assert.match(to, /^[a-z]+$/u, line);
      for (const variant of variants) {
        const tokens = tokenize(variant);
        assert.ok(tokens.length >= 2, line);
        const signature = tokens.map((token) => token.stem).join(' ');
        assert.equal(seen.get(signature), undefined, `${variant}: twice`);
        seen.set(signature, to);
        const found = phraseAt(tokens, 0);
        assert.deepEqual(found, { length: tokens.length, as: stem(to) }, variant);
      }
    }
  });

  it('finds phrases in every inflection', () => {
    const cases: readonly [string, string][] = [
      ['turned down', 'reject'],
      ['broke ground on', 'begin'],
      ['took place', 'happen'],
      ['gave the green light', 'approve'],
      ['stepped down', 'resign'],
      ['led to', 'cause'],
      ['has led to', ''],
      ['held up', 'hamper'],
      ['came to power', 'inaugurate'],
      ['sold abroad', 'export'],
      ['in favour of', 'support'],
      ['setting up', 'establish'],
    ];
    for (const [text, to] of cases) {
      assert.equal(phraseAt(tokenize(text), 0)?.as ?? '', to === '' ? '' : stem(to), text);
    }
  });

  it('is as broad as it claims', () => {
    assert.ok(synonymLines.length >= 700);
    assert.ok(antonymLines.length >= 250);
    assert.ok(classes.length >= 60);
    assert.ok(phrases.flatMap((phrase) => phrase.variants).length >= 300);
  });

  it('keeps each word to few concepts, so that a chain never joins what differs', () => {
    const crowded = [...new Set(synonymLines.flat())].filter(
      (word) => conceptsOf(stem(word)).length > 30,
    );
    assert.deepEqual(crowded, []);
  });
});

const pairs = (text: string) =>
  words(text).map((pair) => {
    const [a = '', b = ''] = pair.split('/');
    return [a, b] as const;
  });

describe('words by sense', () => {
  for (const [
    a,
    b,
  ] of pairs(`begin/commence finish/conclude agree/accord treaty/agreement ratify/approve
    reject/refuse oppose/resist request/appeal announce/declare recognise/recognition decide/decision
    die/death grow/growth increase/rise decline/decrease exceed/surpass sizeable/considerable largest/biggest
    shortage/lack shipment/consignment railway/railroad harbour/port frontier/border region/zone government/regime
    parliament/legislature election/vote resign/quit troops/soldiers seize/capture invade/incursion
    weapon/arms missile/rocket nuclear/atomic victory/triumph ban/prohibit pressure/press verdict/ruling
    revenue/proceeds fee/toll subsidy/grant oil/crude maize/corn aid/assistance marry/wed born/birth
    disease/illness doctor/physician film/movie singer/vocalist song/track premiere/debut score/goal
    reunify/unification merge/merger high/height sell/sale dependence/reliance
    soften/temper desirable/welcome halfhearted/lukewarm facility/installation`)) {
    it(`${a} and ${b} are alike`, () => {
      assert.ok(synonymous(stem(a), stem(b)));
      assert.ok(!opposed(stem(a), stem(b)));
      assert.ok(!exclusive(stem(a), stem(b)));
    });
  }

  for (const [
    a,
    b,
  ] of pairs(`import/buy export/sell increase/large decrease/small accept/reject buy/sell
    lend/borrow president/premier police/policy general/generate station/state wheat/rice north/south
    majority/major importance/import form/former experience/expect war/peace wing/win plane/plan
    department/depart community/communist success/successor army/navy father/mother rail/road
    king/queen invade/withdraw success/failure author/authority`)) {
    it(`${a} and ${b} are not alike`, () => {
      assert.ok(!synonymous(stem(a), stem(b)));
    });
  }

  for (const [
    a,
    b,
  ] of pairs(`accepted/rejected support/oppose approve/veto allow/forbid increase/reduce rise/fall
    grew/shrank win/lose success/failure ally/enemy friendly/hostile north/south eastern/western
    import/export buy/sell lend/borrow enter/leave arrive/depart legal/illegal guilty/innocent
    domestic/foreign war/peace public/private open/closed cheap/expensive strong/weak
    converge/diverge unify/partition tempered/hardened majority/minority largest/smallest
    alive/dead include/exclude reveal/conceal confirm/deny`)) {
    it(`${a} and ${b} are opposed`, () => {
      assert.ok(opposed(stem(a), stem(b)));
      assert.ok(opposed(stem(b), stem(a)));
    });
  }

  for (const [
    a,
    b,
  ] of pairs(`increase/rise accept/approve import/buy war/conflict leave/right president/leader
    early/young unit/divide important/export state/private cost/cheap dead/deadly sign/reject
    large/decrease station/move desert/crowded`)) {
    it(`${a} and ${b} are not opposed`, () => {
      assert.ok(!opposed(stem(a), stem(b)));
    });
  }

  for (const [
    a,
    b,
  ] of pairs(`wheat/rice oil/gas summer/winter northeast/northwest rail/road army/navy brother/sister
    father/uncle king/emperor gold/silver novel/poem guitar/piano football/cricket ballistic/cruise
    monarchy/republic`)) {
    it(`${a} and ${b} exclude one another`, () => {
      assert.ok(exclusive(stem(a), stem(b)));
      assert.ok(!synonymous(stem(a), stem(b)));
    });
  }

  for (const [
    a,
    b,
  ] of pairs(`oil/petroleum rail/railway north/northern wheat/army actor/singer film/movie
    maize/corn premier/minister`)) {
    it(`${a} and ${b} do not exclude one another`, () => {
      assert.ok(!exclusive(stem(a), stem(b)));
    });
  }
});

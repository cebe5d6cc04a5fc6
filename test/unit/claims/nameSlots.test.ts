import assert from 'node:assert/strict';
import { differences } from './frames.ts';

/** The fact, a sentence that puts another name into it, and the two names. */
const OTHER_NAME: readonly (readonly [fact: string, claim: string, names: string])[] = [
  // a date shows that one event is meant
  [
    'Orland became independent from Velmark on 4 June 1962.',
    'Orland became independent from Sund on 4 June 1962.',
    'Sund | Velmark',
  ],
  [
    'Ada Brask signed the treaty with Velmark in 1971.',
    'Piet Holm signed the treaty with Velmark in 1971.',
    'Piet Holm | Ada Brask',
  ],
  [
    'Minister Ada Brask opened the harbour of Eldham in 1971.',
    'Minister Piet Holm opened the harbour of Eldham in 1971.',
    'Piet Holm | Ada Brask',
  ],
  // a rank, or 'the only'
  [
    'Orland is the third-largest exporter of electricity.',
    'Velmark is the third-largest exporter of electricity.',
    'Velmark | Orland',
  ],
  [
    'Orland is the only country that borders on Sund.',
    'Velmark is the only country that borders on Sund.',
    'Velmark | Orland',
  ],
  // where something lies, and whose officer somebody is
  [
    'Eldham lies on the western coast of Orland.',
    'Eldham lies on the western coast of Velmark.',
    'Velmark | Orland',
  ],
  [
    'Ada Brask is the energy minister of Orland.',
    'Ada Brask is the energy minister of Sund.',
    'Sund | Orland',
  ],
  // a name that the fact has elsewhere, and a clause of a name alone
  [
    'In 1971 Orland and Velmark agreed to build a railway from Eldham to Velmark.',
    'In 1971 Orland and Velmark agreed to build a railway from Eldham to Sund.',
    'Sund | Velmark',
  ],
  [
    'The government of Orland hopes to open the second cable, to Velmark, in 2027.',
    'The government of Orland hopes to open the second cable, to Sund, in 2027.',
    'Sund | Velmark',
  ],
  // the passive's agent does what the active's subject does
  [
    'Ada Brask founded the harbour company in 1971.',
    'The harbour company was founded by Oda Quist in 1971.',
    'Oda Quist | Ada Brask',
  ],
  // a noun before a name says what is named
  [
    'Eldham lies at the mouth of the river Tael.',
    'Eldham lies at the mouth of the Orne.',
    'Orne | Tael',
  ],
  // the year tells which shipment
  [
    'The 1971 shipment of wheat was Orland’s first food aid shipment to Velmark.',
    'The 1971 shipment of wheat was Orland’s first food aid shipment to Sund.',
    'Sund | Velmark',
  ],
  // names that end alike
  [
    'The treaty of 1971 was signed in North Tarn.',
    'The treaty of 1971 was signed in South Tarn.',
    'South Tarn | North Tarn',
  ],
  [
    'In 1971 the harbour was bought by Vera Lund.',
    'In 1971 the harbour was bought by Otto Lund.',
    'Otto Lund | Vera Lund',
  ],
];

/** The fact, and a sentence that may be true beside it. */
const SILENT: readonly (readonly [fact: string, claim: string])[] = [
  // others may have done the same, and to others
  ['Orland supported the resolution.', 'Velmark supported the resolution.'],
  ['Ada Brask visited Velmark.', 'Ada Brask visited Sund.'],
  ['Orland exports electricity to Velmark.', 'Orland exports electricity to Sund.'],
  ['The share of Orland was 20 percent.', 'The share of Velmark was 20 percent.'],
  // short forms and initials
  [
    'In 1971 the harbour was bought by William Lund.',
    'In 1971 the harbour was bought by Bill Lund.',
  ],
  ['In 1971 the harbour was bought by Vera Lund.', 'In 1971 the harbour was bought by V. Lund.'],
  // two names differ
  [
    'Ada Brask signed the treaty with Velmark in 1971.',
    'Piet Holm signed the treaty with Sund in 1971.',
  ],
  // another year
  [
    'Ada Brask signed the treaty with Velmark in 1971.',
    'Piet Holm signed the treaty with Velmark in 1984.',
  ],
  // a place in it is no other name
  ['Ada Brask was born in Orland in 1930.', 'Ada Brask was born in Eldham in 1930.'],
  [
    'The loan of US$5 million came from Velmark in 1971.',
    'The loan of $5 million came from Velmark in 1971.',
  ],
];

describe('another name in the same place', () => {
  for (const [fact, claim, names] of OTHER_NAME)
    it(claim, () => {
      assert.deepEqual(differences(fact, claim), [names]);
    });

  it('is found in the statement where the quote has a pronoun', () => {
    const quote = 'It is the third-largest exporter of electricity';
    assert.deepEqual(
      differences(
        'Orland is the third-largest exporter of electricity.',
        'Velmark is the third-largest exporter of electricity.',
        quote,
      ),
      ['Velmark | Orland'],
    );
  });

  for (const [fact, claim] of SILENT)
    it(`is none: ${claim}`, () => {
      assert.deepEqual(differences(fact, claim), []);
    });
});

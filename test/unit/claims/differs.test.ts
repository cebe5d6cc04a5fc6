/**
 * Sentences that differ from a bundled fact in one particular: what is underlined and what the source has.
 * Facts are named by their values alone; which fact of several says it is the pack's affair.
 */
import assert from 'node:assert/strict';
import { contradictionsIn } from './contradictions.ts';

/** The sentence, the words that differ, and the words of the source they are held against. */
const DIFFERING: readonly (readonly [sentence: string, stated: string, known: string])[] = [
  [
    'In 2007 Russia derived 46 percent of its export revenues from oil and natural gas.',
    '46 percent',
    '64 percent',
  ],
  [
    'Oil and gas together earned Russia fifty-four per cent of its export revenues in 2007.',
    'fifty-four per cent',
    '64 percent',
  ],
  ["Sakhalin Island holds 52 percent of Russia's oil.", '52 percent', '25 percent'],
  ["Sakhalin alone holds a third of Russia's oil.", 'a third', '25 percent'],
  ["Sakhalin Island contains 16 percent of Russia's natural gas.", '16 percent', 'six percent'],
  [
    'In 2015 South Korea expects to receive 12 percent of its natural gas supply from Russia.',
    '12 percent',
    '20 percent',
  ],
  ['By 2015 Seoul expects Russia to deliver half of its natural gas.', 'half', '20 percent'],
  [
    'A $1 per barrel change in oil prices results in a $14 billion loss or gain in Russian revenues.',
    '$14 billion',
    '$1.4 billion',
  ],
  [
    'The Eastern Siberia Pacific Ocean Pipeline is to cost $61 billion to $81 billion.',
    '$61 billion to $81 billion',
    '$16 billion to $18 billion',
  ],
  [
    "China's port facility at Najin is valued at nearly $500 million.",
    '$500 million',
    '$1 billion',
  ],
  [
    'The natural gas and chemical contract between Moscow and Seoul is worth $112 billion.',
    '$112 billion',
    '$102 billion',
  ],
  [
    'In May 2008 Putin announced a $505-billion transportation infrastructure initiative.',
    '$505-billion',
    '$550-billion',
  ],
  ['Russia shares a 21-mile border with North Korea.', '21-mile', '12-mile'],
  ['The border between Russia and North Korea is about 40 km long.', '40 km', '12-mile'],
  ['The rail segment from Najin to Russia is 43 miles long.', '43 miles', '34 miles'],
  ['The ESPO pipeline is nearly 4,000 miles long.', '4,000 miles', '2,000 miles'],
  [
    'Russia responded to the endorsement with a 350,000-ton shipment of wheat.',
    '350,000-ton',
    '35,000-ton',
  ],
  ['Russia has a 12-kilometer border with North Korea.', '12-kilometer', '12-mile'],
  ['The Russian-built rail segment connecting Najin to Russia is 34 km long.', '34 km', '34 miles'],
  [
    "At nearly 2,000 kilometers, the Eastern Siberia Pacific Ocean Pipeline is the most noteworthy of Russia's pipeline projects.",
    '2,000 kilometers',
    '2,000 miles',
  ],
  ['Russia diplomatically recognized South Korea in 1991.', '1991', '1990'],
  ['In 1953 Kim Il-sung asked Stalin to let him invade South Korea.', '1953', '1950'],
  [
    'In March 2009 Russia and North Korea agreed to start construction of the rail segment from Najin to Russia.',
    'March 2009',
    'March 2008',
  ],
  [
    'In December 2005 China broke ground on its own port facility at Najin.',
    'December 2005',
    'December 2006',
  ],
  ['Rason has been a special economic zone since 1998.', '1998', '1993'],
  [
    'The partnership between Moscow and Pyongyang changed significantly in the late 1980s.',
    'late 1980s',
    'early 1990s',
  ],
  ['Kim Il-sung received Soviet support for roughly 60 years.', '60 years', '40 years'],
  [
    'For nearly 40 years the United States has invested vast resources to keep the North Korean military machine at bay.',
    '40 years',
    '60 years',
  ],
  [
    'North Korea maintains the fifth-largest military in the world.',
    'fifth-largest',
    'fourth-largest',
  ],
  ['South Korea has the 13th-largest economy in the world.', '13th-largest', '15th-largest'],
  [
    "In 2007 Russia was the world's third-largest exporter of oil.",
    'third-largest',
    'second-largest',
  ],
  ['Rason is one of five special economic zones in North Korea.', 'five', 'four'],
  ['In 2004 Russia sent a 35,000-ton shipment of rice to North Korea.', 'rice', 'wheat'],
  ['In 1990 Russia diplomatically recognized China.', 'China', 'South Korea'],
  [
    "Matlock argues that Russia saw its intervention in Georgia as similar to NATO's involvement in Bosnia.",
    'Bosnia',
    'Kosovo',
  ],
  [
    'In December 2006 China broke ground on an exclusive-use port facility in Chongjin.',
    'Chongjin',
    'Najin',
  ],
  [
    'The eastern branch of the trans-Korean railroad would link Inchon to Vladivostok.',
    'Inchon',
    'Pusan',
  ],
  ['Jack Matlock is a former US ambassador to China.', 'China', 'Soviet Union'],
  [
    'Najin lies in the remote northwestern corner of the Korean Peninsula.',
    'northwestern',
    'northeastern',
  ],
  ['Sakhalin Island lies just south of Japan.', 'south', 'north'],
  [
    'President Putin announced a $550-billion transportation infrastructure initiative in May 2008.',
    'President',
    'Prime Minister',
  ],
  [
    'According to Japanese estimates, a rail line connecting Najin and the TSR could yield up to $1 billion in transit fees annually.',
    'Japanese',
    'Russian',
  ],
  [
    'In June 1999 Russian forces seized Pristina airport after NATO units had arrived.',
    'after NATO',
    'before NATO',
  ],
  ['China gained access to Najin after Russia.', 'after Russia', 'before Russia'],
  [
    "Moscow's attention shifted from Seoul to Pyongyang.",
    'Seoul to Pyongyang',
    'Pyongyang to Seoul',
  ],
  ["Stalin rejected Kim Il-sung's request to invade South Korea.", 'rejected', 'approved'],
  ['Russia supported the independence of Kosovo.', 'supported', 'opposed'],
  [
    'Russia in principle would oppose South Korean-led reunification.',
    'oppose',
    'would not oppose',
  ],
  [
    "The contract with Russia would significantly increase South Korea's dependence on natural gas from the Middle East.",
    'increase',
    'reduce',
  ],
  ['The transit phase is two to three times slower along the TSR than by sea.', 'slower', 'faster'],
  [
    'According to recent claims Saudi Arabia has surpassed Russia in volume of oil exports.',
    'Saudi Arabia has surpassed Russia',
    'Russia has surpassed Saudi Arabia',
  ],
  [
    'By Russian estimates, a rail line connecting Najin and the TSR could yield at least $1 billion in transit fees annually.',
    'at least $1 billion',
    'up to $1 billion',
  ],
  [
    'The transit phase is four to five times faster along the Trans-Siberian Railroad than by sea.',
    'four to five times',
    'two to three times',
  ],
];

describe('claim/contradicts-source', () => {
  for (const [sentence, stated, known] of DIFFERING) {
    it(`${stated} – ${known}: ${sentence}`, () => {
      assert.deepEqual(contradictionsIn(sentence), [{ stated, known }]);
    });
  }
});

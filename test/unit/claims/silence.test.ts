/**
 * Sentences near the bundled facts that a careful editor would not call contradicted by them. A false
 * alarm costs more than a miss: none of these may ever get one.
 */
import assert from 'node:assert/strict';
import { contradictionsIn } from './contradictions.ts';

const SILENT: Readonly<Record<string, readonly string[]>> = {
  'another year': [
    'By 2012 the share of oil and gas in Russian export revenue had risen to 70 percent.',
    'In 1998 Russia was only the third-largest exporter of oil.',
    'North Korea conducted underground nuclear tests in 2009 and 2013.',
    'In 2017 North Korea tested an intercontinental ballistic missile.',
    'South Korea was the eleventh-largest economy in the world in 2005.',
    'By 2020 South Korea had become the tenth-largest economy in the world.',
    'In 2008 Russia sent 2,860 tons of flour to North Korea.',
    'In 1961 Kim Il-sung signed a treaty of friendship with the Soviet Union.',
    // another date and another figure are another event, also where the figure stands in a clause of its own
    'In 2009 Russia sent the North a smaller consignment, about 3,000 tons of barley for the victims of storms.',
    'In 2006 oil and gas made up 61 percent of Russian export revenues, in 2007 64 percent.',
  ],
  'another subject': [
    "Norway was the world's second-largest exporter of natural gas in 2007.",
    'Saudi Arabia derived almost 90 percent of its export revenues from oil in 2007.',
    'China shares an 880-mile border with North Korea.',
    'The border between North and South Korea is about 150 miles long.',
    'Russia shares a 2,600-mile border with China.',
    'Japan supported United Nations Security Council resolution 1718.',
    'Mongolia has also shown interest in the port of Najin.',
    'Germany receives 40 percent of its natural gas from Russia.',
    'Finland shares an 830-mile border with Russia.',
    'Britain diplomatically recognized South Korea in 1949.',
    'Hamburg is the second-largest port in Europe.',
    'South Korea ranked ninth or tenth in the world by gas imports in 2007.',
  ],
  'another scope or part': [
    "Oil and gas accounted for 20 percent of Russia's gross domestic product in 2007.",
    'Oil alone brought Russia 49 percent of its export revenues in 2007.',
    'Russia is the largest country in the world by area.',
    'The first phase of the ESPO pipeline will cost $12 billion.',
    'The Trans-Siberian Railroad is nearly 5,800 miles long.',
    'South Korea imports 97 percent of its energy.',
    'The North Korean army has more than one million soldiers.',
    'The second stage of the ESPO pipeline will be about 1,300 miles long.',
    'The spur to China is 40 miles long.',
  ],
  'right, in other words': [
    "Nearly two-thirds of Russia's export earnings in 2007 came from oil and gas.",
    'Just under 65 per cent of Russian export income in 2007 was earned with oil and natural gas.',
    'Russia and North Korea share a border of about 19 kilometers.',
    'Roughly 55 kilometers of track are to connect Najin with Russia.',
    "A quarter of Russia's oil lies on Sakhalin Island.",
    "About one-seventeenth of Russia's natural gas is held by Sakhalin Island.",
    'Fourteen economies are larger than that of South Korea.',
    'South Korea was recognized by Russia in 1990.',
    'It was not until 1990 that Moscow recognized Seoul.',
    'Aid to North Korea did not continue for long after Moscow had recognized South Korea in 1990.',
    'Resolutions 1695 and 1718 were supported, not opposed, by Moscow.',
    'Every one of the three large ports around Vladivostok ices up to some degree in winter.',
    'Before NATO units could arrive, some 200 Russians had seized Pristina airport.',
    "Kosovo's independence was opposed by Moscow.",
    'South Korea had imported no natural gas at all from Russia until 2008.',
    'Sinuiju has not been any more successful than Rason.',
    "Russia is not South Korea's largest trading partner.",
    'China supports North Korea and fears reunification.',
  ],
  'right, in the opposite words': [
    'Three countries maintain larger militaries than North Korea.',
    'Russia did not oppose resolutions 1695 and 1718.',
    "Half a year after the tests of 2006 Putin signed a decree against North Korea's weapons programs.",
    'Two hundred Russian soldiers took Pristina airport ahead of NATO.',
    "Close to one billion dollars is the value put on China's facility at Najin.",
    'In late 2006 the Chinese broke ground at Najin.',
    'Russian and Chinese goals on the peninsula diverge.',
    'Russian and Chinese interests converge in opposing American hegemony.',
  ],
  'suppositions and questions': [
    'If Russia derived only 40 percent of its export revenues from oil and gas, it could afford lower prices.',
    "Had Stalin refused Kim's request, the war of 1950 would not have been fought.",
    'Were North Korea to close the port of Najin, Russia would lose its ice-free outlet.',
    'Should Seoul import natural gas from Russia for only ten years, the pipeline would not pay.',
    "Did Stalin reject Kim's first request in 1949?",
    "Is North Korea's military really the fifth-largest in the world?",
    'With a pipeline of 40 miles Moscow would not have needed the port.',
  ],
  'what others say': [
    'Some analysts doubt that the line will ever yield $1 billion in transit fees.',
    'According to Gazprom, the share of Russian gas in South Korean supply could reach 30 percent by 2017.',
    'By some accounts the Russian force at Pristina numbered 250.',
    'Moscow has denied that it wants to leave North Korea to its fate.',
    'One often reads that Russia recognized South Korea in 1991, but the year was 1990.',
    'The scenario assumes a pipeline of 3,000 miles at a cost of $30 billion.',
    'The State Department believed that Russia would veto resolution 1718.',
    "Gazprom has forecast that Russia will supply 25 percent of South Korea's natural gas.",
  ],
  'the writer’s own assessment': [
    'We estimate that the ESPO pipeline will in the end cost $25 billion.',
    'We judge that Russia would oppose a reunification that brought American troops to its border.',
    'In our view Russia would probably support the North with weapons in a war.',
  ],
  'before and after': [
    'Before 1990 the Soviet Union did not recognize South Korea.',
    'Until 1990 Moscow refused to recognize South Korea.',
    "Stalin at first rejected Kim's request to invade the South.",
    'Before the decree, Russian companies exported military equipment to North Korea.',
    'In the 1990s Russia had no interest in the port of Najin.',
    'Originally Russia opposed resolution 1718.',
    'Not until June 1999 did Russia intervene in Kosovo.',
    'Seoul did not import natural gas from Russia before 2008.',
  ],
  'several things at once': [
    "Oil and gas, with metals and timber, accounted for 85 percent of Russia's export revenues in 2007.",
    'North Korea, China, Mongolia and Kazakhstan all border on Russia.',
    'The Security Council adopted resolutions 1695, 1718 and 1874.',
    'While Russia recognized South Korea in 1990, China waited until 1992.',
    'Russia supported the resolution, whereas North Korea rejected it.',
    'The Chinese facility at Najin is valued at nearly $1 billion, the Russian rail segment at $200 million.',
    'Vladivostok freezes in winter while Najin, 100 miles to the south, does not.',
    'Najin is ice free and Vladivostok is not.',
    'North Korea tested a missile in July 2006 and a nuclear device in October.',
    'Oil, gas and coal together made up 67 percent of Russian export revenues in 2007.',
  ],
  'opinion and figure of speech': [
    'Moscow has no love for Pyongyang and no illusions about it.',
    'The Kremlin is not in the business of charity: the wheat had a price.',
    'There is no oil in North Korea, no gas, and hardly any wheat.',
    "America's skepticism toward Russia is well earned.",
    'China will not give up Najin without a fight.',
  ],
};

describe('silence of claim/contradicts-source', () => {
  for (const [reason, sentences] of Object.entries(SILENT)) {
    describe(reason, () => {
      for (const sentence of sentences) {
        it(sentence, () => {
          assert.deepEqual(contradictionsIn(sentence), []);
          assert.deepEqual(contradictionsIn(sentence, 'stated'), []);
        });
      }
    });
  }
});

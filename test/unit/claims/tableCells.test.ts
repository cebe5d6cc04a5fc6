/** What the cells of a table are read as. */
import assert from 'node:assert/strict';
import { compose } from '../../../src/core/claims/reading.ts';
import { readCell } from '../../../src/core/claims/tableCells.ts';

/** The body's cells as they are read, row by row; labels and empty cells are left out. */
function read(rows: readonly (readonly string[])[], caption?: string): readonly string[] {
  const table = { rows, ...(caption === undefined ? {} : { caption }) };
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const reading = readCell(cell, { table, row, column }, false, ['lind']);
      return cell === '' || reading.kind === 'label' ? [] : [compose(cell, reading.edits).text];
    }),
  );
}

describe('readCell', () => {
  it('reads a cell after its row and its column', () => {
    assert.deepEqual(
      read([
        ['Port', 'Trade'],
        ['Eldham', '5 tons'],
      ]),
      ['Eldham / Trade = 5 tons'],
    );
  });

  it('leaves headers out that say nothing', () => {
    for (const header of ['Value', 'Figure in Lind', 'Lind 2009', 'Where'])
      assert.deepEqual(
        read([
          ['', header],
          ['Length', '5 miles'],
        ]),
        ['Length = 5 miles'],
      );
  });

  it('gives a bare number the unit of its header, its row or the caption', () => {
    const one = (header: string, label: string, cell: string, caption?: string) =>
      read(
        [
          ['', header],
          [label, cell],
        ],
        caption,
      )[0];
    assert.equal(one('Length (miles)', 'Line', '34'), 'Line / Length = 34 miles');
    assert.equal(one('Length, in miles', 'Line', '34'), 'Line / Length = 34 miles');
    assert.equal(one('Miles', 'Length of the line', '34'), 'Length of the line = 34 Miles');
    assert.equal(one('Share (%)', 'Oil', '64'), 'Oil / Share = 64%');
    assert.equal(one('US$ bn', 'Cost', '16–18'), 'Cost = $16–18 bn');
    assert.equal(
      one('Cost (billions of US dollars)', 'Line', 'up to 1'),
      'Line / Cost = up to 1 billion US dollars',
    );
    assert.equal(one('EUR m', 'Cost', '5'), 'Cost = €5 m');
    assert.equal(one('Value', 'Length of the line (km)', '34'), 'Length of the line = 34 km');
    assert.equal(one('2007', 'Oil', '64', 'Shares in percent'), 'Shares, Oil in 2007 = 64 percent');
    assert.equal(
      one('', 'Number of troops at Torvik', '200'),
      'Number of troops at Torvik = 200 troops',
    );
    assert.equal(one('World rank', 'Veska', '13'), 'Veska / World rank = 13th-largest');
    assert.equal(one('World rank', 'Veska', '2nd'), 'Veska / World rank = 2nd-largest');
    assert.equal(
      one('Length (miles)', 'Line', '34 km'),
      'Line / Length = 34 km',
      'its own comes first',
    );
    assert.equal(one('Length (estimate)', 'Line', '34'), 'Line / Length (estimate) = 34');
  });

  it('reads years as dates', () => {
    assert.deepEqual(
      read([
        ['', '2006', '2007'],
        ['Oil', '5%', '6%'],
      ]),
      ['Oil in 2006 = 5%', 'Oil in 2007 = 6%'],
    );
    assert.deepEqual(
      read([
        ['', 'Founded'],
        ['Eldham', '1993'],
      ]),
      ['Eldham / Founded = in 1993'],
    );
  });

  it('reads the date of a timeline with what happened', () => {
    assert.deepEqual(
      read([
        ['Year', 'Event'],
        ['1993', 'the zone is founded'],
      ]),
      ['1993: the zone is founded', '1993 = the zone is founded'],
    );
  });

  it('passes over a column of numbers, and takes in one of items', () => {
    assert.deepEqual(
      read([
        ['#', 'Port', 'Item', 'Value'],
        ['1', 'Eldham', 'ships', '5 tons'],
      ]),
      ['Eldham = ships', 'Eldham / ships = 5 tons'],
    );
  });

  it('reads two rows of headers as one', () => {
    assert.deepEqual(
      read([
        ['Port', 'Share', ''],
        ['', '2006', '2007'],
        ['Eldham', '5%', '6%'],
        ['Torvik', '', '7%'],
      ]),
      ['Eldham / Share, 2006 = 5%', 'Eldham / Share, 2007 = 6%', 'Torvik / Share, 2007 = 7%'],
    );
  });

  it('reads a whole sentence alone, but for the date of its row', () => {
    const table = {
      rows: [
        ['', ''],
        ['1993', 'Eldham grew.'],
        ['Torvik', 'Eldham grew.'],
      ],
    };
    const sentence = (row: number) => {
      const reading = readCell('Eldham grew.', { table, row, column: 1 }, true);
      return reading.kind === 'claim' ? compose('Eldham grew.', reading.edits).text : '';
    };
    assert.equal(sentence(1), 'In 1993: Eldham grew.');
    assert.equal(sentence(2), 'Eldham grew.');
  });
});

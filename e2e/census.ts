import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../app/_launch/child';

/**
 * People of a province of today at the census of 1 April 2019: the sum over the provinces that were
 * merged into it, from the census table itself and not from the app.
 * @param code of a province of today
 */
export function censusOn34(code: string): number {
  const file = join(ROOT, 'data', 'sample', 'facts', 'provinces-63.csv');
  const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  const columns = head.split(',');
  const [into, people] = [columns.indexOf('merged_into'), columns.indexOf('census_2019')];
  return rows
    .map((row) => row.split(','))
    .filter((cells) => cells[into] === code)
    .reduce((sum, cells) => sum + Number(cells[people]), 0);
}

import type { Draft } from '@/data/build/draft';
import { ABROAD } from '@/data/tables';
import type { Edition } from '@/geo/units';
import { enterAccount } from '../ledger';
import type { FlowsMapping } from './mapping-file';
import { enterPairs, type FlowPlace, nameOf, type PairColumns, setAside } from './staged-pairs';
import type { GivenUnit } from './units';

/**
 * Enters the movers of every file of flows. A row without movers, or from a unit to itself, is no flow:
 * it is set aside, told with its row, and stands in the account.
 * @throws InputError as `enterPairs`
 */
export async function importMappedFlows(
  dir: string,
  files: readonly FlowsMapping[],
  units: ReadonlyMap<string, GivenUnit>,
  place: FlowPlace,
  draft: Draft,
): Promise<void> {
  const columns = files.map(
    (file): PairColumns => ({
      ...{ file, origin: file.origin, destination: file.destination, people: file.movers },
      when: { is: 'period', of: file.period },
    }),
  );
  const { edition } = place;
  const given = { dir, units, place, files: columns, twice: 'the same movers are counted twice' };
  await enterPairs(given, draft, async (read) => {
    for (const i of files.keys()) await tellSetAside(draft, i, columns, edition, read[i]!);
    await draft.db.run(`
      INSERT INTO flow
      SELECT origin, destination, '${edition}', moment, sex, age_group, people
      FROM given_pair WHERE people IS NOT NULL AND origin <> destination`);
  });
}

/** Tells the rows that are no flows, and enters the account of a file. */
async function tellSetAside(
  draft: Draft,
  number: number,
  files: readonly PairColumns[],
  edition: Edition,
  read: number,
): Promise<void> {
  const file = nameOf(files, number);
  const { all, told } = await setAside(draft.db, number, true);
  for (const { row, code, people } of told)
    draft.defect({
      ...{ severity: 'warning', defect: people === null ? 'no_movers' : 'flow_within_unit' },
      ...{ file, row, edition, field: files[number]!.people, action: 'ignored' },
      ...(code !== ABROAD && { unitCode: code }),
      ...(people !== null && { found: { movers: people } }),
    });
  const within = all.filter(({ people }) => people !== null);
  enterAccount(draft, {
    ...{ file, read, used: read - all.length },
    setAside: {
      ...(all.length > within.length && { rows_without_count: all.length - within.length }),
      ...(within.length > 0 && { rows_within_unit: within.length }),
    },
    ...(within.length > 0 && { movers: within.reduce((sum, { people }) => sum + people!, 0) }),
  });
}

import type { Draft } from '@/data/build/draft';
import { ABROAD } from '@/data/tables';
import type { Edition } from '@/geo/units';
import { enterAccount } from '../ledger';
import type { ConceptMovesMapping, FormerResidenceMapping } from './mapping-file';
import {
  assertOnce,
  assertPeriodsApart,
  type FlowPlace,
  nameOf,
  type PairColumns,
  setAside,
  stagePairs,
} from './staged-pairs';
import type { GivenUnit } from './units';

/**
 * Enters people whose registration changed its concept. Who changed it within one unit is a fact; a row
 * without people is set aside, told with its row, and stands in the account.
 * @throws InputError for a code in no edition, people that cannot be counted, the same twice, or periods
 * of one change that overlap
 */
export async function importMappedConceptMoves(
  dir: string,
  files: readonly ConceptMovesMapping[],
  units: ReadonlyMap<string, GivenUnit>,
  { edition, level }: FlowPlace,
  draft: Draft,
): Promise<void> {
  if (files.length === 0) return;
  const columns = files.map(
    (file): PairColumns => ({
      ...{ file, origin: file.origin, destination: file.destination, people: file.persons },
      when: { is: 'period', of: file.period },
    }),
  );
  const kinds = files.map(({ from, to }) => `${from} ${to}`);
  const read = await stagePairs(dir, columns, units, level, draft);
  await assertOnce(draft.db, columns, 'the same people are counted twice', kinds);
  await assertPeriodsApart(draft.db, columns, kinds);
  for (const [i, { from, to }] of files.entries()) {
    await tellWithoutPeople(draft, i, columns, edition, read[i]!);
    await draft.db.run(`
      INSERT INTO concept_move
      SELECT origin, destination, '${edition}', moment, '${from}', '${to}', sex, age_group, people
      FROM given_pair WHERE file = ${i} AND people IS NOT NULL`);
  }
  await draft.db.run('DROP TABLE given_pair');
}

/**
 * Enters people by where they lived before; who lived in the same unit is a fact.
 * @throws InputError as `importMappedConceptMoves`
 */
export async function importMappedFormerResidence(
  dir: string,
  files: readonly FormerResidenceMapping[],
  units: ReadonlyMap<string, GivenUnit>,
  { edition, level }: FlowPlace,
  draft: Draft,
): Promise<void> {
  if (files.length === 0) return;
  const columns = files.map(
    (file): PairColumns => ({
      ...{ file, origin: file.former, destination: file.unit, people: file.persons },
      when: { is: 'day', of: file.date },
    }),
  );
  const kinds = files.map(({ years }) => String(years ?? 'last'));
  const read = await stagePairs(dir, columns, units, level, draft);
  await assertOnce(draft.db, columns, 'the same people are counted twice', kinds);
  for (const [i, { years }] of files.entries()) {
    await tellWithoutPeople(draft, i, columns, edition, read[i]!);
    await draft.db.run(`
      INSERT INTO former_residence
      SELECT destination, origin, '${edition}', moment, ${years ?? 'NULL'}, sex, age_group, people
      FROM given_pair WHERE file = ${i} AND people IS NOT NULL`);
  }
  await draft.db.run('DROP TABLE given_pair');
}

/** Tells the rows without people, and enters the account of a file. */
async function tellWithoutPeople(
  draft: Draft,
  number: number,
  files: readonly PairColumns[],
  edition: Edition,
  read: number,
): Promise<void> {
  const file = nameOf(files, number);
  const { all, told } = await setAside(draft.db, number, false);
  for (const { row, code } of told)
    draft.defect({
      ...{ severity: 'warning', defect: 'no_movers', file, row, edition, action: 'ignored' },
      field: files[number]!.people,
      ...(code !== ABROAD && { unitCode: code }),
    });
  enterAccount(draft, {
    ...{ file, read, used: read - all.length },
    setAside: { ...(all.length > 0 && { rows_without_count: all.length }) },
  });
}

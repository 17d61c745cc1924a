import type { Draft } from '@/data/build/draft';
import { ABROAD } from '@/data/tables';
import type { Edition } from '@/geo/units';
import { enterAccount } from '../ledger';
import type { ConceptMovesMapping, FormerResidenceMapping } from './mapping-file';
import { enterPairs, type FlowPlace, nameOf, type PairColumns, setAside } from './staged-pairs';
import type { GivenUnit } from './units';

const TWICE = 'the same people are counted twice';

/**
 * Enters people whose registration changed its concept. Who changed it within one unit is a fact; a row
 * without people is set aside, told with its row, and stands in the account.
 * @throws InputError as `enterPairs`
 */
export async function importMappedConceptMoves(
  dir: string,
  files: readonly ConceptMovesMapping[],
  units: ReadonlyMap<string, GivenUnit>,
  place: FlowPlace,
  draft: Draft,
): Promise<void> {
  const columns = files.map(
    (file): PairColumns => ({
      ...{ file, origin: file.origin, destination: file.destination, people: file.persons },
      when: { is: 'period', of: file.period },
    }),
  );
  const { edition } = place;
  const kinds = files.map(({ from, to }) => `${from} ${to}`);
  const given = { dir, units, place, files: columns, kinds, twice: TWICE };
  await enterPairs(given, draft, async (read) => {
    for (const [i, { from, to }] of files.entries()) {
      await tellWithoutPeople(draft, i, columns, edition, read[i]!);
      await draft.db.run(`
        INSERT INTO concept_move
        SELECT origin, destination, '${edition}', moment, '${from}', '${to}', sex, age_group, people
        FROM given_pair WHERE file = ${i} AND people IS NOT NULL`);
    }
  });
}

/**
 * Enters people by where they lived before; who lived in the same unit is a fact.
 * @throws InputError as `enterPairs`
 */
export async function importMappedFormerResidence(
  dir: string,
  files: readonly FormerResidenceMapping[],
  units: ReadonlyMap<string, GivenUnit>,
  place: FlowPlace,
  draft: Draft,
): Promise<void> {
  const columns = files.map(
    (file): PairColumns => ({
      ...{ file, origin: file.former, destination: file.unit, people: file.persons },
      when: { is: 'day', of: file.date },
    }),
  );
  const { edition } = place;
  const kinds = files.map(({ years }) => String(years ?? 'last'));
  const given = { dir, units, place, files: columns, kinds, twice: TWICE };
  await enterPairs(given, draft, async (read) => {
    for (const [i, { years }] of files.entries()) {
      await tellWithoutPeople(draft, i, columns, edition, read[i]!);
      await draft.db.run(`
        INSERT INTO former_residence
        SELECT destination, origin, '${edition}', moment, ${years ?? 'NULL'}, sex, age_group, people
        FROM given_pair WHERE file = ${i} AND people IS NOT NULL`);
    }
  });
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

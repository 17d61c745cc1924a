import { packColumn, parsePeriod } from '@/geo/flows';
import type { FlowKey } from '../flow-mask';
import { flowEditions } from '../flow-years';
import type { FlowRowsInput } from '../routers/flow-inputs';
import type { Asking } from '../routers/trpc';
import { mustLieWithin } from './area';
import { countryOf } from './country';
import { crosswalkOf } from './crosswalks';
import type { Draft } from './draft';
import type { FlowPeriodInfo, FlowRowsData } from './flow-shapes';
import { addPeriod, type FlowColumns, type RestColumns } from './restated-flows';
import type { Note } from './shapes';

/** Movers between the units of a level in every period of a kind, on the units of one edition. */
export async function flowRows(
  { release, viewer, threshold }: Asking,
  asked: FlowRowsInput,
): Promise<Draft<FlowRowsInput, Record<string, never>, FlowRowsData>> {
  const { level, by, split } = asked;
  const [country, editions] = await Promise.all([countryOf(release), flowEditions(release)]);
  const edition = country.editionOn(asked.edition);
  const inEdition = country.in(edition);
  const codes = inEdition.byLevel(level).map((unit) => unit.code);
  // Where people of an area go is told of the whole country or not at all: flows have two ends.
  mustLieWithin(viewer, inEdition, codes);

  const keys = editions.map((counted): FlowKey => ({ edition: counted, level, by, split }));
  const ways = await Promise.all(
    keys.map((key) => crosswalkOf(release, threshold, level, key.edition, edition)),
  );
  const isAsked = (period: string): boolean => {
    const year = parsePeriod(period).first / 12;
    return year >= (asked.from ?? 0) && year < (asked.to ?? 9999) + 1;
  };
  return {
    question: { ...asked, edition },
    about: { edition, codes },
    source: null,
    notes: [],
    guarded: {},
    flows: keys,
    compose: (_, flows) => {
      const rows: FlowColumns = { origin: [], destination: [], period: [], group: [], movers: [] };
      const hidden: RestColumns = { place: [], period: [], group: [], in: [], out: [] };
      const periods: FlowPeriodInfo[] = [];
      const notes: Note[] = [];
      let unplaced = 0;
      flows.forEach((told, t) => {
        const { crosswalk } = ways[t]!;
        told.periodNames.forEach((period, p) => {
          if (!isAsked(period)) return;
          const made = addPeriod(told, crosswalk, p, periods.length, rows, hidden);
          const { estimate, internal } = made;
          const withheld = told.withheld[p]!;
          periods.push({ period, edition: told.key.edition, estimate, internal, withheld });
          unplaced += made.unplaced;
        });
        if (told.key.edition !== edition && told.periodNames.some(isAsked))
          notes.push({ code: 'restated', from: told.key.edition, to: edition });
      });
      if (unplaced > 0) notes.push({ code: 'unplaced', people: unplaced });
      const groups = flows.find((told) => told.groupNames.length > 0)?.groupNames ?? [
        { sex: null, age: null },
      ];
      return {
        data: {
          code: codes,
          periods,
          groups: [...groups],
          rows: {
            origin: packColumn(rows.origin),
            destination: packColumn(rows.destination),
            period: packColumn(rows.period),
            group: packColumn(rows.group),
            movers: packColumn(rows.movers),
          },
          hidden,
        },
        notes,
      };
    },
  };
}

import { RESIDENCE_TABLES, type ResidenceTable } from '../queries/residence';
import { sourceOfMovers } from '../queries/sources';
import { toldResidence } from '../residence-mask';
import type { ResidenceInput } from '../routers/flow-inputs';
import type { Asking } from '../routers/trpc';
import { mustLieWithin } from './area';
import { countryOf } from './country';
import { crosswalkOf } from './crosswalks';
import type { Draft } from './draft';
import { FlowColumns } from './flow-columns';
import type { ResidenceData } from './flow-shapes';
import { addPeriod, type RestColumns } from './restated-flows';
import type { Note } from './shapes';

/** People by two provinces, on the units of one edition: see `RESIDENCE_TABLES`. */
export async function residenceRows(
  { release, viewer, threshold }: Asking,
  name: ResidenceTable,
  asked: ResidenceInput,
): Promise<Draft<ResidenceInput, Record<string, never>, ResidenceData>> {
  const country = await countryOf(release);
  const edition = country.editionOn(asked.edition);
  const inEdition = country.in(edition);
  const codes = inEdition.byLevel('province').map((unit) => unit.code);
  mustLieWithin(viewer, inEdition, codes);
  // Only what may be shown comes here: protected where it is read, it is restated and never more.
  const told = await toldResidence(release, name, threshold);
  const ways = await Promise.all(
    told.map(({ time }) => crosswalkOf(release, threshold, 'province', time.edition, edition)),
  );
  return {
    question: { edition },
    about: { edition, codes },
    source: await sourceOfMovers(release, RESIDENCE_TABLES[name].table),
    notes: [],
    guarded: {},
    compose: () => {
      const rows = new FlowColumns();
      const hidden: RestColumns = { place: [], period: [], group: [], in: [], out: [] };
      let unplaced = 0;
      const times = told.map(({ time, told: flows }, k) => {
        const made = addPeriod(flows, ways[k]!.crosswalk, 0, k, rows, hidden);
        unplaced += made.unplaced;
        return {
          ...{ when: time.when, years: time.years, edition: time.edition },
          ...{ estimate: made.estimate, internal: made.internal, withheld: flows.withheld[0]! },
        };
      });
      const restated = new Set(
        told.map(({ time }) => time.edition).filter((own) => own !== edition),
      );
      const notes: Note[] = [...restated].map((from) => ({ code: 'restated', from, to: edition }));
      if (unplaced > 0) notes.push({ code: 'unplaced', people: unplaced });
      return {
        data: {
          code: codes,
          times,
          rows: {
            origin: rows.packed('origin'),
            destination: rows.packed('destination'),
            time: rows.packed('period'),
            persons: rows.packed('movers'),
          },
          hidden: { place: hidden.place, time: hidden.period, in: hidden.in, out: hidden.out },
        },
        notes,
      };
    },
  };
}

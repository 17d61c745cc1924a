import { setImmediate as others } from 'node:timers/promises';
import type { Edition } from '@/geo/units';
import { flowEditions } from '../flow-counts';
import type { FlowKey } from '../flow-mask';
import { flowYears } from '../flow-years';
import { sourceOfMovers } from '../queries/sources';
import type { FlowRowsInput } from '../routers/flow-inputs';
import type { Asking } from '../routers/trpc';
import { mustLieWithin } from './area';
import { countryOf } from './country';
import { crosswalkOf } from './crosswalks';
import type { Draft } from './draft';
import { FlowColumns } from './flow-columns';
import type { FlowPeriodInfo, FlowRowsData } from './flow-shapes';
import { addYearUpward, isToldBelow, wayUpward } from './flows-upward';
import { addPeriod, type RestColumns } from './restated-flows';
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

  const years = (
    await Promise.all(editions.map((counted) => flowYears(release, counted, threshold)))
  ).flat();
  const { from = 0, to = 9999 } = asked;
  const keys = years
    .filter(({ year }) => Number(year) >= from && Number(year) <= to)
    .map(({ edition: counted, year }): FlowKey => ({ edition: counted, year, level, by, split }))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
  const ways = await Promise.all(
    keys.map((key) => crosswalkOf(release, threshold, level, key.edition, edition)),
  );
  // Provinces that are split go where their communes go, where these are told for the same year.
  const upward = await Promise.all(
    keys.map((key) =>
      level === 'province' ? wayUpward(release, threshold, country, key.edition, edition) : null,
    ),
  );
  // Communes are told by whole year and all people only.
  const isToldByCommunes = by === 'year' && split === 'none';
  const throughCommunes = isToldByCommunes ? keys.filter((_, t) => upward[t]) : [];
  return {
    question: { ...asked, edition },
    about: { edition, codes },
    source: await sourceOfMovers(release, 'flow'),
    notes: [],
    guarded: {},
    flows: [...keys, ...throughCommunes.map((key): FlowKey => ({ ...key, level: 'commune' }))],
    compose: async (_, flows) => {
      const rows = new FlowColumns();
      const hidden: RestColumns = { place: [], period: [], group: [], in: [], out: [] };
      const periods: FlowPeriodInfo[] = [];
      const restated = new Set<Edition>();
      let unplaced = 0;
      for (const [t, key] of keys.entries()) {
        const { crosswalk } = ways[t]!;
        const told = flows[t]!;
        const below = flows[keys.length + throughCommunes.indexOf(key)];
        const way = upward[t];
        told.periodNames.forEach((period, p) => {
          const made =
            way && below && isToldBelow(told, below)
              ? addYearUpward(way, told, below, periods.length, rows, hidden)
              : addPeriod(told, crosswalk, p, periods.length, rows, hidden);
          const { estimate, internal } = made;
          const withheld = told.withheld[p]!;
          periods.push({ period, edition: told.key.edition, estimate, internal, withheld });
          unplaced += made.unplaced;
          if (told.key.edition !== edition) restated.add(told.key.edition);
        });
        // A year of communes takes some hundredths of a second: others are answered in between.
        await others();
      }
      const notes: Note[] = [...restated].map((counted) => ({
        ...{ code: 'restated', from: counted, to: edition },
      }));
      if (unplaced > 0) notes.push({ code: 'unplaced', people: unplaced });
      const silent = keys.filter((_, t) => flows[t]!.withheld.some(Boolean));
      if (silent.length > 0) {
        const names = [...new Set(silent.map(({ year }) => year))].join(', ');
        const isWhole = by === 'year' && split === 'none' ? 'true' : 'false';
        notes.push({ code: 'withheld_years', years: names, isWhole });
      }
      keys.forEach(({ year }, t) => {
        const isTold = flows[t]!.periodNames.length > 0;
        if (isTold && upward[t] && !isToldByCommunes) notes.push({ code: 'parts_by_people', year });
      });
      const groups = flows.find((told) => told.groupNames.length > 0)?.groupNames ?? [
        { sex: null, age: null },
      ];
      return {
        data: {
          code: codes,
          periods,
          groups: [...groups],
          rows: {
            origin: rows.packed('origin'),
            destination: rows.packed('destination'),
            period: rows.packed('period'),
            group: rows.packed('group'),
            movers: rows.packed('movers'),
            atLeast: rows.packed('atLeast'),
          },
          hidden,
        },
        notes,
      };
    },
  };
}

const orderOf = ({ edition, year }: FlowKey): string => `${edition} ${year}`;

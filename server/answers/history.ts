/** The history of a unit: over every event known, what it came from and what it became. */
import { becomes, type CrosswalkRow } from '@/geo/crosswalk';
import {
  forebears,
  heirs,
  type IsoDate,
  type Level,
  type Life,
  type Passage,
  type Turning,
} from '@/geo/units';
import { AtlasError } from '../errors';
import type { Release } from '../release';
import type { HistoryInput } from '../routers/inputs';
import { type Country, countryOf } from './country';
import { crosswalkOf } from './crosswalks';
import type { Draft } from './draft';
import { locatorsOf } from './locator';
import { nearestLife, type Past, pastOf } from './past';
import type { HistoryData, PassageData, Told, TurningData } from './past-shapes';

/**
 * @throws AtlasError `UnknownUnit` when the code never named a unit
 */
export async function history(
  current: Release,
  threshold: number,
  asked: HistoryInput,
): Promise<Draft<HistoryInput, Record<string, never>, HistoryData>> {
  const [country, past] = await Promise.all([countryOf(current), pastOf(current)]);
  const unit = nearestLife(country.livesOf(asked.code), asked.on);
  if (!unit) {
    const edition = asked.on ?? country.editions.at(-1)?.edition ?? '';
    throw new AtlasError({ code: 'UnknownUnit', unit: asked.code, edition, elsewhere: null });
  }
  const told = turningsOf(past, unit);
  const estimates = await stepsOf(
    current,
    country,
    threshold,
    unit.level,
    new Set(told.map(({ turning }) => turning.day)),
  );
  const turnings = told.map(
    ({ turning, of, relation }): TurningData => ({
      day: turning.day,
      acts: past.actsOf(turning),
      of: past.lifeOf(of),
      relation,
      way: turning.way,
      words: [...turning.words],
      passages: turning.passages.map((passage) => passageOf(past, turning, of, passage, estimates)),
    }),
  );
  const locators = await locatorsOf(current, country, past, unit);
  return {
    question: asked,
    about: { edition: past.lastEdition(unit), codes: [unit.code] },
    source: null,
    notes: [],
    // Shares are the law's, or rest on counts that are published: there is nothing to hide.
    guarded: {},
    compose: () => ({
      data: {
        unit: past.lifeOf(unit),
        lives: country.livesOf(unit.code).map((life) => past.lifeOf(life)),
        codeBefore: past.codeBefore(unit),
        codeAfter: past.codeAfter(unit),
        turnings,
        locators,
      },
    }),
  };
}

interface Turned {
  turning: Turning;
  of: Life;
  relation: TurningData['relation'];
}

/** What came before the unit, its own days, and what came after, by day. */
function turningsOf({ stories }: Past, unit: Life): Turned[] {
  const own = stories(unit);
  const each = (of: Life, relation: Turned['relation'], turnings: readonly (Turning | null)[]) =>
    turnings.flatMap((turning) => (turning ? [{ turning, of, relation }] : []));
  const told = [
    ...forebears(stories, unit).flatMap(({ life }) => {
      const { began, during } = stories(life);
      return each(life, 'before', [began, ...during.filter(({ way }) => way === 'in')]);
    }),
    ...each(unit, 'own', [own.began, ...own.during, own.ended]),
    ...heirs(stories, unit).flatMap(({ life }) => {
      const { during, ended } = stories(life);
      return each(life, 'after', [...during.filter(({ way }) => way === 'out'), ended]);
    }),
  ];
  // Sorting is stable: within a day the order above stays.
  return told.sort((a, b) =>
    a.turning.day < b.turning.day ? -1 : Number(a.turning.day > b.turning.day),
  );
}

type Estimate = (day: IsoDate, from: string, to: string) => CrosswalkRow | undefined;

/** The shares of each day's step, with what other evidence than the decree tells. */
async function stepsOf(
  current: Release,
  country: Country,
  threshold: number,
  level: Level,
  days: ReadonlySet<IsoDate>,
): Promise<Estimate> {
  const steps = new Map<IsoDate, (code: string) => CrosswalkRow[]>();
  for (const day of days) {
    const before = country.editions.findLast(({ edition }) => edition < day)?.edition;
    if (!before || country.in(before).byLevel(level).length === 0) continue;
    const { crosswalk } = await crosswalkOf(current, threshold, level, before, day);
    steps.set(day, (code) => becomes(crosswalk, code));
  }
  return (day, from, to) =>
    steps
      .get(day)?.(from)
      .find((row) => row.toCode === to);
}

function passageOf(
  past: Past,
  { day, way }: Turning,
  of: Life,
  { transfer, other }: Passage,
  estimate: Estimate,
): PassageData {
  const { from, to, kind, basis } = transfer;
  const law = (share: number | null): Told => ({ share, basis: share === null ? null : basis });
  const row = from === null ? undefined : estimate(day, from, to);
  const better = row && {
    people: { share: row.sharePopulation, basis: row.basis },
    land: { share: row.shareArea, basis: row.basisArea },
  };
  const tell = (share: number | null, known: Told | undefined): Told =>
    known && known.share !== null ? known : law(share);
  const lives = way === 'in' ? { from: other, to: of } : { from: of, to: other ?? of };
  const people = from === null ? law(null) : tell(transfer.people, better?.people);
  const land = from === null ? law(null) : tell(transfer.land, better?.land);
  return {
    kind,
    from: lives.from && past.lifeOf(lives.from),
    to: past.lifeOf(lives.to),
    people,
    land,
    estimated: {
      people: transfer.people === null && people.share !== null && people.basis !== 'decree',
      land: transfer.land === null && land.share !== null && land.basis !== 'decree',
    },
  };
}

/** A plan becomes law: a new release with one more event, in which every series goes on. */
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Progress } from '@/data/build/draft';
import type { Row } from '@/data/build/insert-rows';
import { ReleaseError } from '@/data/build/release-error';
import { databaseOf, releaseManifest } from '@/data/build/releases';
import { rows } from '@/data/rekey/read-history';
import type { BoundaryFile, Manifest, Origin } from '@/data/tables';
import {
  adopt,
  type Fault,
  lawFaults,
  livesBefore,
  livesOn,
  type Plan,
  PlanError,
} from '@/geo/plans';
import type { Position } from '@/geo/topology';
import type { ChangeEvent, Edition, History, IsoDate, Level, Life } from '@/geo/units';
import { drawnCuts } from './drawn-cuts';
import { groundMoves } from './ground-moves';
import { lifeChanges, writeEdition, writeEvent, writeLives } from './history-tables';
import { moveSchools } from './move-schools';
import { figureTables, openHistory } from './open-history';
import { placeCentres } from './place-centres';
import { finestOutlines, redraw } from './redraw';
import { type Copy, type Moment, type Remade, remakeRelease } from './remake-release';
import { factsBefore, unitsBegun } from './units-begun';

/** What the decree says besides the plan. */
export interface Decree {
  /** Its number and signs: `202/2025/QH15`; null while there is none. */
  readonly decree: string | null;
  readonly title: string;
  readonly titleEn: string;
}

export interface Adopting {
  readonly root: string;
  /** The id of the release that the plan is laid over. */
  readonly base: string;
  readonly plan: Plan;
  readonly act: Decree;
  /** The file that the plan came in, and what it is called there. */
  readonly input: Manifest['inputs'][number];
  readonly planTitle: string | null;
  readonly savedAs: string | null;
  readonly progress: Progress;
  readonly pause?: (moment: Moment) => Promise<void>;
}

/** Where the new release stands, and by how much it is checked. */
export interface Standing {
  readonly into: string;
  readonly id: string;
  readonly title: (base: Manifest) => Manifest['title'];
  readonly as: Exclude<Origin['act'], 'withdraw'>;
}

export interface Adopted extends Remade {
  readonly event: string;
  readonly before: UnitCounts;
  readonly after: UnitCounts;
  /** What is told and does not stand in the way. */
  readonly warnings: readonly Fault[];
}

export interface UnitCounts {
  readonly provinces: number;
  readonly communes: number;
}

/**
 * @throws PlanError with every fault that keeps the plan from being law
 * @throws ReleaseError when there is no such base, or figures stand on what the plan would end
 * @throws ChecksFailed when what was made breaks an invariant
 */
export async function adoptRelease(adopting: Adopting, standing: Standing): Promise<Adopted> {
  const { root, plan, act, progress } = adopting;
  const base = await releaseManifest(root, adopting.base);
  progress('check the plan', 0);
  const history = await openHistory(databaseOf(join(root, base.id)));
  const id = eventId(history, plan.effective);
  const faults = lawFaults(plan, { history });
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new PlanError(errors);
  const after = adopt(plan, { history }, { id, decree: act.decree, title: act.title });
  const event = after.events.at(-1)!;
  const remade = await remakeRelease({
    ...{ root, into: standing.into, id: standing.id, base, title: standing.title(base), progress },
    ...(adopting.pause && { pause: adopting.pause }),
    origin: {
      ...{ act: standing.as, base: base.id, baseContentHash: base.contentHash, event: id },
      ...{ effective: plan.effective, plan: adopting.planTitle, savedAs: adopting.savedAs },
    },
    inputs: [adopting.input],
    checks: standing.as === 'adopt' ? 'all' : 'history',
    change: (copy) => writeAdoption(copy, base, adopting, history, after, event),
  });
  return {
    ...{ ...remade, event: id },
    before: countUnits([...livesBefore(history, plan.effective).values()]),
    after: countUnits([...livesOn(after, plan.effective).values()]),
    warnings: faults,
  };
}

/** The day, and a number where an event of that name is there already. */
function eventId({ events }: History, day: IsoDate): string {
  const taken = new Set(events.map(({ id }) => id));
  let id: string = day;
  for (let number = 2; taken.has(id); number++) id = `${day}-${number}`;
  return id;
}

async function writeAdoption(
  copy: Copy,
  base: Manifest,
  { plan, act, progress }: Adopting,
  before: History,
  after: History,
  event: ChangeEvent,
): Promise<BoundaryFile[]> {
  const { db } = copy;
  const day = event.effective;
  await refuseEarlierThanFigures(db, day);
  const editions = await editionsOf(db);
  const changes = lifeChanges(before, after);
  const begun = unitsBegun(
    ...([changes.begun, event.transfers, plan.groups] as const),
    await factsBefore(db, day),
  );
  await writeEdition(db, { edition: day, ...editionTitles(day, act), decree: act.decree });
  await writeLives(db, changes, begun);
  await writeEvent(db, event, act.titleEn);
  progress('draw the new units', 0.3);
  const moves = groundMoves(event.transfers);
  const last = editions.findLast((edition) => edition < day);
  const later = editions.filter((edition) => edition >= day);
  const boundaries = await redraw(
    copy,
    base.boundaries,
    day,
    [
      ...(last && !later.includes(day as Edition)
        ? [{ edition: day as Edition, from: last, moves }]
        : []),
      ...later.map((edition) => ({ edition, from: edition, moves })),
    ],
    drawnCuts(plan),
    centresOf(begun),
  );
  await placeCentres(db, day, copy.folder, boundaries);
  progress('move the schools', 0.5);
  await moveSchools(db, moves, () => finestOutlines(copy.folder, boundaries, 'commune'));
  return boundaries;
}

/** Figures of a later day are counted on units that the plan would end before it. */
async function refuseEarlierThanFigures(db: DuckDBConnection, day: IsoDate): Promise<void> {
  for (const { table } of figureTables()) {
    // The series stand for the rows of `population`, which are many.
    if (table === 'population' || table.startsWith('cube_')) continue;
    const [[latest] = []] = await rows(db, `SELECT max(edition)::VARCHAR FROM ${table}`);
    if (typeof latest !== 'string' || latest < day) continue;
    throw new ReleaseError(
      'refused',
      `The plan would take effect on ${day}, but the release has figures ("${table}") counted on the units of ${latest}. A plan can become law only after the last units that figures stand on.`,
    );
  }
}

async function editionsOf(db: DuckDBConnection): Promise<Edition[]> {
  const found = await rows(db, 'SELECT edition::VARCHAR FROM edition ORDER BY 1');
  return found.map(([edition]) => edition as Edition);
}

function editionTitles(day: IsoDate, { title, titleEn }: Decree) {
  const [year, month, date] = day.split('-');
  const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return {
    title: `Địa giới tại ngày ${date}/${month}/${year}: ${title}`,
    titleEn: `Units as of ${english.format(Date.parse(`${day}T00:00:00Z`))}: ${titleEn}`,
  };
}

function centresOf(begun: readonly Row<'unit'>[]): (code: string) => Position | null {
  const byCode = new Map(begun.map(({ code, lon, lat }) => [code, { lon, lat }]));
  return (code) => {
    const { lon, lat } = byCode.get(code) ?? {};
    return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null;
  };
}

function countUnits(lives: readonly Life[]): UnitCounts {
  const of = (level: Level) => lives.filter((life) => life.level === level).length;
  return { provinces: of('province'), communes: of('commune') };
}

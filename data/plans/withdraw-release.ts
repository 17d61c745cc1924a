/** An act is taken back: what it changed is as it was, in the release before it or in a new one. */
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Progress } from '@/data/build/draft';
import { publishRelease } from '@/data/build/pointer';
import { ReleaseError } from '@/data/build/release-error';
import { databaseOf, readManifest, releaseManifest } from '@/data/build/releases';
import { rows } from '@/data/rekey/read-history';
import type { BoundaryFile, Manifest } from '@/data/tables';
import { withdraw } from '@/geo/plans';
import type { ChangeEvent, Edition, History, IsoDate } from '@/geo/units';
import { type GroundMoves, groundMoves, thenMoved } from './ground-moves';
import { lifeChanges, removeEvent, writeLives } from './history-tables';
import { moveSchools } from './move-schools';
import { figureTables, openHistory } from './open-history';
import { finestOutlines, type Redrawn, redraw } from './redraw';
import { type Copy, type Moment, remakeRelease } from './remake-release';

export interface Withdrawing {
  readonly root: string;
  /** The id of the release that holds the event. */
  readonly release: string;
  readonly event: string;
  /** The id of the new release, where one has to be made. */
  readonly id: string;
  /** Whether figures that were counted on the units of its day go with it. */
  readonly withFigures: boolean;
  readonly publish: boolean;
  readonly progress: Progress;
  readonly pause?: (moment: Moment) => Promise<void>;
}

export interface Withdrawn {
  readonly id: string;
  /** `back`: the release that the event was added to stands there yet, and is the one. */
  readonly outcome: 'back' | 'built' | 'unchanged';
  readonly event: string;
  readonly contentHash: string;
}

/**
 * @throws ReleaseError when there is no such event, or when something rests on what it began
 * @throws ChecksFailed when what was made breaks an invariant
 */
export async function withdrawRelease(withdrawing: Withdrawing): Promise<Withdrawn> {
  const { root, event, publish } = withdrawing;
  const release = await releaseManifest(root, withdrawing.release);
  const base = await baseOf(root, release, event);
  if (base) {
    if (publish) await publishRelease(root, base.id);
    return { id: base.id, outcome: 'back', event, contentHash: base.contentHash };
  }
  const remade = await remakeWithout(withdrawing, release);
  if (publish) await publishRelease(root, remade.id);
  const { id, outcome, manifest } = remade;
  return { id, outcome, event, contentHash: manifest.contentHash };
}

/** The release that the event was added to, if that was the last act and it is still what it was. */
async function baseOf(root: string, release: Manifest, event: string): Promise<Manifest | null> {
  const { origin } = release;
  if (origin?.act !== 'adopt' || origin.event !== event) return null;
  const base = await readManifest(join(root, origin.base));
  return base?.contentHash === origin.baseContentHash ? base : null;
}

async function remakeWithout(withdrawing: Withdrawing, base: Manifest) {
  const { root, id, progress } = withdrawing;
  progress('check the event', 0);
  const history = await openHistory(databaseOf(join(root, base.id)));
  const event = history.events.find((each) => each.id === withdrawing.event);
  const after = without(history, withdrawing.event);
  return remakeRelease({
    ...{ root, into: root, id, base, title: base.title, inputs: [], checks: 'all', progress },
    ...(withdrawing.pause && { pause: withdrawing.pause }),
    origin: {
      ...{ act: 'withdraw', base: base.id, baseContentHash: base.contentHash },
      ...{ event: withdrawing.event, effective: event!.effective, plan: null, savedAs: null },
    },
    change: (copy) => takeBack(copy, base, withdrawing, history, after, event!),
  });
}

function without(history: History, event: string): History {
  try {
    return withdraw(history, event);
  } catch (error) {
    if (error instanceof RangeError) throw new ReleaseError('refused', `${error.message}.`);
    throw error;
  }
}

async function takeBack(
  copy: Copy,
  base: Manifest,
  { withFigures, progress }: Withdrawing,
  before: History,
  after: History,
  event: ChangeEvent,
): Promise<BoundaryFile[]> {
  const { db } = copy;
  const day = event.effective;
  const changes = lifeChanges(before, after);
  const gone = changes.gone.map(({ code }) => code);
  const stays = after.lives.some(({ validFrom, validTo }) => [validFrom, validTo].includes(day));
  if (gone.length > 0) await refuseOrDropFigures(db, day, gone, withFigures && !stays);
  await removeEvent(db, event.id);
  await writeLives(db, changes, []);
  if (!stays) await db.run(`DELETE FROM edition WHERE edition = DATE '${day}'`);
  progress('draw the units of before', 0.3);
  const boundaries = await redraw(
    ...([copy, base.boundaries, day, await editionsAfter(db, after, day)] as const),
    new Map(),
    () => null,
  );
  progress('move the schools', 0.5);
  await moveSchools(db, wayBack(event), () => finestOutlines(copy.folder, boundaries, 'commune'));
  return boundaries;
}

/** From the units that an event began to those that gave to them. */
function wayBack({ transfers }: ChangeEvent): GroundMoves {
  return groundMoves(
    transfers.flatMap((transfer) =>
      transfer.from === null ? [] : [{ ...transfer, from: transfer.to, to: transfer.from }],
    ),
  );
}

/** Editions from the day on, each drawn from the last one before it by the acts that remain. */
async function editionsAfter(
  db: DuckDBConnection,
  history: History,
  day: IsoDate,
): Promise<Redrawn[]> {
  const found = await rows(db, 'SELECT edition::VARCHAR FROM edition ORDER BY 1');
  const editions = found.map(([edition]) => edition as Edition);
  const from = editions.findLast((edition) => edition < day);
  if (from === undefined) return [];
  let moves: GroundMoves = new Map();
  return editions
    .filter((edition) => edition >= day)
    .map((edition) => {
      const acts = history.events.filter(
        ({ status, effective }) => status === 'adopted' && effective === edition,
      );
      moves = thenMoved(moves, groundMoves(acts.flatMap(({ transfers }) => transfers)));
      return { edition, from, moves };
    });
}

/**
 * Figures that were counted on units which are no more.
 * @param gone codes of these units
 * @param drop whether those of the day's own edition may go, where that edition goes
 * @throws ReleaseError when there are any that may not
 */
async function refuseOrDropFigures(
  db: DuckDBConnection,
  day: IsoDate,
  gone: readonly string[],
  drop: boolean,
): Promise<void> {
  const list = gone.map((code) => `'${code}'`).join(', ');
  for (const { table, unitColumns } of figureTables()) {
    if (drop) await db.run(`DELETE FROM ${table} WHERE edition = DATE '${day}'`);
    if (unitColumns.length === 0) continue;
    const onGone = unitColumns.map((column) => `${column} IN (${list})`).join(' OR ');
    const [[found, edition] = []] = await rows(
      db,
      `SELECT count(*)::INTEGER, max(edition)::VARCHAR FROM ${table}
       WHERE edition >= DATE '${day}' AND (${onGone})`,
    );
    if (found === 0) continue;
    const way = edition === day ? ' With --with-figures they go too.' : '';
    throw new ReleaseError(
      'refused',
      `${found} rows of "${table}" were counted on units that would be no more (edition ${edition}).${way}`,
    );
  }
}

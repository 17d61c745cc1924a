/** What `crosswalk` and `rekey` share: from which history, between which days, on which evidence. */
import { join, resolve } from 'node:path';
import { openToRead } from '@/data/build/database';
import { currentId } from '@/data/build/pointer';
import { ReleaseError } from '@/data/build/release-error';
import { databaseOf, releaseManifest } from '@/data/build/releases';
import { readEvidence } from '@/data/rekey/read-evidence';
import { readHistory } from '@/data/rekey/read-history';
import { readTransfersFile } from '@/data/rekey/transfers-file';
import {
  type Crosswalk,
  type CrosswalkBetween,
  crosswalkBetween,
  type Evidence,
} from '@/geo/crosswalk';
import {
  assertSound,
  BASES,
  type Basis,
  type History,
  HistoryError,
  type IsoDate,
  isoDate,
  LEVELS,
  type Level,
} from '@/geo/units';
import { type Arguments, type Option, textOf, UsageError } from './command';

export const CROSSWALK_OPTIONS: Readonly<Record<string, Option>> = {
  level: { type: 'string', value: 'LEVEL', help: 'commune (the default) or province' },
  from: { type: 'string', value: 'DATE', help: 'the day whose units the figures are of' },
  to: { type: 'string', value: 'DATE', help: 'the day whose units are wanted' },
  release: { type: 'string', value: 'ID', help: 'a release (default: the current one)' },
  transfers: {
    type: 'string',
    value: 'FILE',
    help: 'transfers of your own instead: effective, from_code, to_code, share_population, share_area',
  },
  lowest: {
    type: 'string',
    value: 'RUNG',
    help: `the weakest evidence allowed: ${BASES.join(', ')} (the default)`,
  },
};

export interface Opened extends CrosswalkBetween {
  readonly history: History;
  readonly level: Level;
}

/**
 * @param standing codes that exist beside those of a transfers file
 * @throws UsageError, InputError or ReleaseError in words for the user
 */
export async function openCrosswalk(
  args: Arguments,
  standing: Iterable<string> = [],
): Promise<Opened> {
  const level = levelOf(args);
  const [from, to] = [dayOf(args, 'from'), dayOf(args, 'to')];
  const lowest = rungOf(args);
  const { history, evidence } = await openHistory(args, level, standing);
  try {
    assertSound(history);
    return { ...crosswalkBetween(history, { level, from, to, lowest, evidence }), history, level };
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${error.message}.`);
    if (error instanceof HistoryError) throw new ReleaseError('damaged', error.message);
    throw error;
  }
}

interface Known {
  readonly history: History;
  readonly evidence?: (step: Crosswalk) => Evidence;
}

async function openHistory(
  args: Arguments,
  level: Level,
  standing: Iterable<string>,
): Promise<Known> {
  const file = textOf(args, 'transfers');
  if (file !== undefined) {
    if (textOf(args, 'release') !== undefined)
      throw new UsageError('Say --release ID or --transfers FILE, not both.');
    return { history: await readTransfersFile(resolve(file), level, standing) };
  }
  const id = await releaseOf(args);
  const { boundaries } = await releaseManifest(args.root, id);
  const { db, close } = await openToRead(databaseOf(join(args.root, id)));
  try {
    return { history: await readHistory(db), evidence: await readEvidence(db, boundaries) };
  } finally {
    close();
  }
}

/** The release named, or the current one. @throws ReleaseError when there is none */
export async function releaseOf(args: Arguments): Promise<string> {
  const id = textOf(args, 'release') ?? (await currentId(args.root));
  if (!id)
    throw new ReleaseError('missing', `Nothing is published in ${args.root}: name a release.`);
  await releaseManifest(args.root, id);
  return id;
}

function levelOf(args: Arguments): Level {
  const text = textOf(args, 'level') ?? 'commune';
  const level = LEVELS.find((each) => each === text);
  if (!level || level === 'country')
    throw new UsageError(`--level takes commune or province, not "${text}".`);
  return level;
}

function dayOf(args: Arguments, name: 'from' | 'to'): IsoDate {
  const text = textOf(args, name);
  if (text === undefined) throw new UsageError(`A day is missing: --${name} DATE.`);
  try {
    return isoDate(text);
  } catch {
    throw new UsageError(`--${name} takes a day of the form YYYY-MM-DD, not "${text}".`);
  }
}

function rungOf(args: Arguments): Basis {
  const text = textOf(args, 'lowest') ?? 'equal';
  const rung = BASES.find((each) => each === text);
  if (!rung) throw new UsageError(`--lowest takes one of ${BASES.join(', ')}, not "${text}".`);
  return rung;
}

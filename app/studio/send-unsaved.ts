/** Sends unsaved work, and finds a place for it where the plan has gone another way meanwhile. */

import type { SavedAck } from '@/server/answers/plan-shapes';
import { newPlanId } from './new-plan-id';
import {
  type Journal,
  type Parted,
  PlanRefused,
  type PlanServer,
  type Unsaved,
} from './saved-plan';

/** Where work is kept. */
export interface Keeping {
  readonly server: PlanServer;
  readonly journal: Journal;
  /** The title of work that parted from a plan of this title. */
  readonly titleOfCopy: (title: string) => string;
}

/** What became of unsaved work. */
export interface Sent {
  readonly ack: SavedAck;
  /** Under which plan it is now; another than before where it had to part. */
  readonly work: Unsaved;
  readonly parted: Parted | null;
}

/**
 * Saves the work. Where another has saved the plan first, or the plan became law, the work becomes a
 * plan of its own; where the server has lost the plan, it is made again.
 * @throws PlanRefused when the server cannot be reached or will not have it; the journal keeps it
 */
export async function sendUnsaved(
  work: Unsaved,
  { server, journal, titleOfCopy }: Keeping,
): Promise<Sent> {
  const done = async (ack: SavedAck, saved: Unsaved, parted: Parted | null): Promise<Sent> => {
    await journal.forget(saved).catch(() => {});
    return { ack, work: saved, parted };
  };
  if (work.base === 0) return done(await server.create(work), work, null);
  try {
    return await done(await server.save(work), work, null);
  } catch (error) {
    const problem = error instanceof PlanRefused ? error.problem : null;
    if (problem?.code === 'UnknownPlan') {
      const anew = { ...work, base: 0 };
      return done(await server.create(anew), anew, null);
    }
    if (problem?.code !== 'PlanConflict' && problem?.code !== 'PlanSettled') throw error;
    const title = titleOfCopy(work.draft.title);
    const copy: Unsaved = {
      ...work,
      ...{ plan: newPlanId(), base: 0, draft: { ...work.draft, title } },
    };
    // Written under its new name before it is forgotten under the old: at no moment in neither.
    await journal.write(copy).catch(() => {});
    await journal.forget(work).catch(() => {});
    const revision = problem.code === 'PlanConflict' ? problem.revision : null;
    const parted: Parted = { copy: { id: copy.plan, title }, here: false, revision };
    try {
      return await done(await server.create(copy), copy, parted);
    } catch (refused) {
      throw new PartedUnsent(refused, copy, parted);
    }
  }
}

/** The work has parted, but the server could not be told yet: it goes on as this work. */
export class PartedUnsent extends PlanRefused {
  constructor(
    cause: unknown,
    readonly work: Unsaved,
    readonly parted: Parted,
  ) {
    super(cause instanceof PlanRefused ? cause.problem : null);
    this.name = 'PartedUnsent';
  }
}

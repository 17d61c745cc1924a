/** What the store tells of plans. */
import type { Kysely, Selectable } from 'kysely';
import type { Draft } from '@/geo/plans';
import { fold } from '@/geo/units';
import type { PlanLine, PlanVersion } from '../answers/plan-shapes';
import { AtlasError } from '../errors';
import { draftOf, lineOf } from './plan-rows';
import type { PlanTable, RevisionTable, StoreTables } from './tables';

export type Store = Kysely<StoreTables>;

/** A plan at one of its revisions. */
export interface PlanAt {
  readonly line: PlanLine;
  readonly event: string | null;
  readonly shown: number;
  readonly draft: Draft;
}

/**
 * The plans, last saved first.
 * @param text part of the title, with or without marks
 * @param removed those that were taken out of the list instead of those in it
 */
export async function listPlans(db: Store, text: string, removed: boolean): Promise<PlanLine[]> {
  // Folded text has letters, digits and blanks only: nothing that LIKE would read as a sign.
  const wanted = `%${fold(text)}%`;
  const rows = await db
    .selectFrom('plan')
    .selectAll()
    .where('removed_at', removed ? 'is not' : 'is', null)
    .where('title_folded', 'like', wanted)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(lineOf);
}

/**
 * @param revision the newest without it
 * @throws AtlasError `UnknownPlan`, `UnreadablePlan`
 */
export async function planAt(db: Store, id: string, revision?: number): Promise<PlanAt> {
  const row = await planRow(db, id);
  const shown = revision ?? row.revision;
  const draft = draftOf(await revisionRow(db, id, shown));
  return { line: lineOf(row), event: row.event, shown, draft };
}

/**
 * The revisions that are kept, newest first.
 * @throws AtlasError `UnknownPlan`
 */
export async function versionsOf(db: Store, id: string): Promise<PlanVersion[]> {
  await planRow(db, id);
  const rows = await db
    .selectFrom('plan_revision')
    .select(['revision', 'saved_at as savedAt', 'name', 'title', 'groups', 'units'])
    .where('plan', '=', id)
    .orderBy('revision', 'desc')
    .execute();
  return rows;
}

async function planRow(db: Store, id: string): Promise<Selectable<PlanTable>> {
  const row = await db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? unknown(id);
}

/** @throws AtlasError `UnknownPlan` where that revision is not kept */
export async function revisionRow(
  db: Store,
  id: string,
  revision: number,
): Promise<Selectable<RevisionTable>> {
  const row = await db
    .selectFrom('plan_revision')
    .selectAll()
    .where('plan', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row ?? unknown(id, revision);
}

/** @throws AtlasError `UnknownPlan`, always */
export function unknown(plan: string, revision: number | null = null): never {
  throw new AtlasError({ code: 'UnknownPlan', plan, revision });
}

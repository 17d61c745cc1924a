/** What changes plans in the store. Each is called within a transaction. */
import type { Selectable, Transaction } from 'kysely';
import type { Draft } from '@/geo/plans';
import type { PlanStatus, SavedAck } from '../answers/plan-shapes';
import { AtlasError } from '../errors';
import { columnsOf, draftOf, figuresOf, tidyTitle } from './plan-rows';
import { planAt, revisionRow, unknown } from './read-plans';
import type { AuditedAct, PlanTable, StoreTables } from './tables';
import { revisionsToLetGo } from './thinning';

export type Writing = Transaction<StoreTables>;

/** Who does it, and when (milliseconds). */
export interface Doing {
  readonly who: string;
  readonly now: number;
}

/** Work as a page sends it. */
export interface PlanWork {
  readonly id: string;
  /** The page that made it, and its step there. */
  readonly writer: string;
  readonly step: number;
  readonly draft: Draft;
}

/** The same work sent twice makes one plan. */
export async function createPlan(
  db: Writing,
  doing: Doing,
  work: PlanWork,
  what: 'created' | 'duplicated' = 'created',
): Promise<SavedAck> {
  if (await lock(db, work.id)) return savePlan(db, doing, { ...work, base: 0 });
  const at = new Date(doing.now).toISOString();
  const draft = { ...work.draft, title: tidyTitle(work.draft.title) };
  await db
    .insertInto('plan')
    .values({
      ...{ id: work.id, ...columnsOf(draft), status: 'draft', event: null, revision: 1 },
      ...{ created_at: at, saved_at: at, removed_at: null },
    })
    .execute();
  await addRevision(db, at, work, 1, draft);
  await note(db, doing, what, work.id, 1);
  return { id: work.id, revision: 1, savedAt: at };
}

/**
 * A plan of its own with the work of another.
 * @throws AtlasError `UnknownPlan`, `UnreadablePlan`
 */
export async function duplicatePlan(
  db: Writing,
  doing: Doing,
  from: string,
  to: string,
  title: string,
): Promise<SavedAck> {
  const { draft } = await planAt(db, from);
  const hand = { writer: `duplicated ${from}`, step: 1 };
  return createPlan(db, doing, { id: to, ...hand, draft: { ...draft, title } }, 'duplicated');
}

/**
 * Saves the work as the newest revision, unless another has saved one since `base`.
 * @throws AtlasError `PlanConflict`, `PlanSettled`, `UnknownPlan`; nothing is changed then
 */
export async function savePlan(
  db: Writing,
  doing: Doing,
  work: PlanWork & { readonly base: number },
): Promise<SavedAck> {
  const row = (await lock(db, work.id)) ?? unknown(work.id);
  const newest = await revisionRow(db, work.id, row.revision);
  const ack = { id: row.id, revision: row.revision, savedAt: row.saved_at };
  const sameHand = newest.writer === work.writer;
  // The answer to an earlier try was lost on the way, or a later step has overtaken this one.
  if (sameHand && work.step <= newest.step) return ack;
  const draft = { ...work.draft, title: tidyTitle(work.draft.title) || row.title };
  if (JSON.stringify(draft) === newest.draft) return ack;
  mayChange(row);
  if (row.revision !== work.base && !sameHand) {
    const { revision, saved_at } = row;
    throw new AtlasError({ code: 'PlanConflict', plan: row.id, revision, savedAt: saved_at });
  }
  return advance(db, doing, row, { ...work, draft }, 'saved');
}

/**
 * Gives the plan another title.
 * @throws AtlasError `PlanSettled`, `UnknownPlan`, `UnreadablePlan`
 */
export async function renamePlan(
  db: Writing,
  doing: Doing,
  id: string,
  title: string,
): Promise<SavedAck> {
  const row = (await lock(db, id)) ?? unknown(id);
  mayChange(row);
  const draft = { ...draftOf(await revisionRow(db, id, row.revision)), title: tidyTitle(title) };
  return advance(db, doing, row, { id, ...handOf('renamed', row), draft }, 'renamed');
}

/**
 * Makes the draft of an earlier revision the newest; those between stay.
 * @throws AtlasError `PlanSettled`, `UnknownPlan`, `UnreadablePlan`
 */
export async function restorePlan(
  db: Writing,
  doing: Doing,
  id: string,
  revision: number,
): Promise<SavedAck> {
  const row = (await lock(db, id)) ?? unknown(id);
  mayChange(row);
  const draft = draftOf(await revisionRow(db, id, revision));
  return advance(db, doing, row, { id, ...handOf('restored', row), draft }, 'restored');
}

/**
 * Gives a revision a name, with which it stays for ever; null takes the name away.
 * @throws AtlasError `UnknownPlan`
 */
export async function nameVersion(
  db: Writing,
  doing: Doing,
  id: string,
  revision: number,
  name: string | null,
): Promise<void> {
  await revisionRow(db, id, revision);
  await db
    .updateTable('plan_revision')
    .set({ name })
    .where('plan', '=', id)
    .where('revision', '=', revision)
    .execute();
  await note(db, doing, 'version_named', id, revision);
}

/**
 * Takes a plan out of the list, or brings it back; nothing of it is deleted.
 * @throws AtlasError `PlanSettled` for one that is law, `UnknownPlan`
 */
export async function setRemoved(
  db: Writing,
  doing: Doing,
  id: string,
  removed: boolean,
): Promise<void> {
  const row = (await lock(db, id)) ?? unknown(id);
  if (removed) mayChange(row);
  const removed_at = removed ? new Date(doing.now).toISOString() : null;
  await db.updateTable('plan').set({ removed_at }).where('id', '=', id).execute();
  await note(db, doing, removed ? 'removed' : 'brought_back', id, row.revision);
}

/**
 * Notes what became of a plan in law.
 * @param event the event that it became; null while it is no law
 * @throws AtlasError `UnknownPlan`
 */
export async function setStatus(
  db: Writing,
  doing: Doing,
  id: string,
  { status, event }: { readonly status: PlanStatus; readonly event: string | null },
): Promise<void> {
  const row = (await lock(db, id)) ?? unknown(id);
  await db.updateTable('plan').set({ status, event }).where('id', '=', id).execute();
  await note(db, doing, 'status_changed', id, row.revision);
}

/** Reads a plan and keeps every other writer off it until the transaction ends, in either database. */
async function lock(db: Writing, id: string): Promise<Selectable<PlanTable> | undefined> {
  return db
    .updateTable('plan')
    .set((plan) => ({ revision: plan.ref('revision') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}

/** The hand of a change that no page made: one of its own each time, so that thinning leaves it. */
const handOf = (what: AuditedAct, { revision }: Selectable<PlanTable>) => ({
  writer: `${what} ${revision}`,
  step: 1,
});

function mayChange({ id, status, event }: Selectable<PlanTable>): void {
  if (status === 'adopted') throw new AtlasError({ code: 'PlanSettled', plan: id, event });
}

async function advance(
  db: Writing,
  doing: Doing,
  row: Selectable<PlanTable>,
  work: PlanWork,
  what: AuditedAct,
): Promise<SavedAck> {
  const savedAt = new Date(doing.now).toISOString();
  const revision = row.revision + 1;
  const { draft } = work;
  await addRevision(db, savedAt, work, revision, draft);
  await db
    .updateTable('plan')
    .set({ ...columnsOf(draft), revision, saved_at: savedAt })
    .where('id', '=', row.id)
    .execute();
  await letGo(db, row.id, doing.now);
  await note(db, doing, what, row.id, revision);
  return { id: row.id, revision, savedAt };
}

async function addRevision(
  db: Writing,
  savedAt: string,
  { id, writer, step }: PlanWork,
  revision: number,
  draft: Draft,
): Promise<void> {
  const row = { plan: id, revision, saved_at: savedAt, name: null, writer, step };
  const values = { ...row, ...figuresOf(draft), draft: JSON.stringify(draft) };
  await db.insertInto('plan_revision').values(values).execute();
}

async function letGo(db: Writing, plan: string, now: number): Promise<void> {
  const kept = await db
    .selectFrom('plan_revision')
    .select(['revision', 'saved_at as savedAt', 'name', 'writer'])
    .where('plan', '=', plan)
    .execute();
  const gone = revisionsToLetGo(kept, now);
  if (gone.length === 0) return;
  await db
    .deleteFrom('plan_revision')
    .where('plan', '=', plan)
    .where('revision', 'in', gone)
    .execute();
}

async function note(
  db: Writing,
  { who, now }: Doing,
  what: AuditedAct,
  plan: string,
  revision: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  await db.insertInto('plan_audit').values({ at, who, what, plan, revision }).execute();
}

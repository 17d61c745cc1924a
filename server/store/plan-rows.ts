/** Between a draft and its rows. */
import type { Selectable } from 'kysely';
import { type Draft, isEmptyGroup, readDraft } from '@/geo/plans';
import { type Edition, fold, type IsoDate } from '@/geo/units';
import type { PlanLine } from '../answers/plan-shapes';
import { AtlasError } from '../errors';
import type { PlanTable, RevisionTable } from './tables';

/** Longest title that is kept. */
export const MAX_TITLE = 200;

/** A title as it is kept: in form NFC, without blanks around it or two in a row. */
export function tidyTitle(title: string): string {
  return title.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE).trim();
}

/** The units that a plan names, each once; ground that belongs to none is not one. */
function unitsOf({ plan }: Draft): number {
  const codes = plan.groups.flatMap(({ members, parts }) => [
    ...members,
    ...parts.flatMap(({ unit }) => unit ?? []),
  ]);
  return new Set(codes).size;
}

/** What a list and a version tell of a draft. */
export function figuresOf(draft: Draft) {
  const filled = draft.plan.groups.filter((group) => !isEmptyGroup(group));
  return { title: draft.title, groups: filled.length, units: unitsOf(draft) };
}

/** The columns of a plan that come from its newest draft. */
export function columnsOf(draft: Draft) {
  const { level, within, plan, title } = draft;
  return {
    ...figuresOf(draft),
    title_folded: fold(title),
    level,
    within: JSON.stringify(within),
    edition: plan.edition,
    effective: plan.effective,
  };
}

export function lineOf(row: Selectable<PlanTable>): PlanLine {
  return {
    id: row.id,
    title: row.title,
    level: row.level,
    within: JSON.parse(row.within) as string[],
    edition: row.edition as Edition,
    effective: row.effective as IsoDate,
    groups: row.groups,
    units: row.units,
    status: row.status,
    revision: row.revision,
    createdAt: row.created_at,
    savedAt: row.saved_at,
    removedAt: row.removed_at,
  };
}

/**
 * The draft of a revision, saved by this version of the program or an earlier one.
 * @throws AtlasError `UnreadablePlan`; the row stays as it is
 */
export function draftOf({ plan, revision, draft }: Selectable<RevisionTable>): Draft {
  const refuse = (reason: string): never => {
    throw new AtlasError({ code: 'UnreadablePlan', plan, revision, reason });
  };
  let saved: unknown;
  try {
    saved = JSON.parse(draft);
  } catch {
    return refuse('not JSON');
  }
  const read = readDraft(saved);
  return read.ok ? read.draft : refuse(read.problem);
}

/** How a plan that is being edited stands with the server, and what both halves of saving pass on. */
import type { Draft } from '@/geo/plans';
import type { SavedAck, SavedPlan } from '@/server/answers/plan-shapes';
import type { ToldProblem } from '@/server/errors';

/**
 * - `opening`: nothing to show yet; `failed`: it cannot be opened, see `problem`
 * - `saved`: the server has all of it
 * - `waiting`: changed, written down in this browser, and sent within a second; `saving`: under way
 * - `offline`: the server cannot be reached; the work is kept in this browser and sent again and again
 * - `refused`: the server will not have it, see `problem`; the work is kept in this browser
 */
export type SaveStatus =
  | 'opening'
  | 'failed'
  | 'saved'
  | 'waiting'
  | 'saving'
  | 'offline'
  | 'refused';

/** Somebody else saved the same plan first: theirs keeps the name, ours goes on as a plan of its own. */
export interface Parted {
  /** The plan under which ours is kept, and is saved from now on. */
  readonly copy: { readonly id: string; readonly title: string };
  /** Whether the work on the screen is that copy: it parted under the hands. Else it was found again. */
  readonly here: boolean;
  /** The revision of the plan that was saved by another; null where it has become law instead. */
  readonly revision: number | null;
}

/** What a screen knows of the plan that it edits. */
export interface SavedPlanView {
  readonly status: SaveStatus;
  /** The plan as it stands in this browser; null until it is open. */
  readonly draft: Draft | null;
  /**
   * Grows whenever `draft` came from elsewhere than `change`: when it opened, and when another's newer
   * revision took the place of an unchanged one. What can be undone ends there.
   */
  readonly opened: number;
  /** What the server told when it was opened: status, event, a later edition; null until then. */
  readonly plan: SavedPlan | null;
  /** The last revision that the server has acknowledged, and when (ISO 8601). */
  readonly revision: number | null;
  readonly savedAt: string | null;
  readonly problem: ToldProblem | null;
  /** Work of ours that parted from this plan, now or when it was found again; null where none did. */
  readonly parted: Parted | null;
  /** Whether this browser keeps every change at once; false where it lets no page keep anything. */
  readonly keptHere: boolean;
}

/** The title that a draft is saved by: work that has parted goes by its own, also where nobody typed it. */
export function titleHere(
  { parted, plan }: Pick<SavedPlanView, 'parted' | 'plan'>,
  { title }: Pick<Draft, 'title'>,
): string {
  return parted?.here && plan?.title === title ? parted.copy.title : title;
}

/** Work that the server has not acknowledged, as the journal of the browser keeps it. */
export interface Unsaved {
  readonly plan: string;
  /** The page that made it, and its step: a step that is sent twice is saved once. */
  readonly writer: string;
  readonly step: number;
  /** When it was made, in milliseconds of the clock of this computer: only to tell the newest. */
  readonly at: number;
  /** The revision that it was made from; 0 for a plan that the server does not have yet. */
  readonly base: number;
  readonly draft: Draft;
}

/** The journal: unsaved work of every plan and page of this browser. */
export interface Journal {
  /** Resolves once the work would survive the death of the browser. */
  write(work: Unsaved): Promise<void>;
  /** All unsaved work, of one plan where it is given. */
  read(plan?: string): Promise<Unsaved[]>;
  /** Forgets work up to this step. */
  forget(work: Pick<Unsaved, 'plan' | 'writer' | 'step'>): Promise<void>;
}

/** What of the server is needed to keep a plan. All reject with the problem that was told, if one was. */
export interface PlanServer {
  get(id: string): Promise<SavedPlan>;
  save(work: Unsaved): Promise<SavedAck>;
  /** A plan under an id that the browser has chosen, so that trying again makes no second one. */
  create(work: Unsaved): Promise<SavedAck>;
}

/** A plan to be read or saved, and what the server said to it; null when it was not reached. */
export class PlanRefused extends Error {
  constructor(readonly problem: ToldProblem | null) {
    super(problem?.code ?? 'the server was not reached');
    this.name = 'PlanRefused';
  }
}

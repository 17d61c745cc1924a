/**
 * Keeps a plan while it is edited. Every change is written to the journal of the browser at once and
 * sent to the server within a second; what the server has not acknowledged stays in the journal, is
 * sent again while the server is away, and is found when the plan is opened next.
 */
import type { Draft } from '@/geo/plans';
import { newPlanId } from './new-plan-id';
import {
  type Parted,
  PlanRefused,
  type SavedPlanView,
  titleHere,
  type Unsaved,
} from './saved-plan';
import { type Keeping, PartedUnsent, sendUnsaved } from './send-unsaved';

/** Changes within this time of the first unsaved one travel together. */
export const SEND_AFTER_MS = 1000;
const TRY_AGAIN_MS = { first: 2000, most: 30_000 };

const CLOSED: SavedPlanView = {
  ...{ status: 'opening', draft: null, opened: 0, plan: null, revision: null, savedAt: null },
  ...{ problem: null, parted: null, keptHere: true },
};

/** Whether trying again later can help: the server was not reached, or is unwell. */
const isAway = ({ problem }: PlanRefused) =>
  problem === null || ['NoRelease', 'Busy', 'Unknown', 'Aborted'].includes(problem.code);

export class PlanSaver {
  private now: SavedPlanView = CLOSED;
  private readonly listeners = new Set<() => void>();
  private writer = newPlanId();
  private step = 0;
  /** The plan under which work is saved: another than `id` once ours has parted from it. */
  private target: string;
  private unsaved: Unsaved | null = null;
  private sending: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = TRY_AGAIN_MS.first;
  private closed = false;

  constructor(
    readonly id: string,
    private readonly keeping: Keeping,
    private readonly clock: () => number = Date.now,
  ) {
    this.target = id;
  }

  view = (): SavedPlanView => this.now;

  subscribe = (told: () => void): (() => void) => {
    this.listeners.add(told);
    return () => this.listeners.delete(told);
  };

  /** Sends what was left of this plan in the browser, then shows what the server has. */
  async open(): Promise<void> {
    this.closed = false;
    const found = await this.keeping.journal.read(this.id).catch(() => [] as Unsaved[]);
    const left = found.sort((a, b) => a.at - b.at);
    let parted = this.now.parted;
    for (const work of left) {
      try {
        parted = (await sendUnsaved(work, this.keeping)).parted ?? parted;
      } catch (error) {
        if (error instanceof PartedUnsent) parted = error.parted;
        else if (error instanceof PlanRefused && isAway(error)) return this.goOnWith(left);
        // What is refused for good stays in the journal; the plan itself can still be opened.
      }
    }
    await this.load({ parted });
  }

  /** The server is away: the newest work of this browser is the plan, as far as anybody knows. */
  private goOnWith(left: readonly Unsaved[]): void {
    const newest = left.at(-1)!;
    ({ writer: this.writer, step: this.step } = newest);
    this.unsaved = newest;
    const { draft, base } = newest;
    this.tell({ status: 'offline', draft, opened: this.now.opened + 1, revision: base });
    this.sendLater();
  }

  private async load(more: Partial<SavedPlanView>): Promise<void> {
    try {
      const plan = await this.keeping.server.get(this.target);
      // A change that was made while the answer travelled is not to be lost to it.
      if (this.unsaved) return;
      const { draft, revision, savedAt } = plan;
      const opened = this.now.opened + 1;
      this.tell({
        ...more,
        status: 'saved',
        plan,
        draft,
        revision,
        savedAt,
        opened,
        problem: null,
      });
    } catch (error) {
      const problem = error instanceof PlanRefused ? error.problem : null;
      if (this.now.draft === null) this.tell({ ...more, status: 'failed', problem });
    }
  }

  /** Looks whether another has saved meanwhile; takes theirs only while nothing of ours is unsaved. */
  async lookAgain(): Promise<void> {
    if (this.now.status === 'failed') return this.open();
    if (this.unsaved) return this.flush();
    if (this.now.status !== 'saved') return;
    const plan = await this.keeping.server.get(this.target).catch(() => null);
    if (!plan || this.unsaved) return;
    if (plan.revision > (this.now.revision ?? 0)) {
      const { draft, revision, savedAt } = plan;
      this.tell({ plan, draft, revision, savedAt, opened: this.now.opened + 1 });
      return;
    }
    // To become law, or to be withdrawn, makes no new revision.
    if (plan.status !== this.now.plan?.status) this.tell({ plan });
  }

  /** The plan is now this: kept in the browser at once, on the server soon. */
  change(draft: Draft): void {
    if (this.now.draft === null) throw new Error('a plan is changed before it is open');
    this.step += 1;
    const { writer, step, target } = this;
    const base = this.unsaved?.base ?? this.now.revision ?? 0;
    const at = this.clock();
    const work = { plan: target, writer, step, at, base, draft: this.titled(draft) };
    this.unsaved = work;
    // Before it is told to the screen: what is seen has been written down.
    void this.keep(work);
    this.tell({ draft, status: this.now.status === 'offline' ? 'offline' : 'waiting' });
    if (this.timer === undefined && !this.sending) this.sendLater(SEND_AFTER_MS);
  }

  private async keep(work: Unsaved): Promise<void> {
    const keptHere = await this.keeping.journal.write(work).then(
      () => true,
      () => false,
    );
    // It may have been saved while it was being written down.
    if (this.unsaved === null) await this.keeping.journal.forget(work).catch(() => {});
    if (keptHere !== this.now.keptHere) this.tell({ keptHere });
  }

  /** Sends now what would be sent soon. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sending ??= this.send().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async send(): Promise<void> {
    while (this.unsaved) {
      const work = this.unsaved;
      this.tell({ status: this.now.status === 'offline' ? 'offline' : 'saving' });
      try {
        const sent = await sendUnsaved(work, this.keeping);
        this.pause = TRY_AGAIN_MS.first;
        const { revision, savedAt } = sent.ack;
        if (sent.parted) this.part(sent.parted);
        this.goOnFrom(revision, work);
        const status = this.unsaved ? 'saving' : 'saved';
        this.tell({ status, revision, savedAt, problem: null });
      } catch (error) {
        return this.fail(error, work);
      }
    }
    // Opened while the server was away: what it tells of the plan is still to be asked.
    if (this.now.plan === null) await this.load({});
  }

  private titled(draft: Draft): Draft {
    const title = titleHere(this.now, draft);
    return title === draft.title ? draft : { ...draft, title };
  }

  private part(parted: Parted): void {
    this.target = parted.copy.id;
    this.tell({ parted: { ...parted, here: true } });
  }

  /** What was changed since `work` was sent continues what came of it. */
  private goOnFrom(base: number, work: Unsaved): void {
    const rest = this.unsaved === work ? null : this.unsaved;
    this.unsaved = rest && this.moved(rest, base);
  }

  private moved(rest: Unsaved, base: number): Unsaved {
    const plan = this.target;
    const next: Unsaved = { ...rest, plan, base, draft: this.titled(rest.draft) };
    void this.keep(next);
    if (rest.plan !== plan) void this.keeping.journal.forget(rest).catch(() => {});
    return next;
  }

  private fail(error: unknown, work: Unsaved): void {
    if (error instanceof PartedUnsent) {
      this.part(error.parted);
      this.unsaved =
        this.unsaved === work ? error.work : this.unsaved && this.moved(this.unsaved, 0);
    }
    const refused = error instanceof PlanRefused ? error : new PlanRefused(null);
    const status = isAway(refused) ? 'offline' : 'refused';
    this.tell({ status, problem: refused.problem });
    if (status === 'offline' && !this.closed) this.sendLater();
  }

  private sendLater(after = this.pause): void {
    if (after === this.pause) this.pause = Math.min(this.pause * 2, TRY_AGAIN_MS.most);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), after);
  }

  /** The page goes: what is unsaved is sent once more, and stays in the journal in any case. */
  close(): void {
    this.closed = true;
    if (this.unsaved) void this.flush();
    else clearTimeout(this.timer);
  }

  private tell(news: Partial<SavedPlanView>): void {
    this.now = { ...this.now, ...news };
    for (const told of this.listeners) told();
  }
}

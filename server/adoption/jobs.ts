/** Works of adopting and withdrawing that go on beside the server: one at a time, each to be looked at. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Draft, Fault } from '@/geo/plans';
import type { IsoDate } from '@/geo/units';
import type {
  AdoptionAct,
  AdoptionJob,
  AdoptionResult,
  AdoptionStep,
} from '../answers/adoption-shapes';
import { env, type ServerEnv } from '../env';
import { AtlasError } from '../errors';
import { type Run, runProgram } from './program';

/** Jobs remembered after they ended, so that a page that was away learns of it. */
const REMEMBERED = 20;

export interface AdoptionWork {
  readonly act: AdoptionAct;
  /** The plan, written beside the command line as a file; null for `withdraw`. */
  readonly draft: Draft | null;
  /** The command line after the file of the plan. */
  readonly words: readonly string[];
  /** Done once the work succeeded, before anybody is told so. */
  readonly after?: (result: AdoptionResult) => Promise<void>;
}

export class AdoptionJobs {
  private readonly jobs = new Map<string, AdoptionJob>();
  private running: { readonly id: string; run?: Run; cancelled: boolean } | undefined;

  constructor(private readonly settings: ServerEnv) {}

  /**
   * Starts a work.
   * @throws AtlasError `Busy` while another one goes on
   */
  start(work: AdoptionWork): AdoptionJob {
    if (this.running) throw new AtlasError({ code: 'Busy', waiting: 1 });
    const id = randomUUID();
    this.running = { id, cancelled: false };
    const job: AdoptionJob = {
      ...{ id, act: work.act, state: 'running', step: 'start', done: 0 },
      ...{ faults: [], reason: null, result: null },
    };
    this.jobs.set(id, job);
    for (const old of this.jobs.keys()) {
      if (this.jobs.size <= REMEMBERED) break;
      this.jobs.delete(old);
    }
    this.work(id, work)
      .catch((error: unknown): Partial<AdoptionJob> => {
        console.error(`The work ${work.act} broke off`, error);
        return { state: 'failed', reason: 'the program could not be run' };
      })
      .then((end) => {
        this.running = undefined;
        this.change(id, end);
      });
    return job;
  }

  /** How a work stands; null for one that is not remembered. */
  job(id: string): AdoptionJob | null {
    return this.jobs.get(id) ?? null;
  }

  /** Breaks a work off; what it made is removed, and the release that is served goes on. */
  cancel(id: string): AdoptionJob | null {
    if (this.running?.id === id) {
      this.running.cancelled = true;
      this.running.run?.stop();
    }
    return this.job(id);
  }

  private change(id: string, to: Partial<AdoptionJob>): void {
    const job = this.jobs.get(id);
    if (job) this.jobs.set(id, { ...job, ...to });
  }

  private async work(id: string, work: AdoptionWork): Promise<Partial<AdoptionJob>> {
    const folder = await mkdtemp(join(this.settings.tempDirectory, 'dando-plan-'));
    try {
      const file = join(folder, 'plan.json');
      if (work.draft) await writeFile(file, JSON.stringify(work.draft));
      const command = work.act === 'as_if' ? 'as-if' : work.act;
      const run = runProgram(
        this.settings.program,
        [
          ...[command, ...(work.draft ? [file] : []), ...work.words],
          ...['--root', this.settings.dataRoot],
        ],
        (step, done) => this.change(id, { step: stepOf(step), done }),
      );
      const running = this.running;
      if (running?.id === id) {
        running.run = run;
        if (running.cancelled) run.stop();
      }
      const { exit, answer } = await run.ended;
      if (exit === 0) {
        const result = resultOf(answer);
        await work.after?.(result);
        return { state: 'done', done: 1, result };
      }
      if (running?.cancelled) return { state: 'cancelled' };
      return refusalOf(answer, this.settings.dataRoot);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** The steps as the program words them. */
const STEPS: Readonly<Record<string, AdoptionStep>> = {
  'check the plan': 'check',
  'check the event': 'check',
  copy: 'copy',
  change: 'draw',
  'draw the new units': 'draw',
  'draw the units of before': 'draw',
  'move the schools': 'draw',
  check: 'verify',
};
const stepOf = (told: string): AdoptionStep => STEPS[told] ?? 'seal';

const Result = z.object({
  id: z.string(),
  event: z.string().nullish(),
  effective: z.string().nullish(),
});

function resultOf(answer: unknown): AdoptionResult {
  const { id, event, effective } = Result.parse(answer);
  return { id, event: event ?? null, effective: (effective ?? null) as IsoDate | null };
}

const Refusal = z.object({
  error: z.object({
    kind: z.string(),
    message: z.string(),
    faults: z.array(z.custom<Fault>()).optional(),
  }),
});

/** Why nothing was made. Paths of this machine are not told. */
function refusalOf(answer: unknown, root: string): Partial<AdoptionJob> {
  const read = Refusal.safeParse(answer);
  if (!read.success) return { state: 'failed', reason: 'the program ended without an answer' };
  const { kind, message, faults = [] } = read.data.error;
  const state = kind === 'plan' || kind === 'release' ? 'refused' : 'failed';
  const reason = kind === 'plan' ? null : message.replaceAll(root, 'the folder of releases');
  return { state, faults, reason };
}

// Next loads modules again at every change of the code; a work must be known to all of them.
const kept = globalThis as { dandoAdoptions?: AdoptionJobs };

/** The works of this process. */
export function adoptionJobs(): AdoptionJobs {
  kept.dandoAdoptions ??= new AdoptionJobs(env());
  return kept.dandoAdoptions;
}

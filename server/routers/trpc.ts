/** The ground of every procedure: the context, the one shape of errors, and the gate. */
import { initTRPC } from '@trpc/server';
import type { Answer } from '../answers/shapes';
import type { CurrentRelease } from '../current-release';
import { type ToldProblem, tell, toTrpcError } from '../errors';
import { isPublished, type Published } from '../publish';
import type { Release } from '../release';
import type { PlanStore } from '../store/plan-store';
import type { Viewer } from '../viewer';

export interface Context {
  readonly current: CurrentRelease;
  /** The saved plans, opened when they are first asked for. */
  readonly store: () => Promise<PlanStore>;
  readonly viewer: Viewer;
  readonly threshold: number;
}

/** What a procedure works with. */
export interface Asking {
  readonly release: Release;
  readonly store: () => Promise<PlanStore>;
  readonly viewer: Viewer;
  readonly threshold: number;
  readonly signal: AbortSignal | undefined;
}

const trpc = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => {
    const told = tell(error);
    const data: { code: string; httpStatus: number; problem: ToldProblem } = {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      problem: told.problem,
    };
    return { ...shape, message: told.message, data };
  },
});

export const router = trpc.router;
export const callerFactory = trpc.createCallerFactory;

/** Holds the release open while the question is answered, and turns every error into one of ours. */
export const procedure = trpc.procedure.use(async ({ ctx, next, signal }) =>
  ctx.current
    .use(async (release) => {
      const { store, viewer, threshold } = ctx;
      const asking: Asking = { release, store, viewer, threshold, signal };
      const result = await next({ ctx: { asking } });
      if (!result.ok) throw result.error;
      if (!isPublished(result.data)) throw new Error('an answer that did not pass the gate');
      return result;
    })
    .catch((error: unknown) => {
      throw toTrpcError(error);
    }),
);

/** A resolver that can return nothing but what has passed the gate. */
export function gated<Input, Question, Data>(
  answer: (asking: Asking, input: Input) => Promise<Published<Answer<Question, Data>>>,
) {
  return ({ ctx, input }: { ctx: { asking: Asking }; input: Input }) => answer(ctx.asking, input);
}

/**
 * The questions about adopting plans. The work is done by the data program beside the server; here it
 * is started, looked at and broken off.
 */
import { adoptionJobs } from '../adoption/jobs';
import { previewAdoption } from '../answers/adoption';
import type { Answer } from '../answers/shapes';
import { drafts } from '../drafts';
import { mayAdopt } from '../may-adopt';
import { type Published, publish } from '../publish';
import { AdoptInput, AsIfInput, JobInput, PreviewInput, WithdrawInput } from './adoption-inputs';
import { type Asking, gated, procedure, router } from './trpc';

/** Publishes what holds no figure of people. */
async function tell<Question, Data>(
  { release, viewer, threshold }: Asking,
  question: Question,
  data: Data,
): Promise<Published<Answer<Question, Data>>> {
  return publish(release, viewer, threshold, {
    ...{ question, about: null, source: null, notes: [], guarded: {} },
    compose: () => ({ data }),
  });
}

const named = (savedAs: string | null): string[] =>
  savedAs === null ? [] : [`--saved-as=${savedAs}`];

export const adoption = router({
  preview: procedure
    .input(PreviewInput)
    .mutation(
      gated(async (ask, { draft, date }: PreviewInput) =>
        tell(ask, { date }, await previewAdoption(ask.release, draft, date)),
      ),
    ),
  adopt: procedure.input(AdoptInput).mutation(
    gated(async (ask, { draft, savedAs, decree, date, title }: AdoptInput) => {
      mayAdopt();
      const job = adoptionJobs().start({
        ...{ act: 'adopt', draft },
        words: [`--decree=${decree}`, `--date=${date}`, `--title=${title}`, ...named(savedAs)],
        after: async ({ event }) => {
          if (savedAs === null) return;
          const store = await ask.store();
          await store.setStatus(ask.viewer.name, savedAs, { status: 'adopted', event });
        },
      });
      return tell(ask, { savedAs, decree, date }, job);
    }),
  ),
  withdraw: procedure.input(WithdrawInput).mutation(
    gated(async (ask, { event, savedAs }: WithdrawInput) => {
      mayAdopt();
      const job = adoptionJobs().start({
        ...{ act: 'withdraw', draft: null, words: [event] },
        after: async () => {
          if (savedAs === null) return;
          const store = await ask.store();
          await store.setStatus(ask.viewer.name, savedAs, { status: 'withdrawn', event: null });
        },
      });
      return tell(ask, { event, savedAs }, job);
    }),
  ),
  asIf: procedure.input(AsIfInput).mutation(
    gated(async (ask, { draft, savedAs }: AsIfInput) => {
      const keep = drafts().inUse;
      const words = [...named(savedAs), ...(keep.length > 0 ? [`--keep=${keep.join(',')}`] : [])];
      return tell(ask, { savedAs }, adoptionJobs().start({ act: 'as_if', draft, words }));
    }),
  ),
  job: procedure
    .input(JobInput)
    .query(gated((ask, input: JobInput) => tell(ask, input, adoptionJobs().job(input.id)))),
  cancel: procedure
    .input(JobInput)
    .mutation(gated((ask, input: JobInput) => tell(ask, input, adoptionJobs().cancel(input.id)))),
});

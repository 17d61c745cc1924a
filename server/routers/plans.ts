/** The questions about saved plans. What changes one is a mutation, and so comes by POST only. */
import { carriedDraft, enactedDraft, savedPlan } from '../answers/plans';
import type { Answer } from '../answers/shapes';
import { type Published, publish } from '../publish';
import {
  CreateInput,
  DuplicateInput,
  EnactedInput,
  ListInput,
  NameVersionInput,
  PlanInput,
  RenameInput,
  RestoreInput,
  RevisionInput,
  SaveInput,
} from './plan-inputs';
import { type Asking, gated, procedure, router } from './trpc';

/** Publishes what holds no figure of people. */
async function tell<Question, Data>(
  { release, viewer, threshold }: Asking,
  question: Question,
  answer: Promise<Data>,
): Promise<Published<Answer<Question, Data>>> {
  const data = await answer;
  return publish(release, viewer, threshold, {
    ...{ question, about: null, source: null, notes: [], guarded: {} },
    compose: () => ({ data }),
  });
}

export const plans = router({
  list: procedure.input(ListInput).query(
    gated(async (ask, input: ListInput) => {
      const store = await ask.store();
      return tell(ask, input, store.list(input.text, input.removed));
    }),
  ),
  get: procedure
    .input(RevisionInput)
    .query(gated((ask, input: RevisionInput) => tell(ask, input, savedPlan(ask, input)))),
  versions: procedure.input(PlanInput).query(
    gated(async (ask, input: PlanInput) => {
      const store = await ask.store();
      return tell(ask, input, store.versions(input.id));
    }),
  ),
  carried: procedure
    .input(PlanInput)
    .query(gated((ask, input: PlanInput) => tell(ask, input, carriedDraft(ask, input)))),
  enacted: procedure
    .input(EnactedInput)
    .query(gated((ask, input: EnactedInput) => tell(ask, input, enactedDraft(ask, input)))),
  create: procedure.input(CreateInput).mutation(
    gated(async (ask, input: CreateInput) => {
      const store = await ask.store();
      return tell(ask, { id: input.id }, store.create(ask.viewer.name, input));
    }),
  ),
  save: procedure.input(SaveInput).mutation(
    gated(async (ask, input: SaveInput) => {
      const store = await ask.store();
      const { id, base } = input;
      return tell(ask, { id, base }, store.save(ask.viewer.name, input));
    }),
  ),
  duplicate: procedure.input(DuplicateInput).mutation(
    gated(async (ask, input: DuplicateInput) => {
      const store = await ask.store();
      const { id, to, title } = input;
      return tell(ask, input, store.duplicate(ask.viewer.name, id, to, title));
    }),
  ),
  rename: procedure.input(RenameInput).mutation(
    gated(async (ask, input: RenameInput) => {
      const store = await ask.store();
      return tell(ask, input, store.rename(ask.viewer.name, input.id, input.title));
    }),
  ),
  nameVersion: procedure.input(NameVersionInput).mutation(
    gated(async (ask, input: NameVersionInput) => {
      const store = await ask.store();
      const { id, revision, name } = input;
      return tell(ask, input, store.nameVersion(ask.viewer.name, id, revision, name));
    }),
  ),
  restore: procedure.input(RestoreInput).mutation(
    gated(async (ask, input: RestoreInput) => {
      const store = await ask.store();
      return tell(ask, input, store.restore(ask.viewer.name, input.id, input.revision));
    }),
  ),
  remove: procedure.input(PlanInput).mutation(
    gated(async (ask, input: PlanInput) => {
      const store = await ask.store();
      return tell(ask, input, store.setRemoved(ask.viewer.name, input.id, true));
    }),
  ),
  bringBack: procedure.input(PlanInput).mutation(
    gated(async (ask, input: PlanInput) => {
      const store = await ask.store();
      return tell(ask, input, store.setRemoved(ask.viewer.name, input.id, false));
    }),
  ),
});

/** Saved plans beside the release that is served now. */
import { carryDraft, type Draft, emptyDraft, planOf } from '@/geo/plans';
import { changeDays, type IsoDate } from '@/geo/units';
import { AtlasError } from '../errors';
import type { Asking } from '../routers/trpc';
import { countryOf } from './country';
import { historyOf } from './crosswalks';
import type { CarriedDraft, SavedPlan } from './plan-shapes';

type FromStore = Pick<Asking, 'release' | 'store'>;

/**
 * A plan at one of its revisions, the newest without one.
 * @throws AtlasError `UnknownPlan`, `UnreadablePlan`
 */
export async function savedPlan(
  { release, store }: FromStore,
  { id, revision }: { id: string; revision?: number | undefined },
): Promise<SavedPlan> {
  const { line, ...rest } = await (await store()).get(id, revision);
  const last = (await countryOf(release)).editions.at(-1)?.edition;
  const later = last !== undefined && last > rest.draft.plan.edition ? last : null;
  return { ...line, ...rest, later };
}

/**
 * A plan on the units of the last edition, as far as they are the same, and what became of the others.
 * @throws AtlasError `UnknownPlan`, `UnreadablePlan`
 */
export async function carriedDraft(
  { release, store }: FromStore,
  { id }: { id: string },
): Promise<CarriedDraft> {
  const { draft } = await (await store()).get(id);
  const from = draft.plan.edition;
  const last = (await countryOf(release)).editions.at(-1)?.edition ?? from;
  // A release that ends before the plan's edition has nothing to carry it to.
  if (last <= from) return { draft, from, to: from, changes: [] };
  return { ...carryDraft(draft, await historyOf(release), last), from, to: last };
}

/**
 * The reform that became law on a day as a plan on the units of the day before: a draft that is saved
 * nowhere yet. It goes by the title of its act, with the number in front.
 * @throws AtlasError `UnknownEdition` where nothing became law on the day
 */
export async function enactedDraft(
  { release }: Pick<Asking, 'release'>,
  { day, level }: { day: IsoDate; level: Draft['level'] },
): Promise<Draft> {
  const history = await historyOf(release);
  const days = changeDays(history);
  if (!days.includes(day))
    throw new AtlasError({ code: 'UnknownEdition', day, first: days[0] ?? null });
  const plan = planOf(history, day, [level]);
  const acts = history.events.filter((e) => e.status === 'adopted' && e.effective === day);
  const titles = acts.map(({ decree, title }) => [decree, title].filter(Boolean).join(': '));
  return {
    ...emptyDraft(titles.join('; '), level, [], plan.edition, day),
    plan,
    marks: plan.groups.map((_, colour) => ({ colour, locked: false })),
  };
}

/**
 * The last gate: the only maker of `Published<T>`, and only `Published<T>` leaves the server. It
 * checks the viewer's area, lays the mask of small cells over every figure, lets the answer compose
 * its data from what remains, and adds what must always be said.
 */

import type { IsoDate } from '@/geo/units';
import { mustLieWithin } from './answers/area';
import { countryOf } from './answers/country';
import type { Draft, Guarded, GuardedSet, Shown } from './answers/draft';
import { type Answer, type AsIfShown, CELL, type Figures, type Note } from './answers/shapes';
import { type FlowKey, type ToldFlows, toldFlows } from './flow-mask';
import { type Mask, maskOf, type Reason } from './mask';
import type { SeriesKey } from './queries/unit-figures';
import type { Release } from './release';
import type { Viewer } from './viewer';

declare const published: unique symbol;
/** What has passed the gate. */
export type Published<T> = T & { readonly [published]: true };

/**
 * Everything that passed the gate in this process; a router returns nothing else. Kept with the
 * process and not with the module: pages and routes are bundled apart, and share their answers.
 */
const kept = globalThis as { dandoPassed?: WeakSet<object> };
kept.dandoPassed ??= new WeakSet<object>();
const passed = kept.dandoPassed;

/** Whether a value has passed the gate. */
export function isPublished(value: unknown): boolean {
  return typeof value === 'object' && value !== null && passed.has(value);
}

/**
 * @param threshold counts from 1 to below it are hidden
 * @throws AtlasError `OutsideArea`
 */
export async function publish<Question, G extends GuardedSet, Data>(
  release: Release,
  viewer: Viewer,
  threshold: number,
  draft: Draft<Question, G, Data>,
): Promise<Published<Answer<Question, Data>>> {
  if (draft.about) {
    const country = await countryOf(release);
    mustLieWithin(viewer, country.in(draft.about.edition), draft.about.codes);
  }

  const masks = await masksFor(release, threshold, draft.guarded);
  const hidden: Record<Reason, number> = { small: 0, detail: 0 };
  const behind: Record<Reason, number> = { small: 0, detail: 0 };
  const show = (guarded: Guarded): Figures => {
    const mask = guarded.series ? masks.get(seriesDay(guarded.series)) : undefined;
    return shown(guarded, mask, guarded.behind ? behind : hidden);
  };
  const visible = Object.fromEntries(
    Object.entries(draft.guarded).map(([name, guarded]) => [
      name,
      isList(guarded) ? guarded.map(show) : show(guarded),
    ]),
  ) as Shown<G>;

  const flows = await toldOf(release, threshold, draft.flows ?? []);
  const { data, notes = [], hidden: made = 0 } = await draft.compose(visible, flows);
  hidden[behind.small > 0 ? 'small' : 'detail'] += made;
  const always: Note[] = [];
  const asIf = asIfOf(release);
  if (asIf) always.push({ code: 'as_if_adopted', plan: asIf.plan, effective: asIf.effective });
  if (release.manifest.sample) always.push({ code: 'sample_data' });
  if (hidden.small > 0) always.push({ code: 'hidden_cells', count: hidden.small, threshold });
  if (hidden.detail > 0) always.push({ code: 'detail_only_above_communes' });

  const answer = {
    question: draft.question,
    data,
    notes: [...always, ...draft.notes, ...notes],
    provenance: {
      releaseId: release.id,
      releaseTitle: release.manifest.title,
      sample: release.manifest.sample,
      source: draft.source,
      ...(asIf && { asIf }),
    },
  };
  passed.add(answer);
  return answer as Published<Answer<Question, Data>>;
}

/** The plan that a release shows as if it were law; undefined where all of it is. */
function asIfOf({ id, manifest: { origin } }: Release): AsIfShown | undefined {
  if (origin?.act !== 'as_if') return undefined;
  const { plan, savedAs, effective, base } = origin;
  return { draft: id, plan, savedAs, effective: effective as IsoDate, base };
}

const isList = (guarded: Guarded | readonly Guarded[]): guarded is readonly Guarded[] =>
  Array.isArray(guarded);

/** What may be told of flows; the last of them is made first, for the latest year is asked for most. */
async function toldOf(
  release: Release,
  threshold: number,
  keys: readonly FlowKey[],
): Promise<ToldFlows[]> {
  const latestFirst = [...keys].reverse().map((key) => toldFlows(release, key, threshold));
  return (await Promise.all(latestFirst)).reverse();
}

const seriesDay = ({ edition, date }: SeriesKey): string => `${edition} ${date}`;

/** The masks of every edition and date that the figures come from. */
async function masksFor(
  release: Release,
  threshold: number,
  guarded: GuardedSet,
): Promise<Map<string, Mask>> {
  const keys = new Map<string, SeriesKey>();
  for (const one of Object.values(guarded).flat() as Guarded[]) {
    if (one.series) keys.set(seriesDay(one.series), one.series);
  }
  const masks = await Promise.all(
    [...keys.values()].map((key) => maskOf(release, key.edition, key.date, threshold)),
  );
  return new Map([...keys.keys()].map((key, i) => [key, masks[i]!]));
}

/** @param hidden counts what is hidden, by reason */
function shown(guarded: Guarded, mask: Mask | undefined, hidden: Record<Reason, number>): Figures {
  const cells = guarded.values.map((value, i) => {
    const reason =
      mask && guarded.series
        ? mask.hides(guarded.series.concept, guarded.code(i), guarded.figure(i))
        : null;
    // Hidden before missing: that a ratio has no denominator would tell of a hidden count.
    if (!reason) return value === null ? CELL.missing : CELL.value;
    hidden[reason]++;
    return CELL.hidden;
  });
  const values = guarded.values.map((value, i) => (cells[i] === CELL.value ? value : null));
  return { values, cells };
}

/**
 * Everything that the screen shows of a plan, each piece made out of that of the plan before. What is
 * remembered is the last picture alone; a piece is kept as far as what it was made from is the very
 * same object (see `changedPlaces`), so that a pick costs the two groups it touches, whatever the size
 * of the plan. Made from nothing, a picture is the same.
 */
import { changedPlaces, type Derived, type Draft, derive, follow, type Ground } from '@/geo/plans';
import { type GroupNames, groupNames } from './plan-labels';
import type { PlanOutlines } from './plan-outlines';
import type { PlanPaint } from './plan-owner';
import { type Grouped, groupUnits, paintLines, paintUnits, type Repaint } from './plan-painting';
import { type GroupViews, type Judge, type PlanView, planView } from './plan-views';

/** What a plan is shown on. */
export interface Scene {
  readonly ground: Ground;
  /** Null where the ground has no boundaries: then nothing is painted. */
  readonly outlines: PlanOutlines | null;
  /** 1 for each unit that is worked on. */
  readonly scope: Uint8Array;
  readonly judge: Judge;
}

export interface PlanPicture {
  readonly scene: Scene;
  readonly marks: Draft['marks'];
  /** Place of the selected group, if there is one. */
  readonly selected: number | null;
  readonly derived: Derived;
  readonly grouped: Grouped;
  readonly views: GroupViews;
  readonly view: PlanView;
  readonly names: GroupNames;
  readonly paint: PlanPaint | null;
}

/** More groups than these are painted with all others at once. */
const MANY = 200;

export function pictureOf(
  scene: Scene,
  { plan, marks }: Pick<Draft, 'plan' | 'marks'>,
  selected: number | null,
  last: PlanPicture | null = null,
): PlanPicture {
  const { ground, scope, judge } = scene;
  const before = last?.scene.ground === ground ? last : null;
  const derived = derivedOf(ground, plan, before);
  const grouped = groupUnits(ground, derived, before?.grouped);
  const names = groupNames(ground, derived, selected, before?.names);
  const judged = before?.scene.judge === judge ? before : null;
  const views = judge.views(derived, marks, judged?.views);
  const counted =
    judged?.scene.scope === scope && judged.views === views && judged.grouped === grouped;
  const view = counted ? judged.view : planView(views, grouped.groups, scope);
  const unpainted = { scene, marks, selected, derived, grouped, views, view, names };
  return { ...unpainted, paint: paintOf(unpainted, before) };
}

function derivedOf(ground: Ground, plan: Draft['plan'], before: PlanPicture | null): Derived {
  if (!before) return derive(ground, plan);
  return before.derived.plan === plan ? before.derived : follow(ground, before.derived, plan);
}

function paintOf(
  { scene, marks, selected, derived, grouped }: Omit<PlanPicture, 'paint'>,
  last: PlanPicture | null,
): PlanPaint | null {
  const { ground, outlines, scope } = scene;
  if (!outlines) return null;
  const same = last?.scene.outlines === outlines && last.scene.scope === scope;
  const before = same ? last : null;
  const touched = before && touchedUnits(before, { marks, selected, derived });
  const key = `${derived.plan.groups.length} groups`;
  if (touched?.length === 0 && before?.paint?.key === key) return before.paint;
  const over = (paint: Int8Array | undefined): Repaint | null =>
    touched && paint ? { paint, units: touched } : null;
  const { groups } = grouped;
  return {
    units: paintUnits(groups, scope, marks, over(before?.paint?.units)),
    lines: paintLines(outlines, ground, groups, scope, selected, over(before?.paint?.lines)),
    key,
  };
}

/** The units of groups that differ, before and after, by index; null where they are too many to tell. */
function touchedUnits(
  before: PlanPicture,
  { marks, selected, derived }: Pick<PlanPicture, 'marks' | 'selected' | 'derived'>,
): number[] | null {
  const { ground } = before.scene;
  const [old, now] = [before.derived, derived];
  if (old.pieces !== now.pieces) return null;
  const places = new Set([
    ...changedPlaces(old.plan.groups, now.plan.groups),
    ...changedPlaces(before.marks, marks),
  ]);
  if (selected !== before.selected)
    for (const place of [before.selected, selected]) if (place !== null) places.add(place);
  if (places.size > MANY) return null;
  const units: number[] = [];
  for (const place of places) {
    for (const { plan } of [old, now])
      for (const code of plan.groups[place]?.members ?? []) {
        const unit = ground.indexOf.get(code);
        if (unit !== undefined) units.push(unit);
      }
    for (const { unit } of now.pieces.get(place) ?? []) units.push(unit);
  }
  return units;
}

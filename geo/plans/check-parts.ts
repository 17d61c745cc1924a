import { SHARE_TOLERANCE } from '@/geo/units';
import type { Tell } from './check';
import type { Part, Plan } from './plan';

/** The parts of each unit over all groups, with the place of the group that gets them. */
export function partsByUnit(plan: Plan): Map<string, { group: number; part: Part }[]> {
  const byUnit = new Map<string, { group: number; part: Part }[]>();
  plan.groups.forEach(({ parts }, group) => {
    for (const part of parts) {
      if (part.unit === null) continue;
      const list = byUnit.get(part.unit);
      if (list) list.push({ group, part });
      else byUnit.set(part.unit, [{ group, part }]);
    }
  });
  return byUnit;
}

/** The parts of a unit cover it once: what stays is a part too, of the group that carries it on. */
export function checkParts(plan: Plan, tell: Tell): void {
  for (const [code, list] of partsByUnit(plan)) {
    const { group } = list[0]!;
    if (list.length === 1) {
      tell('parts_do_not_cover', group, code, '1', 'gives one part, and nobody gets the rest');
      continue;
    }
    for (const what of ['people', 'land'] as const) {
      const told = list.map(({ part }) => part[what]);
      const sum = told.reduce<number>((s, share) => s + (share ?? 0), 0);
      const open = told.includes(null);
      const wrong = open ? sum > 1 + SHARE_TOLERANCE : Math.abs(sum - 1) > SHARE_TOLERANCE;
      if (!wrong) continue;
      const shown = String(Number(sum.toPrecision(10)));
      tell(
        'parts_do_not_cover',
        group,
        code,
        shown,
        `its parts have ${shown} of its ${what}, not 1`,
      );
    }
  }
}

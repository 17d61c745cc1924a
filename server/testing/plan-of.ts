import { type Draft, emptyDraft } from '@/geo/plans';
import { type Edition, isoDate } from '@/geo/units';

/** A draft with so many groups of two invented communes each. */
export function planOf(title: string, groups: number): Draft {
  const empty = emptyDraft(
    title,
    'commune',
    ['01'],
    '2025-07-01' as Edition,
    isoDate('2027-01-01'),
  );
  const each = Array.from({ length: groups }, (_, g) => g);
  const group = (g: number) => ({
    ...{ name: `Xã ${g}`, kind: 'commune' as const, code: `${g}a`, seat: null, parts: [] },
    members: [`${g}a`, `${g}b`],
  });
  const marks = each.map((g) => ({ colour: g, locked: false }));
  return { ...empty, plan: { ...empty.plan, groups: each.map(group) }, marks };
}

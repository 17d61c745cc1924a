import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAN_DAY, part } from '@/geo/testing/plans';
import { type Act, randomAct } from '@/geo/testing/random-edits';
import { FIRST_DAY } from '@/geo/testing/random-history';
import type { Edition } from '@/geo/units';
import { type Draft, emptyDraft, readDraft } from './draft';
import { type Edited, moveUnits, placesOf, type UnitLookup } from './edit';
import { markGroup, newGroup, removeGroup, setGroup } from './edit-groups';
import { putTogether, takePart } from './edit-parts';
import { contributorsOf } from './plan';

const CODES = ['01', '02', '03', '04', '05', '06', '07', '08'];
const lookup: UnitLookup = (code) =>
  CODES.includes(code) ? { name: `Xã ${code}`, kind: 'commune' } : undefined;
const empty = emptyDraft('', 'commune', [], FIRST_DAY as Edition, PLAN_DAY);

const act = randomAct(CODES, lookup);

/** Does all of it, and looks at every step. */
function walk(acts: readonly Act[], look: (before: Draft, after: Draft, edited: Edited) => void) {
  let draft = empty;
  for (const each of acts) {
    const edited = each(draft);
    if (!edited) continue;
    look(draft, edited.draft, edited);
    draft = edited.draft;
  }
}

describe('whatever an official does', () => {
  const always = (look: (before: Draft, after: Draft, edited: Edited) => void) =>
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => walk(acts, look)),
      { numRuns: 300 },
    );

  it('there is one mark a group, and the draft can be saved and read again', () => {
    always((_, after) => {
      expect(after.marks).toHaveLength(after.plan.groups.length);
      expect(readDraft(JSON.parse(JSON.stringify(after)))).toEqual({ ok: true, draft: after });
    });
  });

  it('a unit is whole in one group at most, or in parts that cover it, never both', () => {
    always((_, after) => {
      const whole = after.plan.groups.flatMap(({ members }) => members);
      expect(new Set(whole).size).toBe(whole.length);
      const shares = new Map<string, number>();
      for (const { parts } of after.plan.groups) {
        expect(new Set(parts.map(({ unit }) => unit)).size).toBe(parts.length);
        for (const { unit, people } of parts) shares.set(unit!, (shares.get(unit!) ?? 0) + people!);
      }
      for (const [unit, share] of shares) {
        expect(whole).not.toContain(unit);
        expect(share).toBeCloseTo(1, 9);
      }
    });
  });

  it('a locked group stays as it is', () => {
    always((before, after) => {
      before.plan.groups.forEach((group, g) => {
        if (before.marks[g]!.locked) expect(after.plan.groups).toContain(group);
      });
    });
  });

  it('an edit that refuses everything leaves the very same draft, and one that does not says nothing', () => {
    always((before, after, { refused }) => {
      if (after === before) expect(refused).not.toEqual([]);
    });
  });

  it('every group with units carries the code of one of them, and its seat lies in one', () => {
    always((_, after) => {
      for (const group of after.plan.groups) {
        const gives = contributorsOf(group);
        if (gives.length === 0) continue;
        expect(gives).toContain(group.seat ?? gives[0]);
        expect(group.code).not.toBe('');
      }
    });
  });
});

describe('a pick', () => {
  const one = newGroup(empty, ['01', '02'], lookup).draft;
  const two = newGroup(one, ['03', '04'], lookup).draft;

  it('takes a unit out of another group', () => {
    const { draft } = moveUnits(two, ['03'], 0, lookup);
    expect(draft.plan.groups.map(({ members }) => members)).toEqual([['01', '02', '03'], ['04']]);
  });

  it('shares every group that it does not touch', () => {
    const three = newGroup(two, ['05'], lookup).draft;
    const { draft } = moveUnits(three, ['03'], 0, lookup);
    expect(draft.plan.groups[2]).toBe(three.plan.groups[2]);
    expect(draft.marks).toBe(three.marks);
  });

  it('names a new group after its first unit, and after the next when that one leaves', () => {
    expect(one.plan.groups[0]).toMatchObject({ name: 'Xã 01', code: '01', seat: '01' });
    const { draft } = moveUnits(one, ['01'], null, lookup);
    expect(draft.plan.groups[0]).toMatchObject({ name: 'Xã 02', code: '02', seat: '02' });
  });

  it('keeps a name that was given', () => {
    const named = setGroup(one, 0, { name: 'Phường Hòa Bình', kind: 'ward' }).draft;
    const { draft } = moveUnits(named, ['01'], null, lookup);
    expect(draft.plan.groups[0]).toMatchObject({ name: 'Phường Hòa Bình', kind: 'ward' });
    expect(draft.plan.groups[0]!.code).toBe('02');
  });

  it('moves what it can and tells what it cannot', () => {
    const locked = markGroup(two, 1, { locked: true }).draft;
    const edited = moveUnits(locked, ['03', '05', '99'], 0, lookup);
    expect(edited.draft.plan.groups[0]!.members).toEqual(['01', '02', '05']);
    expect(edited.refused).toEqual([
      { why: 'locked', group: 1, code: '03' },
      { why: 'unknown_unit', group: null, code: '99' },
    ]);
  });
});

describe('a part of a unit', () => {
  const one = newGroup(empty, ['01', '02'], lookup).draft;

  it('leaves the rest to the unit itself, as a group of its own', () => {
    const { draft } = takePart(one, { ...part('05', 0.25), unit: '05' }, 0, lookup, 3);
    expect(draft.plan.groups[0]!.parts).toMatchObject([{ unit: '05', people: 0.25 }]);
    expect(draft.plan.groups[1]).toMatchObject({ name: 'Xã 05', code: '05', seat: '05' });
    expect(draft.plan.groups[1]!.parts).toMatchObject([{ unit: '05', people: 0.75, land: 0.75 }]);
    expect(draft.marks[1]).toEqual({ colour: 3, locked: false });
  });

  it('is put together again as if it had never been cut', () => {
    const cut = takePart(one, { ...part('05', 0.25), unit: '05' }, 0, lookup, 3).draft;
    expect(putTogether(cut, '05', null, lookup).draft).toEqual(one);
  });

  it('is whole again in the other group when one of two is put away', () => {
    const two = newGroup(one, ['03', '04'], lookup).draft;
    const cut = takePart(two, { ...part('04', 0.5), unit: '04' }, 0, lookup, 3).draft;
    expect([...placesOf(cut.plan.groups, ['04'])]).toContainEqual(['04', { cut: [0, 1] }]);
    const { draft } = removeGroup(cut, 1, lookup);
    expect(draft.plan.groups[0]!.members).toEqual(['01', '02', '04']);
  });
});

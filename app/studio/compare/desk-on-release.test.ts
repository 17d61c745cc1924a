import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft, type Group } from '@/geo/plans';
import { TINY_AFTER, TINY_BEFORE, TINY_DATE_BEFORE, tinyPersons, tinyUnitsOf } from '@/geo/testing';
import { group, planWith } from '@/geo/testing/plans';
import { serveTiny } from '@/server/testing/serve-tiny';
import { readGround } from '../read-ground';
import { CompareDesk } from './compare-desk';

const tiny = serveTiny();
const SHOWS_ALL = 1;

/** Those with permanent and temporary residence, from the facts that the release was built of. */
const people = (...codes: string[]): number =>
  codes
    .flatMap((code) => (['permanent', 'temporary'] as const).map((concept) => ({ code, concept })))
    .reduce((sum, { code, concept }) => sum + tinyPersons(code, TINY_DATE_BEFORE, concept), 0);

const draftOf = (...groups: Group[]): Draft => ({
  ...emptyDraft('Phương án', 'commune', [], TINY_BEFORE, TINY_AFTER),
  plan: { ...planWith(...groups), edition: TINY_BEFORE, effective: TINY_AFTER },
  marks: groups.map((_, colour) => ({ colour, locked: false })),
});

describe('plans compared on a release', () => {
  const codes = tinyUnitsOf('commune', TINY_BEFORE).map(({ code }) => code);
  const [one, two, three, four] = codes as [string, string, string, string];

  it('have the people of the register: who is touched, whose code and seat change, who moves', async () => {
    const asked = { level: 'commune', edition: TINY_BEFORE } as const;
    const { data, question } = await tiny.studio(SHOWS_ALL).ground(asked);
    const desk = new CompareDesk(readGround(data, question.edition, null));
    const A = draftOf(group([one, two]), group([three, four]));
    const B = draftOf(group([one, two, three]));
    const told = desk.compare([A, B], null, () => {});
    expect(told.concept).toBe('registered');
    const [a, b] = told.plans.map(({ summary }) => summary.affected);
    expect(a!.unit).toBe(people(one, two, three, four));
    expect(a!.code).toBe(people(two, four));
    expect(a!.seat).toBe(people(two, four));
    expect(b!.unit).toBe(people(one, two, three));
    expect(told.before.unitsBefore).toBe(codes.length);

    const { difference } = desk.between(told.run, 0, 1);
    expect(difference.moved).toEqual([three]);
    expect(difference.movedPeople).toBe(people(three));
    const cell = difference.matrix.find((found) => found.a === 0 && found.b === 0);
    expect(cell?.people).toBe(people(one, two));
  });
});

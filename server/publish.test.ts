import { expect, expectTypeOf, it } from 'vitest';
import type { Answer } from './answers/shapes';
import { isPublished, type Published } from './publish';
import { gated } from './routers/trpc';

it('is the only way to a published answer', () => {
  type Plain = Answer<object, object>;
  expectTypeOf<Plain>().not.toExtend<Published<Plain>>();
  // @ts-expect-error an answer that did not pass the gate cannot be returned by a procedure
  gated(async () => ({ question: {}, data: {}, notes: [], provenance: {} }) as Plain);
  expect(isPublished({ question: {}, data: {}, notes: [], provenance: {} })).toBe(false);
});

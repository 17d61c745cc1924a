import { expect, it } from 'vitest';
import type { Concept } from '@/geo/measures';
import { pyramidConcept } from './group-pyramid';

const counts = (...ids: Concept[]) => ids.map((id) => ({ id }));

it('ages of communes are those of people whose ages are published, not of the whole register', () => {
  const all = counts('permanent', 'temporary', 'de_facto', 'registered');
  expect(pyramidConcept('commune', all, 'registered')).toBe('permanent');
  expect(pyramidConcept('commune', counts('de_facto', 'registered'), 'registered')).toBe(
    'de_facto',
  );
  expect(pyramidConcept('province', all, 'registered')).toBe('registered');
});

it('where only the register is counted its ages are asked for all the same', () => {
  expect(pyramidConcept('commune', counts('registered'), 'registered')).toBe('registered');
});

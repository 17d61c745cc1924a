'use client';
import { useTranslations } from 'use-intl';
import type { ToldProblem } from '@/server/errors';
import { problemOf } from './use-keeping';

/** Puts what the server told of a failure in one sentence. */
export function useProblemWords(): (problem: ToldProblem) => string {
  const t = useTranslations('errors');
  return ({ code, ...rest }) => {
    const values = Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, value ?? '']),
    );
    return t(code, values);
  };
}

/** A failed change of a plan in one sentence; null while there is none. */
export function usePlanFault(error: unknown): string | null {
  const t = useTranslations('states');
  const told = useProblemWords();
  if (!error) return null;
  const problem = problemOf(error);
  return problem === null ? t('failed') : told(problem);
}

'use client';
import { useTranslations } from 'use-intl';
import { problemOf } from './use-keeping';

/** A failed change of a plan in one sentence; null while there is none. */
export function usePlanFault(error: unknown): string | null {
  const t = useTranslations();
  if (!error) return null;
  const problem = problemOf(error);
  if (problem === null) return t('states.failed');
  const { code, ...rest } = problem;
  const values = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, value ?? '']),
  );
  return t(`errors.${code}`, values);
}

import { keyChecks } from './keys';
import type { Check } from './run-checks';

/** Every invariant of a release, in the order in which they are told. */
export const CHECKS: readonly Check[] = [...keyChecks];

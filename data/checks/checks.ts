import { approximateChecks } from './approximate';
import { boundaryChecks } from './boundaries';
import { cubeChecks } from './cubes';
import { figureChecks } from './figures';
import { flowChecks } from './flows';
import { keyChecks } from './keys';
import type { Check } from './run-checks';
import { textChecks } from './texts';
import { transferChecks } from './transfers';
import { unitChecks } from './units';

/** Every invariant of a release, in the order in which they are told. */
export const CHECKS: readonly Check[] = [
  ...keyChecks,
  ...unitChecks,
  ...transferChecks,
  ...figureChecks,
  ...flowChecks,
  ...cubeChecks,
  ...textChecks,
  ...boundaryChecks,
  ...approximateChecks,
];

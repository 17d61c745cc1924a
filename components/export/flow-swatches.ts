import { classLabels } from '../controls/class-labels';
import type { UnitColours } from '../flows/flow-picture';
import type { FlowMeasure } from '../flows/place-figures';
import type { Words } from '../states/words';
import {
  classColours,
  divergingColours,
  formatNumber,
  type Language,
  PALETTES,
  type Scheme,
} from '../theme';
import type { Swatch } from './picture';

/** The legend of a map of migration as it goes into a picture: classes with their counts, then the rest. */
export function flowSwatches(
  { limits, painting }: UnitColours,
  measure: FlowMeasure,
  scheme: Scheme,
  t: Words,
  language: Language,
): Swatch[] {
  const { counts, apart } = painting;
  const colours = (measure === 'net' ? divergingColours : classColours)(scheme, counts.length);
  const { zero, missing } = PALETTES[scheme];
  const counted = (label: string, count: number) => `${label} (${formatNumber(count, language)})`;
  const classes = limits
    ? classLabels(limits, language, 0).map(({ kind, ...rest }, i) => ({
        colour: colours[i]!,
        label: counted(t(`legend.${kind}`, rest).replaceAll('-', '−'), counts[i] ?? 0),
      }))
    : [];
  const others = [
    { reading: 'zero', colour: zero },
    { reading: 'hidden', colour: missing, hatched: true },
    { reading: 'missing', colour: missing },
  ] as const;
  return [
    ...classes,
    ...others.flatMap(({ reading, ...look }) =>
      apart[reading] > 0
        ? [{ ...look, label: counted(t(`legend.${reading}`), apart[reading]) }]
        : [],
    ),
  ];
}

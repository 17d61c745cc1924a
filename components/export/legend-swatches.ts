import { MEASURES } from '@/geo/measures';
import type { ChoroplethAnswer } from '../answers';
import { type ClassLabel, classLabels } from '../controls/class-labels';
import { paintingOf } from '../map/painting';
import type { Words } from '../states/note-sentence';
import {
  classColours,
  densityDecimals,
  formatNumber,
  type Language,
  PALETTES,
  type Scheme,
} from '../theme';
import type { Swatch } from './picture';

/** The legend of an answer as it goes into a picture: classes with their counts, then what has none. */
export function legendSwatches(
  { question, data }: Pick<ChoroplethAnswer, 'question' | 'data'>,
  scheme: Scheme,
  t: Words,
  language: Language,
): Swatch[] {
  const { counts, apart } = paintingOf(data);
  const breaks = data.classes?.breaks ?? [];
  const decimals =
    question.measure === 'density'
      ? densityDecimals(breaks[0] ?? 10)
      : MEASURES[question.measure].decimals;
  const colours = classColours(scheme, breaks.length + 1);
  const palette = PALETTES[scheme];
  const counted = (label: string, count: number) => `${label} (${formatNumber(count, language)})`;
  const limits = ({ kind, ...rest }: ClassLabel) => t(`legend.${kind}`, rest);
  const classes = data.classes
    ? classLabels(breaks, language, decimals).map((label, i) => ({
        colour: colours[i] as string,
        label: counted(limits(label), counts[i] ?? 0),
      }))
    : [];
  const others = [
    { reading: 'zero', colour: palette.zero },
    { reading: 'hidden', colour: palette.missing, hatched: true },
    { reading: 'missing', colour: palette.missing },
  ] as const;
  return [
    ...classes,
    ...others
      .filter(({ reading }) => apart[reading] > 0)
      .map(({ reading, ...look }) => ({
        ...look,
        label: counted(t(`legend.${reading}`), apart[reading]),
      })),
  ];
}

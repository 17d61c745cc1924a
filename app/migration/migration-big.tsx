'use client';
import { useTranslations } from 'use-intl';
import { BigScreen } from '@/components/controls/big-screen';
import { SampleBanner } from '@/components/controls/sample-banner';
import { FlowBig } from '@/components/flows/flow-big';
import type { FlowMeasure, FlowPer } from '@/components/flows/place-figures';
import type { useBigScreen } from '../use-big-screen';
import type { NamedScene } from './use-scene';

interface Props {
  big: ReturnType<typeof useBigScreen>;
  /** Of whom and when, in one line. */
  subject: string;
  measure: FlowMeasure;
  per: FlowPer;
  named: NamedScene | null;
  sample: boolean;
}

/** Migration on a big screen. */
export function MigrationBig({ big, subject, measure, per, named, sample }: Props) {
  const t = useTranslations('migration');
  const { playing, onPlaying, leave } = big;
  return (
    <BigScreen
      {...{ subject, playing, onPlaying }}
      title={t(`legend.${measure}.${per}`)}
      banner={sample && <SampleBanner />}
      onLeave={leave}
    >
      {named && <FlowBig {...named} />}
    </BigScreen>
  );
}

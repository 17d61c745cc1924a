'use client';
import type { FeatureCollection } from 'geojson';
import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ChipButton } from '../../controls/chip-button';
import { camerasInStep } from '../../map/cameras-in-step';
import type { Box } from '../../map/outlines';
import type { Scheme } from '../../theme';
import type { PlanMapHandle } from '../plan-map';
import { boxOfUnits, type PlanOutlines } from '../plan-outlines';
import { ComparedMap, type MapOfPlan } from './compared-map';
import styles from './compared-maps.module.css';

interface Props {
  /** The first is the one that the others are held against. */
  plans: readonly MapOfPlan[];
  outlines: PlanOutlines;
  labels: FeatureCollection;
  home: Box;
  scheme: Scheme;
  /** A unit to show, by index: asked for anew with a new object. */
  shown: { unit: number } | null;
}

/** Plans on maps beside each other that always look at one place. */
export default function ComparedMaps({ plans, outlines, labels, home, scheme, shown }: Props) {
  const t = useTranslations('comparePlans.maps');
  const [handles, setHandles] = useState<ReadonlyMap<string, PlanMapHandle>>(new Map());
  const onHandle = useCallback((id: string, handle: PlanMapHandle | null) => {
    setHandles((before) => {
      const after = new Map(before);
      if (handle) after.set(id, handle);
      else after.delete(id);
      return after;
    });
  }, []);
  const first = plans[0] && handles.get(plans[0].head.id);

  const order = plans.map(({ head }) => head.id).join(' ');
  useEffect(() => {
    const [leader, ...others] = order.split(' ').flatMap((id) => handles.get(id)?.owner?.map ?? []);
    if (!leader) return;
    // Whoever moves leads the first, and the first leads all the others.
    const stops = others.map((other) => camerasInStep(leader, other));
    return () => {
      for (const stop of stops) stop();
    };
  }, [order, handles]);

  useEffect(() => {
    const box = shown && boxOfUnits(outlines, [shown.unit]);
    if (box) first?.show(box);
  }, [shown, first, outlines]);

  const [a, b] = plans.map(({ head }) => head.letter);
  return (
    <>
      <div className={styles.maps}>
        {plans.map((plan) => (
          <ComparedMap
            key={plan.head.id}
            {...{ plan, outlines, labels, home, scheme, onHandle }}
            pointed={shown?.unit ?? null}
          />
        ))}
      </div>
      <div className={styles.below}>
        <ul className={styles.legend} aria-label={t('legend')}>
          <li>
            <span className={styles.group} aria-hidden /> {t('group')}
          </li>
          <li>
            <span className={styles.free} aria-hidden /> {t('free')}
          </li>
          <li>
            <span className={styles.moved} aria-hidden /> {t('moved', { a: a ?? '', b: b ?? '' })}
          </li>
        </ul>
        <fieldset className={styles.buttons} aria-label={t('tools')}>
          <ChipButton onClick={() => first?.goHome()}>{t('home')}</ChipButton>
          <ChipButton label={t('zoomIn')} onClick={() => first?.zoomBy(1)}>
            +
          </ChipButton>
          <ChipButton label={t('zoomOut')} onClick={() => first?.zoomBy(-1)}>
            −
          </ChipButton>
        </fieldset>
      </div>
    </>
  );
}

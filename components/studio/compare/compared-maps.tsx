'use client';
import type { FeatureCollection } from 'geojson';
import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ChipButton } from '../../controls/chip-button';
import { camerasInStep } from '../../map/cameras-in-step';
import type { Box } from '../../map/outlines';
import type { Scheme } from '../../theme';
import { boxOfUnits, type PlanOutlines } from '../plan-outlines';
import { ComparedMap, type MapOfPlan } from './compared-map';
import styles from './compared-maps.module.css';
import type { ComparedOwner } from './compared-owner';

interface Props {
  /** The first is the one that the others are held against. */
  plans: readonly MapOfPlan[];
  boxes: PlanOutlines['boxes'];
  labels: FeatureCollection;
  home: Box;
  scheme: Scheme;
  /** A unit to show, by index: asked for anew with a new object. */
  shown: { unit: number } | null;
}

/** Plans on maps beside each other that always look at one place. */
export default function ComparedMaps({ plans, boxes, labels, home, scheme, shown }: Props) {
  const t = useTranslations('comparePlans.maps');
  const [owners, setOwners] = useState<ReadonlyMap<string, ComparedOwner>>(new Map());
  const onOwner = useCallback((id: string, owner: ComparedOwner | null) => {
    setOwners((before) => {
      const after = new Map(before);
      if (owner) after.set(id, owner);
      else after.delete(id);
      return after;
    });
  }, []);
  const first = plans[0] && owners.get(plans[0].head.id);

  const order = plans.map(({ head }) => head.id).join(' ');
  useEffect(() => {
    const [leader, ...others] = order.split(' ').flatMap((id) => owners.get(id)?.map ?? []);
    if (!leader) return;
    // Whoever moves leads the first, and the first leads all the others.
    const stops = others.map((other) => camerasInStep(leader, other));
    return () => {
      for (const stop of stops) stop();
    };
  }, [order, owners]);

  useEffect(() => {
    const box = shown && boxOfUnits({ boxes }, [shown.unit]);
    if (box) first?.camera.show(box);
  }, [shown, first, boxes]);

  const [a, b] = plans.map(({ head }) => head.letter);
  return (
    <>
      <div className={styles.maps}>
        {plans.map((plan) => (
          <ComparedMap key={plan.head.id} {...{ plan, labels, home, scheme, onOwner }} />
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
          <ChipButton onClick={() => first?.camera.goHome()}>{t('home')}</ChipButton>
          <ChipButton label={t('zoomIn')} onClick={() => first?.camera.zoomBy(1)}>
            +
          </ChipButton>
          <ChipButton label={t('zoomOut')} onClick={() => first?.camera.zoomBy(-1)}>
            −
          </ChipButton>
        </fieldset>
      </div>
    </>
  );
}

'use client';
import type { FeatureCollection } from 'geojson';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Box } from '../../map/outlines';
import type { Scheme } from '../../theme';
import { PlanMap, type PlanMapHandle } from '../plan-map';
import type { PlanOutlines } from '../plan-outlines';
import type { PlanPaint } from '../plan-owner';
import type { ComparedHead } from './compared-head';
import { ComparedLook } from './compared-look';
import styles from './compared-maps.module.css';

export interface MapOfPlan {
  readonly head: ComparedHead;
  /** What units and arcs are painted as: see `plan-painting.ts`. */
  readonly units: Int8Array;
  readonly lines: Int8Array;
  /** 1 for each unit that is in another group by the plan that this one is held against. */
  readonly moved: Uint8Array;
  readonly describe: (unit: number) => ReactNode;
}

interface Props {
  plan: MapOfPlan;
  outlines: PlanOutlines;
  labels: FeatureCollection;
  home: Box;
  scheme: Scheme;
  pointed: number | null;
  onHandle: (id: string, handle: PlanMapHandle | null) => void;
}

const ROOM = { top: 12, right: 12, bottom: 12, left: 12 };
const NO_LABELS: FeatureCollection = { type: 'FeatureCollection', features: [] };
const nothing = () => undefined;

/** One plan on a small map that cannot change it. */
export function ComparedMap({ plan, outlines, labels, home, scheme, pointed, onHandle }: Props) {
  const t = useTranslations('comparePlans.maps');
  const { head, units, lines, moved, describe } = plan;
  const [handle, setHandle] = useState<PlanMapHandle | null>(null);
  const map = handle?.owner?.map;
  const look = useMemo(() => (map ? new ComparedLook(map) : null), [map]);
  const { id } = head;
  useEffect(() => {
    onHandle(id, handle);
    return () => onHandle(id, null);
  }, [id, handle, onHandle]);
  useEffect(() => look?.show(moved, scheme), [look, moved, scheme]);
  const paint = useMemo((): PlanPaint => ({ units, lines, key: id }), [units, lines, id]);
  return (
    <figure className={styles.figure} data-testid={`compared-map-${head.letter}`}>
      <figcaption className={styles.name}>
        <strong>{head.letter}</strong> {head.title}
      </figcaption>
      <div className={styles.map}>
        <PlanMap
          ref={setHandle}
          start={{ home, camera: null }}
          label={t('map', { letter: head.letter, title: head.title })}
          room={ROOM}
          {...{ scheme, outlines, paint, labels, describe, pointed }}
          groupLabels={NO_LABELS}
          lasso={false}
          onPick={nothing}
          onRing={nothing}
          onCamera={nothing}
        />
      </div>
    </figure>
  );
}

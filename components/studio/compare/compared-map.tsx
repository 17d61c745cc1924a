'use client';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import frame from '../../map/map.module.css';
import type { Box } from '../../map/outlines';
import type { Scheme } from '../../theme';
import type { ComparedHead } from './compared-head';
import styles from './compared-maps.module.css';
import { ComparedOwner, type CutPainted, type PointedUnit } from './compared-owner';

export interface MapOfPlan {
  readonly head: ComparedHead;
  /** The same function for as long as the plan is painted the same. */
  readonly cut: CutPainted;
  readonly describe: (unit: number) => ReactNode;
}

interface Props {
  plan: MapOfPlan;
  labels: FeatureCollection;
  home: Box;
  scheme: Scheme;
  /** Told the map once it is there, and null when it goes. */
  onOwner: (id: string, owner: ComparedOwner | null) => void;
}

/** One plan on a small map that cannot change it. */
export function ComparedMap({ plan, labels, home, scheme, onOwner }: Props) {
  const t = useTranslations('comparePlans.maps');
  const { head, cut, describe } = plan;
  const { id, letter, title } = head;
  const container = useRef<HTMLDivElement>(null);
  const [owner, setOwner] = useState<ComparedOwner | null>(null);
  const [hover, setHover] = useState<PointedUnit | null>(null);
  const start = useRef({ home, scheme, label: t('map', { letter, title }) });

  useEffect(() => {
    if (!container.current) return;
    const made = new ComparedOwner({
      ...{ container: container.current, ...start.current },
      onHover: setHover,
    });
    setOwner(made);
    onOwner(id, made);
    return () => {
      setOwner(null);
      onOwner(id, null);
      made.destroy();
    };
  }, [id, onOwner]);
  useEffect(() => owner?.draw(cut), [owner, cut]);
  useEffect(() => owner?.setLabels(labels), [owner, labels]);
  useEffect(() => owner?.setScheme(scheme), [owner, scheme]);

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.name}>
        <strong>{letter}</strong> {title}
      </figcaption>
      <div className={styles.map}>
        <div ref={container} className={frame.map} data-testid={`compared-map-${letter}`} />
        {hover && (
          <div
            role="tooltip"
            className={frame.tooltip}
            style={{ transform: `translate(${hover.x + 14}px, ${hover.y + 14}px)` }}
          >
            {describe(hover.unit)}
          </div>
        )}
      </div>
    </figure>
  );
}

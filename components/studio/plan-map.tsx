'use client';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Feature, FeatureCollection } from 'geojson';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Line, Position } from '@/geo/topology';
import type { Camera, Room } from '../map/camera';
import frame from '../map/map.module.css';
import type { Box } from '../map/outlines';
import type { Scheme } from '../theme';
import styles from './plan-map.module.css';
import type { PlanOutlines } from './plan-outlines';
import { type PlanMapEvents, PlanOwner, type PlanPaint } from './plan-owner';

export interface PlanMapHandle {
  zoomBy(steps: number): void;
  goHome(): void;
  show(box: Box): void;
  /** Has the reader draw a line; null when it is given up. */
  draw(): Promise<Line | null>;
  stopDrawing(): void;
}

interface Props {
  /** What to start from: read once. */
  start: { home: Box; camera: Camera | null };
  label: string;
  room: Room;
  scheme: Scheme;
  outlines: PlanOutlines;
  paint: PlanPaint;
  labels: FeatureCollection;
  /** By place; one that is the same object as before is not told to the map again. */
  groupLabels: readonly (Feature | null)[];
  /** Lines along which units are cut. */
  cuts: FeatureCollection;
  /** Whether a drag draws a ring around units instead of moving the map. */
  lasso: boolean;
  /** A unit that is pointed at elsewhere. */
  pointed: number | null;
  /** What stands beside the pointer over a unit. */
  describe: (unit: number) => ReactNode;
  onPick: (unit: number) => void;
  onRing: (ring: Position[]) => void;
  onCamera: (camera: Camera) => void;
  ref?: Ref<PlanMapHandle>;
}

/** The map that a plan is made on: made once, then told what to show. */
export function PlanMap(props: Props) {
  const { outlines, paint, labels, groupLabels, cuts, room, scheme, lasso, pointed } = props;
  const container = useRef<HTMLDivElement>(null);
  const [owner, setOwner] = useState<PlanOwner | null>(null);
  const [hover, setHover] = useState<Parameters<PlanMapEvents['onHover']>[0]>(null);
  const now = useRef(props);
  now.current = props;

  useEffect(() => {
    if (!container.current) return;
    const { start, label, room: first, scheme: light } = now.current;
    const made = new PlanOwner(
      {
        ...{ container: container.current, scheme: light, ...start, room: first, label },
        lassoClass: styles.lasso ?? '',
      },
      {
        onHover: setHover,
        onPick: (unit) => now.current.onPick(unit),
        onRing: (ring) => now.current.onRing(ring),
        onCamera: (camera) => now.current.onCamera(camera),
      },
    );
    setOwner(made);
    return () => {
      setOwner(null);
      made.destroy();
    };
  }, []);

  useEffect(() => owner?.setOutlines(outlines), [owner, outlines]);
  useEffect(() => owner?.setPaint(paint), [owner, paint]);
  useEffect(() => owner?.setLabels(labels), [owner, labels]);
  useEffect(() => owner?.setGroupLabels(groupLabels), [owner, groupLabels]);
  useEffect(() => owner?.setCuts(cuts), [owner, cuts]);
  useEffect(() => owner?.setScheme(scheme), [owner, scheme]);
  useEffect(() => owner?.camera.setRoom(room), [owner, room]);
  useEffect(() => owner?.setHovered(pointed), [owner, pointed]);
  useEffect(() => {
    if (owner) owner.lasso.armed = lasso;
  }, [owner, lasso]);
  useImperativeHandle(
    props.ref,
    () => ({
      zoomBy: (steps) => owner?.camera.zoomBy(steps),
      goHome: () => owner?.camera.goHome(),
      show: (box) => owner?.camera.show(box),
      draw: () => owner?.draw(scheme) ?? Promise.resolve(null),
      stopDrawing: () => owner?.stopDrawing(),
    }),
    [owner, scheme],
  );

  const words = hover && props.describe(hover.unit);
  return (
    <div className={frame.frame}>
      <div
        ref={container}
        className={frame.map}
        data-testid="plan-map"
        data-lasso={lasso || undefined}
      />
      {hover && words && (
        <div
          role="tooltip"
          className={frame.tooltip}
          style={{ transform: `translate(${hover.x + 14}px, ${hover.y + 14}px)` }}
        >
          {words}
        </div>
      )}
    </div>
  );
}

'use client';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Camera, Room } from './camera';
import { copyPicture, type MapCopy } from './copy-picture';
import styles from './map.module.css';
import { MapOwner, type Shown } from './map-owner';
import type { Look } from './map-style';
import type { Box, Outlines } from './outlines';

export interface MapHandle {
  zoomBy(steps: number): void;
  goHome(): void;
  /** A copy of what is drawn now; undefined while there is no map. */
  picture(): Promise<MapCopy> | undefined;
}

interface Props {
  /** What to start from: read once. */
  start: { look: Look; home: Box; camera: Camera | null };
  label: string;
  room: Room;
  provinces: Outlines | null;
  communes: Outlines | null;
  labels: FeatureCollection;
  shown: Shown | null;
  selected: string | null;
  /** What stands beside the pointer over a unit. */
  describe: (code: string) => ReactNode;
  onSelect: (code: string | null) => void;
  onZoom: (zoom: number) => void;
  onCamera: (camera: Camera) => void;
  onMoveStart: () => void;
  onPainted: () => void;
  ref?: Ref<MapHandle>;
}

/** The map that fills the window: made once, then told what to show. */
export function NationalMap(props: Props) {
  const { start, label, room, provinces, communes, labels, shown, selected, describe } = props;
  const container = useRef<HTMLDivElement>(null);
  const [owner, setOwner] = useState<MapOwner | null>(null);
  const [hover, setHover] = useState<{ code: string; x: number; y: number } | null>(null);
  const events = useRef(props);
  events.current = props;
  const beginning = useRef({ ...start, label, room });

  useEffect(() => {
    if (!container.current) return;
    const made = new MapOwner(
      { container: container.current, ...beginning.current },
      {
        onHover: setHover,
        onSelect: (code) => events.current.onSelect(code),
        onZoom: (zoom) => events.current.onZoom(zoom),
        onCamera: (camera) => events.current.onCamera(camera),
        onMoveStart: () => events.current.onMoveStart(),
        onPainted: () => events.current.onPainted(),
      },
    );
    setOwner(made);
    return () => {
      setOwner(null);
      made.destroy();
    };
  }, []);

  useEffect(() => {
    if (provinces) owner?.setOutlines(provinces);
  }, [owner, provinces]);
  useEffect(() => {
    if (communes) owner?.setOutlines(communes);
  }, [owner, communes]);
  useEffect(() => owner?.setLabels(labels), [owner, labels]);
  useEffect(() => {
    if (shown) owner?.setShown(shown);
  }, [owner, shown]);
  useEffect(() => owner?.camera.setRoom(room), [owner, room]);
  useEffect(() => owner?.setSelected(selected), [owner, selected]);
  useShowUnit(owner, selected, start.camera !== null, provinces, communes);
  useImperativeHandle(
    props.ref,
    () => ({
      zoomBy: (steps) => owner?.camera.zoomBy(steps),
      goHome: () => owner?.camera.goHome(),
      picture: () => (owner ? copyPicture(owner.map) : undefined),
    }),
    [owner],
  );

  const words = hover && describe(hover.code);
  return (
    <div className={styles.frame}>
      <div
        ref={container}
        className={styles.map}
        data-testid="map"
        data-room={`${room.top} ${room.right} ${room.bottom} ${room.left}`}
      />
      {hover && words && (
        <div
          role="tooltip"
          className={styles.tooltip}
          style={{ transform: `translate(${hover.x + 14}px, ${hover.y + 14}px)` }}
        >
          {words}
        </div>
      )}
    </div>
  );
}

/** Goes to a newly selected unit, once its outline is there; never away from a copied address. */
function useShowUnit(
  owner: MapOwner | null,
  selected: string | null,
  startsPlaced: boolean,
  provinces: Outlines | null,
  communes: Outlines | null,
) {
  const gone = useRef(startsPlaced ? selected : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new outlines may hold the unit at last
  useEffect(() => {
    if (selected === null) gone.current = null;
    else if (owner && gone.current !== selected && owner.showUnit(selected))
      gone.current = selected;
  }, [owner, selected, provinces, communes]);
}

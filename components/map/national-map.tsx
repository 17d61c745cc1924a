'use client';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Camera, Room } from './camera';
import { copyPicture, type MapCopy } from './copy-picture';
import styles from './map.module.css';
import type { Ground, Hover } from './map-events';
import { MapOwner, type Shown } from './map-owner';
import type { Look } from './map-style';
import type { Box, Outlines } from './outlines';

/** What another map shows on the same ground; asked with null when the pointer has left. */
export type Across = (ground: Ground | null) => ReactNode;

export interface MapHandle {
  readonly owner: MapOwner | null;
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
  /** What stands below it while another map is beside this one. */
  across?: RefObject<Across | null>;
  /** The part of the window that it takes: a half, or what lies beyond a share of the width. */
  part?: 'left' | 'right' | { from: number };
  /** What tests call it. */
  name?: string;
  onSelect: (code: string | null, ground: Ground) => void;
  onZoom: (zoom: number) => void;
  onCamera: (camera: Camera) => void;
  onMoveStart: () => void;
  onPainted: () => void;
  ref?: Ref<MapHandle>;
}

/** The map that fills the window: made once, then told what to show. */
export function NationalMap(props: Props) {
  const { start, label, room, provinces, communes, labels, shown, selected, describe } = props;
  const { part, name = 'map' } = props;
  const container = useRef<HTMLDivElement>(null);
  const [owner, setOwner] = useState<MapOwner | null>(null);
  const [hover, setHover] = useState<(Hover & { across: ReactNode }) | null>(null);
  const events = useRef(props);
  events.current = props;
  const beginning = useRef({ ...start, label, room });

  useEffect(() => {
    if (!container.current) return;
    const made = new MapOwner(
      { container: container.current, ...beginning.current },
      {
        onHover: (at) => {
          const across = events.current.across?.current?.(at?.ground ?? null) ?? null;
          setHover(at && { ...at, across });
        },
        onSelect: (code, ground) => events.current.onSelect(code, ground),
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
      owner,
      zoomBy: (steps) => owner?.camera.zoomBy(steps),
      goHome: () => owner?.camera.goHome(),
      picture: () => (owner ? copyPicture(owner.map) : undefined),
    }),
    [owner],
  );

  const words = hover && describe(hover.code);
  return (
    <div
      className={styles.frame}
      data-part={typeof part === 'string' ? part : undefined}
      style={
        typeof part === 'object' ? { clipPath: `inset(0 0 0 ${part.from * 100}%)` } : undefined
      }
    >
      <div
        ref={container}
        className={styles.map}
        data-testid={name}
        data-room={`${room.top} ${room.right} ${room.bottom} ${room.left}`}
      />
      {hover && words && (
        <div
          role="tooltip"
          className={styles.tooltip}
          style={{ transform: `translate(${hover.x + 14}px, ${hover.y + 14}px)` }}
        >
          {words}
          {hover.across}
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

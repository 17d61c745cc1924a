/**
 * The owner of the map on which a plan is made. Units and arcs are put on it once for a ground; after
 * that every edit only changes the numbers that they are painted by.
 */
import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { isInside, type Line, type Position } from '@/geo/topology';
import type { Camera, Room } from '../map/camera';
import { labelFontLoaded } from '../map/label-font';
import { makeMap } from '../map/make-map';
import { MapCamera } from '../map/map-camera';
import type { Box } from '../map/outlines';
import { OwnTiles } from '../map/own-tiles';
import { paintStates } from '../map/paint-states';
import { StyleGate } from '../map/style-gate';
import { TILE_LAYER } from '../map/tile-address';
import { PALETTES, type Scheme } from '../theme';
import { type DrawnCut, drawCut } from './draw-cut';
import { differenceOf } from './label-difference';
import { Lasso } from './lasso';
import { OutlineCutter } from './outline-cutter';
import { areaOf } from './outline-features';
import { OUTLINE_SOURCES, type OutlineSource, PAINT_STATE } from './outline-sources';
import type { PlanOutlines } from './plan-outlines';
import { planLayers, planStyle, UNIT_FILL } from './plan-style';

export interface PlanPaint {
  readonly units: Int8Array;
  readonly lines: Int8Array;
  /** Names the picture; stands on the container once it is on the screen. */
  readonly key: string;
}

export interface PlanMapEvents {
  /** A unit under the pointer, by index; null when there is none. */
  onHover(at: { unit: number; x: number; y: number } | null): void;
  onPick(unit: number): void;
  /** A ring was drawn around units. */
  onRing(ring: Position[]): void;
  onCamera(camera: Camera): void;
}

interface Start {
  container: HTMLElement;
  scheme: Scheme;
  home: Box;
  camera: Camera | null;
  room: Room;
  label: string;
  lassoClass: string;
}

/** A press may tell of itself as a click so long after it has ended a line or a ring, in milliseconds. */
const AFTER_DRAWING_MS = 350;

export class PlanOwner {
  readonly map: MapLibreMap;
  readonly camera: MapCamera;
  readonly lasso: Lasso;
  private readonly gate: StyleGate;
  /** Begun with the map: it is ready when there is something to cut. */
  private readonly cutter = new OutlineCutter();
  private readonly tiles = { units: new OwnTiles('units'), lines: new OwnTiles('lines') };
  private outlines: PlanOutlines | null = null;
  private painted: PlanPaint | null = null;
  private hovered: number | null = null;
  private named: readonly (Feature | null)[] = [];
  private destroyed = false;
  /** From the wish to draw until the line is finished or given up. */
  private drawing = false;
  /** The press that ends a line or a ring must not pick what lies below it. */
  private quietUntil = 0;
  private cut: DrawnCut | null = null;
  /** Whether the last press or movement was a finger's: it hovers over nothing. */
  private byFinger = false;

  constructor(
    private readonly start: Start,
    private readonly events: PlanMapEvents,
  ) {
    const { container, scheme, home, camera, room, label, lassoClass } = start;
    const { units, lines } = this.tiles;
    this.map = makeMap(
      container,
      planStyle(scheme, { units: units.address, lines: lines.address }),
      label,
    );
    this.camera = new MapCamera(this.map, home, room, camera);
    this.lasso = new Lasso(this.map, lassoClass, (ring) => {
      this.quietUntil = performance.now() + AFTER_DRAWING_MS;
      events.onRing(ring);
    });
    this.gate = new StyleGate(this.map);
    this.listen();
  }

  private source(id: string): GeoJSONSource {
    return this.map.getSource(id) as GeoJSONSource;
  }

  /** They are drawn with the first paint that is told of them. */
  setOutlines(outlines: PlanOutlines) {
    this.gate.pass(() => {
      this.outlines = outlines;
      this.painted = null;
    });
  }

  /** Paints what differs from the picture before. */
  setPaint(paint: PlanPaint) {
    this.gate.pass(() => {
      if (!this.outlines) return;
      if (this.painted) {
        for (const source of OUTLINE_SOURCES)
          this.repaint(source, this.painted[source], paint[source]);
      } else this.paintAnew(this.outlines, paint);
      this.painted = paint;
      const { container } = this.start;
      delete container.dataset.painted;
      this.map.once('idle', () => {
        if (this.painted === paint) container.dataset.painted = paint.key;
      });
      this.map.triggerRepaint();
    });
  }

  private repaint(source: OutlineSource, before: Int8Array, after: Int8Array) {
    paintStates(this.map, source, PAINT_STATE, before, after, TILE_LAYER);
  }

  /** The first picture travels with the shapes: other threads work it out, and not the page's. */
  private paintAnew(outlines: PlanOutlines, paint: PlanPaint) {
    this.cutter.lay(outlines, paint);
    for (const source of OUTLINE_SOURCES) {
      this.map.removeFeatureState({ source, sourceLayer: TILE_LAYER });
      this.tiles[source].draw(this.map, (at) => this.cutter.tile(source, at));
    }
  }

  setCuts(lines: FeatureCollection) {
    this.gate.pass(() => this.source('cuts').setData(lines));
  }

  /** Has the reader draw a line; null when it is given up. Presses are no picks meanwhile. */
  async draw(scheme: Scheme): Promise<Line | null> {
    this.cut?.stop();
    this.drawing = true;
    this.events.onHover(null);
    const cut = await drawCut(this.map, PALETTES[scheme].accent);
    // Given up while the parts that draw were fetched.
    if (!this.drawing) cut.stop();
    this.cut = cut;
    const { container } = this.start;
    container.dataset.drawing = 'cut';
    const line = await cut.line;
    delete container.dataset.drawing;
    if (this.cut === cut) {
      this.cut = null;
      this.drawing = false;
      this.quietUntil = performance.now() + AFTER_DRAWING_MS;
    }
    return line;
  }

  stopDrawing() {
    this.drawing = false;
    this.cut?.stop();
  }

  setLabels(labels: FeatureCollection) {
    this.withFont(() => this.source('labels').setData(labels));
  }

  /** Names of groups, by place: only those that differ from the ones before are told to the map. */
  setGroupLabels(labels: readonly (Feature | null)[]) {
    this.withFont(() => {
      const difference = differenceOf(this.named, labels);
      this.named = labels;
      if (difference) this.source('group-labels').updateData(difference);
    });
  }

  private withFont(show: () => void) {
    this.gate.pass(() => {
      void labelFontLoaded().then(() => {
        if (!this.destroyed) show();
      });
    });
  }

  setScheme(scheme: Scheme) {
    this.gate.pass(() => {
      for (const { id, paint = {} } of planLayers(scheme))
        for (const [name, value] of Object.entries(paint))
          this.map.setPaintProperty(id, name as never, value as never);
    });
  }

  /** Outlines a unit as if the pointer stood on it. */
  setHovered(unit: number | null) {
    if (unit === this.hovered) return;
    this.gate.pass(() => {
      this.hovered = unit;
      const shape = unit !== null && this.outlines && areaOf(this.outlines.shapes, unit);
      this.source('hovered').setData({
        type: 'FeatureCollection',
        features: shape ? [shape] : [],
      });
    });
  }

  private listen() {
    const { map, events } = this;
    const unitAt = (point: { x: number; y: number }): number | null => {
      if (!this.gate.open) return null;
      const [unit] = map.queryRenderedFeatures([point.x, point.y], { layers: [UNIT_FILL] });
      return (unit?.id as number | undefined) ?? null;
    };
    for (const name of ['pointerdown', 'pointermove'] as const)
      map.getCanvasContainer().addEventListener(name, ({ pointerType }) => {
        this.byFinger = pointerType === 'touch';
      });
    map.on('mousemove', ({ point }) => {
      if (map.isMoving() || this.drawing || this.byFinger) return;
      const unit = unitAt(point);
      this.setHovered(unit);
      map.getCanvas().style.cursor = unit === null ? '' : 'pointer';
      events.onHover(unit === null ? null : { unit, x: point.x, y: point.y });
    });
    const leave = () => {
      // The unit that is cut stays outlined while the map moves below the line.
      if (this.drawing) return;
      this.setHovered(null);
      events.onHover(null);
    };
    map.on('mouseout', leave);
    map.on('movestart', leave);
    map.on('click', ({ point, originalEvent }) => {
      // The time of the press itself: on a busy page it is told of late.
      const quiet = this.drawing || originalEvent.timeStamp < this.quietUntil;
      const unit = originalEvent.shiftKey || quiet ? null : unitAt(point);
      if (unit !== null) events.onPick(unit);
    });
    this.camera.onMoved(events.onCamera);
  }

  destroy() {
    this.destroyed = true;
    this.cut?.stop();
    this.lasso.destroy();
    this.gate.shut();
    for (const source of OUTLINE_SOURCES) this.tiles[source].stop();
    this.cutter.close();
    this.map.remove();
  }
}

/** The units whose own point lies within a ring; those without a point are never among them. */
export function unitsWithin(
  ring: readonly Position[],
  units: readonly { lon: number | null; lat: number | null }[],
): number[] {
  return units.flatMap(({ lon, lat }, i) =>
    lon !== null && lat !== null && isInside([[ring]], [lon, lat]) ? [i] : [],
  );
}

/**
 * The one owner of the MapLibre map. Everything that is drawn passes through here, in whatever order
 * answers and outlines arrive: a painting waits for the outlines of its own level and edition, so
 * that figures can never colour other units than theirs.
 */
import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { Edition } from '@/geo/units';
import type { CircleOverlay, Circles } from '../layers/circle-overlay';
import { PALETTES, type Scheme } from '../theme';
import type { Camera, Room } from './camera';
import { CLASS_STATE } from './fill-colour';
import { hatchImage } from './hatch';
import { labelFontLoaded } from './label-font';
import { makeMap } from './make-map';
import { MapCamera } from './map-camera';
import type { Above, Ground, MapEvents } from './map-events';
import {
  changesBetween,
  hatchName,
  type Look,
  mapStyle,
  UNIT_LAYERS,
  UNIT_SOURCES,
} from './map-style';
import { type Box, boxOf, type DrawnLevel, type Outlines, paintOfOutlines } from './outlines';
import { paintStates } from './paint-states';
import { StyleGate } from './style-gate';

/** What the map shows of one answer. */
export interface Shown {
  level: DrawnLevel;
  edition: Edition;
  code: readonly string[];
  /** By unit, in the order of `code`: its class, or one of `PAINT`. */
  paint: Int8Array;
  look: Look;
  /** The same figures as circles; null where they are not drawn so. */
  circles: Circles | null;
  /** Names the answer; stands on the container once it is on the screen. */
  key: string;
}

interface Start {
  container: HTMLElement;
  look: Look;
  home: Box;
  camera: Camera | null;
  room: Room;
  label: string;
}

export class MapOwner {
  readonly map: MapLibreMap;
  readonly camera: MapCamera;
  private readonly outlines = new Map<DrawnLevel, Outlines>();
  private readonly painted = new Map<DrawnLevel, Int8Array>();
  private look: Look;
  private shown: Shown | null = null;
  private selected: string | null = null;
  private hovered: string | null = null;
  private overlay: CircleOverlay | null = null;
  private readonly gate: StyleGate;
  private above: Above | null = null;
  private destroyed = false;

  constructor(
    private readonly start: Start,
    private readonly events: MapEvents,
  ) {
    const { container, look, camera, room } = start;
    this.look = look;
    this.map = makeMap(container, mapStyle(look), start.label);
    this.camera = new MapCamera(this.map, start.home, room, camera);
    this.gate = new StyleGate(this.map, () => this.addHatches());
    this.listen();
  }

  /** Lets what is drawn over the units take the pointer first; null to have it taken away. */
  setAbove(above: Above | null) {
    this.above = above;
  }

  private addHatches() {
    for (const scheme of ['light', 'dark'] as Scheme[]) {
      const { missing, hatch } = PALETTES[scheme];
      this.map.addImage(hatchName(scheme), hatchImage(missing, hatch));
    }
  }

  private source(id: string): GeoJSONSource {
    return this.map.getSource(id) as GeoJSONSource;
  }

  setOutlines(outlines: Outlines) {
    this.gate.pass(() => {
      const { level } = outlines;
      const lines = (['inner', 'outer', 'edge'] as const).map(
        (which): Feature => ({
          type: 'Feature',
          properties: { which },
          geometry: outlines[which],
        }),
      );
      this.outlines.set(level, outlines);
      this.painted.delete(level);
      this.map.removeFeatureState({ source: UNIT_SOURCES[level] });
      this.source(UNIT_SOURCES[level]).setData(outlines.units);
      this.source(`${level}-lines`).setData({ type: 'FeatureCollection', features: lines });
      this.drawShown();
      this.drawSelected();
    });
  }

  setLabels(labels: FeatureCollection) {
    this.gate.pass(() => {
      void labelFontLoaded().then(() => {
        if (!this.destroyed) this.source('labels').setData(labels);
      });
    });
  }

  setShown(shown: Shown) {
    this.gate.pass(() => {
      this.shown = shown;
      this.drawShown();
    });
  }

  /** Colours the units by the answer shown, once their outlines are there. */
  private drawShown() {
    const { shown } = this;
    const outlines = shown && this.outlines.get(shown.level);
    if (!shown) return;
    this.unpaintOtherEditions(shown.edition);
    if (!outlines || outlines.edition !== shown.edition) return;
    performance.mark('recolour');
    const source = UNIT_SOURCES[shown.level];
    const before = this.painted.get(shown.level);
    const after = paintOfOutlines(outlines, shown.code, shown.paint);
    paintStates(this.map, source, CLASS_STATE, before, after);
    this.painted.set(shown.level, after);
    this.setLook(shown.look);
    performance.measure('recolour', 'recolour');
    const { container } = this.start;
    delete container.dataset.painted;
    void this.drawCircles();
    this.map.once('idle', () => {
      if (this.shown !== shown) return;
      container.dataset.painted = shown.key;
      this.events.onPainted();
    });
    this.map.triggerRepaint();
  }

  /** Units of another edition lose their colours: a legend of other figures stands beside them. */
  private unpaintOtherEditions(edition: Edition) {
    for (const outlines of this.outlines.values()) {
      if (outlines.edition === edition || !this.painted.has(outlines.level)) continue;
      this.map.removeFeatureState({ source: UNIT_SOURCES[outlines.level] });
      this.painted.delete(outlines.level);
      delete this.start.container.dataset.painted;
    }
  }

  /** Loads what draws circles only for a reader who asks for them. */
  private async drawCircles() {
    if (!this.overlay && !this.shown?.circles) return;
    const { CircleOverlay } = await import('../layers/circle-overlay');
    if (this.destroyed || !this.shown) return;
    this.overlay ??= new CircleOverlay(this.map);
    this.overlay.draw(this.shown.circles, this.shown.look.scheme);
  }

  private setLook(look: Look) {
    for (const { layer, part, name, value } of changesBetween(this.look, look)) {
      if (part === 'paint') this.map.setPaintProperty(layer, name as never, value as never);
      else this.map.setLayoutProperty(layer, name as never, value as never);
    }
    this.look = look;
  }

  private featureOf(code: string | null) {
    for (const outlines of this.outlines.values()) {
      const at = code === null ? undefined : outlines.indexOf.get(code);
      if (at !== undefined) return outlines.units.features[at];
    }
    return undefined;
  }

  setSelected(code: string | null) {
    this.gate.pass(() => {
      this.selected = code;
      this.drawSelected();
    });
  }

  private drawSelected() {
    this.source('selected').setData(asCollection(this.featureOf(this.selected)));
  }

  private setHovered(code: string | null) {
    if (code === this.hovered) return;
    this.hovered = code;
    this.source('hovered').setData(asCollection(this.featureOf(code)));
  }

  /**
   * Goes to a unit if it cannot be seen from here.
   * @returns false when its outline is not there yet
   */
  showUnit(code: string): boolean {
    const unit = this.featureOf(code);
    if (!unit) return false;
    this.camera.show(boxOf(unit));
    return true;
  }

  /** The unit that covers a place, if it is in sight. */
  unitOn(ground: Ground): string | null {
    return this.gate.open ? this.unitAt(this.map.project(ground)) : null;
  }

  /** Outlines the unit that covers a place, as if the pointer stood there. */
  pointAt(ground: Ground | null): string | null {
    const code = ground && this.unitOn(ground);
    if (this.gate.open) this.setHovered(code);
    return code;
  }

  private unitAt(point: PointLike): string | null {
    const layers = [UNIT_LAYERS[this.look.level]];
    const [unit] = this.map.queryRenderedFeatures(point, { layers });
    return (unit?.properties.code as string | undefined) ?? null;
  }

  private listen() {
    const { map, events } = this;
    map.on('mousemove', ({ point, lngLat }) => {
      if (!this.gate.open || map.isMoving()) return;
      const taken = this.above?.point(point) ?? false;
      const code = taken ? null : this.unitAt(point);
      this.setHovered(code);
      map.getCanvas().style.cursor = taken || code ? 'pointer' : '';
      events.onHover(code === null ? null : { code, x: point.x, y: point.y, ground: lngLat });
    });
    const leave = () => {
      if (this.gate.open) this.setHovered(null);
      this.above?.point(null);
      events.onHover(null);
    };
    map.on('mouseout', leave);
    map.on('movestart', () => {
      leave();
      events.onMoveStart();
    });
    map.on('click', ({ point, lngLat }) => {
      if (!this.gate.open || this.above?.press(point)) return;
      events.onSelect(this.unitAt(point), lngLat);
    });
    map.on('zoom', () => events.onZoom(map.getZoom()));
    this.camera.onMoved(events.onCamera);
  }

  destroy() {
    this.destroyed = true;
    this.gate.shut();
    this.map.remove();
  }
}

const asCollection = (feature: Feature | undefined): FeatureCollection => ({
  type: 'FeatureCollection',
  features: feature ? [feature] : [],
});

/**
 * The owner of a small map of a compared plan. It is drawn like the map on which a plan is made, and
 * changes nothing: units that another plan puts into another group are hatched, and borders are quiet
 * from afar, where thousands of lines would cover all colours.
 */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { hatchImage } from '../../map/hatch';
import { labelFontLoaded } from '../../map/label-font';
import { makeMap } from '../../map/make-map';
import { MapCamera } from '../../map/map-camera';
import type { Box } from '../../map/outlines';
import { OwnTiles } from '../../map/own-tiles';
import { StyleGate } from '../../map/style-gate';
import { TILE_LAYER, type TileAt } from '../../map/tile-address';
import { PALETTES, type Scheme } from '../../theme';
import { OUTLINE_SOURCES, type OutlineSource } from '../outline-sources';
import { UNIT_FILL } from '../plan-style';
import { MOVED, stillLayers, stillStyle } from './still-style';

const HATCH = 'moved-hatch';
const ROOM = { top: 12, right: 12, bottom: 12, left: 12 };
const imageOf = (scheme: Scheme) => `moved-${scheme}`;

/** Cuts a tile of a painted plan. */
export type CutPainted = (source: OutlineSource, at: TileAt) => Promise<ArrayBuffer>;

/** A unit under the pointer, by index. */
export interface PointedUnit {
  readonly unit: number;
  readonly x: number;
  readonly y: number;
}

interface Start {
  container: HTMLElement;
  scheme: Scheme;
  home: Box;
  label: string;
  onHover: (at: PointedUnit | null) => void;
}

export class ComparedOwner {
  readonly map: MapLibreMap;
  readonly camera: MapCamera;
  private readonly gate: StyleGate;
  private readonly tiles = { units: new OwnTiles('units'), lines: new OwnTiles('lines') };
  private drawn: CutPainted | null = null;
  private destroyed = false;

  constructor(private readonly start: Start) {
    const { container, scheme, home, label } = start;
    const { units, lines } = this.tiles;
    this.map = makeMap(
      container,
      stillStyle(scheme, { units: units.address, lines: lines.address }),
      label,
    );
    this.camera = new MapCamera(this.map, home, ROOM, null);
    this.gate = new StyleGate(this.map, () => this.addHatch());
    this.listen();
  }

  private addHatch() {
    for (const scheme of ['light', 'dark'] as const)
      this.map.addImage(imageOf(scheme), hatchImage(null, PALETTES[scheme].ink));
    // Over the colours of groups, and under every line and name.
    const above = this.map.getStyle().layers.find(({ type }) => type === 'line')?.id;
    const opacity = nearing(moved(0.3), moved(0.85));
    this.map.addLayer(
      {
        ...{ id: HATCH, type: 'fill', source: 'units', 'source-layer': TILE_LAYER },
        paint: { 'fill-opacity': opacity },
      },
      above,
    );
    this.setPattern(this.start.scheme);
  }

  private source(id: string): GeoJSONSource {
    return this.map.getSource(id) as GeoJSONSource;
  }

  draw(cut: CutPainted) {
    this.gate.pass(() => {
      const { map } = this;
      for (const source of OUTLINE_SOURCES) this.tiles[source].draw(map, (at) => cut(source, at));
      this.drawn = cut;
      const { container } = this.start;
      delete container.dataset.painted;
      map.once('idle', () => {
        if (this.drawn === cut) container.dataset.painted = 'plan';
      });
      map.triggerRepaint();
    });
  }

  setLabels(labels: FeatureCollection) {
    this.gate.pass(() => {
      void labelFontLoaded().then(() => {
        if (!this.destroyed) this.source('labels').setData(labels);
      });
    });
  }

  setScheme(scheme: Scheme) {
    this.gate.pass(() => {
      for (const { id, paint = {} } of stillLayers(scheme))
        for (const [name, value] of Object.entries(paint))
          this.map.setPaintProperty(id, name as never, value as never);
      this.setPattern(scheme);
    });
  }

  private setPattern(scheme: Scheme) {
    this.map.setPaintProperty(HATCH, 'fill-pattern', imageOf(scheme));
  }

  private listen() {
    const { map, start } = this;
    map.on('mousemove', ({ point }) => {
      if (map.isMoving() || !this.gate.open) return;
      const [found] = map.queryRenderedFeatures(point, { layers: [UNIT_FILL] });
      const unit = found?.id as number | undefined;
      start.onHover(unit === undefined ? null : { unit, x: point.x, y: point.y });
    });
    for (const gone of ['mouseout', 'movestart'] as const) map.on(gone, () => start.onHover(null));
  }

  destroy() {
    this.destroyed = true;
    this.gate.shut();
    for (const source of OUTLINE_SOURCES) this.tiles[source].stop();
    this.map.remove();
  }
}

/** Grows from far out to near. */
const nearing = (far: ExpressionSpecification, near: ExpressionSpecification) =>
  ['interpolate', ['linear'], ['zoom'], 5, far, 8, near] as ExpressionSpecification;
const moved = (opacity: number): ExpressionSpecification => [
  'case',
  ['==', ['get', MOVED], 1],
  opacity,
  0,
];

/** Arrows of movers over the map, drawn by deck.gl on the map's own canvas; they take the pointer first. */
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { arrowAt, type Curve, curveBetween } from '../flows/arrow-shape';
import type { Above } from '../map/map-events';
import { PALETTES, type Scheme } from '../theme';
import { ArrowLayer } from './arrow-layer';

type LonLat = readonly [lon: number, lat: number];

export interface Arrow {
  /** Names its corridor. */
  readonly key: string;
  readonly from: LonLat;
  readonly to: LonLat;
  /** In pixels. */
  readonly width: number;
  /** `chosen` stands out, `faint` steps back for it. */
  readonly tone: 'plain' | 'chosen' | 'faint';
}

interface Events {
  /** The arrow under the pointer, with its place on the screen; null when it has left. */
  onHover(at: { key: string; x: number; y: number } | null): void;
  onSelect(key: string): void;
}

const rgb = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
const OPAQUE: Record<Arrow['tone'], number> = { plain: 225, chosen: 255, faint: 46 };
/** Arrows lie under the names of places. */
const BELOW = 'commune-labels';
/** The land below has written its depth, and would hide them. */
const OVER_LAND = { depthCompare: 'always', depthWriteEnabled: false } as const;

export class ArrowOverlay implements Above {
  private readonly overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  private arrows: readonly Arrow[] = [];
  private scheme: Scheme = 'light';
  private hovered: string | null = null;

  constructor(
    private readonly map: MapLibreMap,
    private readonly events: Events,
  ) {
    map.addControl(this.overlay);
  }

  /** @param arrows the widest last: they lie over the others */
  draw(arrows: readonly Arrow[], scheme: Scheme) {
    this.arrows = arrows;
    this.scheme = scheme;
    this.redraw();
    this.map.getContainer().dataset.arrows = String(arrows.length);
  }

  private redraw() {
    const { arrows, hovered } = this;
    const { ink, accent, card } = PALETTES[this.scheme];
    const colour = ({ key, tone }: Arrow): [number, number, number, number] => [
      ...rgb(tone === 'chosen' ? accent : ink),
      key === hovered ? 255 : OPAQUE[tone],
    ];
    const ends = new Map(arrows.flatMap(({ from, to }) => [from, to]).map((at) => [at.join(), at]));
    this.overlay.setProps({
      layers: [
        new ArrowLayer<Arrow>({
          id: 'flows',
          beforeId: BELOW,
          data: arrows,
          getFrom: ({ from }) => [from[0], from[1]],
          getTo: ({ to }) => [to[0], to[1]],
          getWidth: ({ key, width }) => (key === hovered ? width + 1.5 : width),
          getColor: colour,
          rim: [...(rgb(card).map((part) => part / 255) as [number, number, number]), 0.85],
          updateTriggers: { getColor: [this.scheme, hovered], getWidth: hovered },
          parameters: OVER_LAND,
        } as ConstructorParameters<typeof ArrowLayer<Arrow>>[0]),
        new ScatterplotLayer<LonLat>({
          id: 'flow-ends',
          beforeId: BELOW,
          data: [...ends.values()],
          getPosition: ([lon, lat]) => [lon, lat],
          getRadius: 3,
          radiusUnits: 'pixels',
          getFillColor: rgb(ink),
          stroked: true,
          getLineColor: rgb(card),
          lineWidthUnits: 'pixels',
          getLineWidth: 1,
          updateTriggers: { getFillColor: this.scheme, getLineColor: this.scheme },
          parameters: OVER_LAND,
        } as ConstructorParameters<typeof ScatterplotLayer<LonLat>>[0]),
      ],
    });
  }

  /** The curves on the screen as the map stands now. */
  curves(): { key: string; width: number; curve: Curve | null; tone: Arrow['tone'] }[] {
    return this.arrows.map(({ key, width, from, to, tone }) => ({
      ...{ key, width, tone },
      curve: curveBetween(this.map.project([...from]), this.map.project([...to])),
    }));
  }

  point(at: { x: number; y: number } | null): boolean {
    const found = at && arrowAt(this.curves(), at);
    this.events.onHover(at && found ? { key: found.key, x: at.x, y: at.y } : null);
    this.hover(found?.key ?? null);
    return found !== null;
  }

  press(at: { x: number; y: number }): boolean {
    const found = arrowAt(this.curves(), at);
    if (found) this.events.onSelect(found.key);
    return found !== null;
  }

  private hover(key: string | null) {
    if (key === this.hovered) return;
    this.hovered = key;
    this.redraw();
  }

  remove() {
    this.map.removeControl(this.overlay);
  }
}

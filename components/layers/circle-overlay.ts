/** Proportional circles over the map, drawn by deck.gl: loaded when a reader first asks for them. */
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { PALETTES, type Scheme } from '../theme';
import { radiusOf } from './circle-scale';

export interface Circle {
  lon: number;
  lat: number;
  count: number;
}

/** Circles of one answer, the largest first, so that none hides behind a greater one. */
export interface Circles {
  marks: readonly Circle[];
  /** The count of the largest circle, and its radius in pixels. */
  most: number;
  largest: number;
}

const rgb = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];

export class CircleOverlay {
  /** On the map's own canvas, so that they are on its picture too. */
  private readonly overlay = new MapLibreOverlay({ interleaved: true, layers: [] });

  constructor(map: MapLibreMap) {
    map.addControl(this.overlay);
  }

  draw(circles: Circles | null, scheme: Scheme) {
    const { link, card } = PALETTES[scheme];
    this.overlay.setProps({
      layers: circles
        ? [
            new ScatterplotLayer<Circle>({
              id: 'circles',
              data: circles.marks,
              getPosition: ({ lon, lat }) => [lon, lat],
              getRadius: ({ count }) => radiusOf(count, circles.most, circles.largest),
              radiusUnits: 'pixels',
              getFillColor: [...rgb(link), 150],
              stroked: true,
              getLineColor: [...rgb(card), 230],
              lineWidthUnits: 'pixels',
              getLineWidth: 0.8,
              pickable: false,
              // The land below has written its depth, and would hide them.
              parameters: { depthCompare: 'always', depthWriteEnabled: false },
            }),
          ]
        : [],
    });
  }
}

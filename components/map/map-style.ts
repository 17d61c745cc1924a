/**
 * The whole look of the map as a pure function: no tiles, no sprites, no glyph files. A unit's
 * colour follows from one number that the map keeps for it (its class, or one of `PAINT`), so that
 * another measure or date changes numbers and never geometry.
 */
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { PALETTES, type Scheme } from '../theme';
import { CLASS_STATE, fillColour } from './fill-colour';
import type { DrawnLevel } from './outlines';
import { PAINT } from './painting';

export interface Look {
  scheme: Scheme;
  /** Level whose units are filled. */
  level: DrawnLevel;
  /** How many classes there are. */
  classes: number;
  /** The class that the reader points at in the legend; the others step back. */
  highlighted: number | null;
  /** Whether any unit is hidden, so that the hatch is worth drawing. */
  hatched: boolean;
  /** Whether borders between units are only about where they were: they are then dashed. */
  approximate: boolean;
  /** Whether the figure is drawn as circles: the units are then a quiet ground. */
  circles: boolean;
  /** Whether the classes lie about zero, half of them below it; they are ordered amounts otherwise. */
  diverging?: boolean;
  /** Whether names are to be read across a room. */
  large?: boolean;
}

export const UNIT_LAYERS: Record<DrawnLevel, string> = {
  province: 'province-fill',
  commune: 'commune-fill',
};
export const UNIT_SOURCES: Record<DrawnLevel, string> = {
  province: 'provinces',
  commune: 'communes',
};
/** First the name that tells weight and slant, then the family that the page has loaded. */
const UPRIGHT = ['Be Vietnam Pro SemiBold', 'Be Vietnam Pro'];
const MEDIUM = ['Be Vietnam Pro Medium', 'Be Vietnam Pro'];
const ITALIC = ['Be Vietnam Pro Italic', 'Be Vietnam Pro'];

export const hatchName = (scheme: Scheme) => `hatch-${scheme}`;

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
/** Neighbours must stay neighbours: the outlines are simplified already, with shared arcs. */
const outlines: SourceSpecification = { type: 'geojson', data: EMPTY, tolerance: 0.05, buffer: 32 };
const plain: SourceSpecification = { type: 'geojson', data: EMPTY };

/** Workers take sources in turn: the units and the lines of one level are not of the same one. */
export const SOURCES: Record<string, SourceSpecification> = {
  provinces: outlines,
  'province-lines': outlines,
  'commune-lines': outlines,
  communes: outlines,
  hovered: plain,
  selected: plain,
  labels: plain,
};

/** Whole, so that the tiles of the whole country are made without lines that nobody sees there. */
const INNER_FROM = 6;

/** By how much names are larger on a big screen. */
const LARGE = 1.5;

/** Dashes and gaps of a border that is only about where it was, in widths of the line. */
const DASHES = [3, 2.5];

const shown = (yes: boolean) => (yes ? ('visible' as const) : ('none' as const));

function unitLayers(look: Look, level: DrawnLevel): LayerSpecification[] {
  const palette = PALETTES[look.scheme];
  const visible = look.level === level;
  const stepBack: ExpressionSpecification | number =
    look.highlighted === null
      ? 1
      : ['case', ['==', ['feature-state', CLASS_STATE], look.highlighted], 1, 0.18];
  return [
    {
      id: UNIT_LAYERS[level],
      type: 'fill',
      source: UNIT_SOURCES[level],
      layout: { visibility: shown(visible) },
      paint: {
        'fill-color': look.circles
          ? palette.card
          : fillColour(look.scheme, look.classes, look.diverging),
        'fill-opacity': look.circles ? 1 : stepBack,
        'fill-color-transition': { duration: 0 },
        'fill-opacity-transition': { duration: 0 },
      },
    },
    {
      id: `${level}-hatch`,
      type: 'fill',
      source: UNIT_SOURCES[level],
      layout: { visibility: shown(visible && look.hatched && !look.circles) },
      paint: {
        'fill-pattern': hatchName(look.scheme),
        'fill-opacity': ['case', ['==', ['feature-state', CLASS_STATE], PAINT.hidden], 1, 0],
      },
    },
  ];
}

function lineLayers(look: Look): LayerSpecification[] {
  const palette = PALETTES[look.scheme];
  const lines = `${look.level}-lines`;
  const width = (far: number, near: number): ExpressionSpecification => [
    'interpolate',
    ['exponential', 1.4],
    ['zoom'],
    4,
    far * 0.6,
    5,
    far,
    12,
    near,
  ];
  // Far out, lines between thousands of communes would cover the colours between them.
  const faint: ExpressionSpecification = [
    'interpolate',
    ['linear'],
    ['zoom'],
    INNER_FROM,
    0,
    7,
    0.4,
    8.5,
    1,
  ];
  const border = (which: string, colour: string, far: number, near: number, about = false) =>
    (['province', 'commune'] as const).map(
      (level): LayerSpecification => ({
        id: `${level}-${which}${about ? '-about' : ''}`,
        type: 'line',
        source: `${level}-lines`,
        filter: ['==', ['get', 'which'], which],
        ...(which === 'inner' ? { minzoom: INNER_FROM } : {}),
        layout: {
          visibility: shown(
            lines === `${level}-lines` && (which === 'edge' || about === look.approximate),
          ),
          'line-join': 'round',
        },
        paint: {
          'line-color': look.circles && which !== 'edge' ? palette.line : colour,
          'line-width': width(far, near),
          ...(about ? { 'line-dasharray': DASHES } : {}),
          'line-opacity': which === 'inner' ? faint : 1,
        },
      }),
    );
  return [
    ...border('inner', palette.border, 0.3, 1.1),
    ...border('inner', palette.muted, 0.5, 1.1, true),
    ...border('edge', palette.hatch, 0.6, 1.2),
    ...border('outer', palette.provinceBorder, 0.9, 2.6),
    ...border('outer', palette.muted, 0.9, 1.6, true),
  ];
}

function outlineLayers(look: Look): LayerSpecification[] {
  const palette = PALETTES[look.scheme];
  return [
    {
      id: 'hovered-line',
      type: 'line',
      source: 'hovered',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.ink, 'line-width': 1.6 },
    },
    {
      id: 'selected-halo',
      type: 'line',
      source: 'selected',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.halo, 'line-width': 5 },
    },
    {
      id: 'selected-line',
      type: 'line',
      source: 'selected',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 2.6 },
    },
  ];
}

/** The last layers are placed first: archipelagos before provinces, provinces before communes. */
function labelLayers(look: Look): LayerSpecification[] {
  const palette = PALETTES[look.scheme];
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.8, 'text-halo-blur': 0.3 };
  /** Pixels of letters at two zooms, and between them. */
  const sized = (
    zoom: number,
    size: number,
    nearer: number,
    larger: number,
  ): ExpressionSpecification => {
    const by = look.large ? LARGE : 1;
    return ['interpolate', ['linear'], ['zoom'], zoom, size * by, nearer, larger * by];
  };
  return [
    {
      id: 'commune-labels',
      type: 'symbol',
      source: 'labels',
      minzoom: 8.6,
      filter: ['==', ['get', 'role'], 'commune'],
      layout: {
        visibility: shown(look.level === 'commune'),
        'text-field': ['get', 'name'],
        'text-font': MEDIUM,
        'text-size': sized(8.6, 10.5, 13, 14),
        'text-max-width': 7,
        'text-padding': 5,
      },
      paint: { 'text-color': palette.ink, ...halo },
    },
    {
      id: 'province-labels',
      type: 'symbol',
      source: 'labels',
      maxzoom: 9.6,
      filter: ['==', ['get', 'role'], 'province'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': UPRIGHT,
        'text-size': sized(4.5, 11.5, 9, 17),
        'text-max-width': 8,
        'text-padding': 5,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': palette.ink, ...halo },
    },
    {
      id: 'place-labels',
      type: 'symbol',
      source: 'labels',
      filter: ['==', ['get', 'role'], 'place'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ITALIC,
        'text-size': sized(4.5, 11, 9, 15),
        'text-max-width': 24,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.muted, ...halo },
    },
  ];
}

/** Every layer, from the sea up. */
export function mapLayers(look: Look): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': PALETTES[look.scheme].sea } },
    ...unitLayers(look, 'province'),
    ...unitLayers(look, 'commune'),
    ...lineLayers(look),
    ...outlineLayers(look),
    ...labelLayers(look),
  ];
}

export function mapStyle(look: Look): StyleSpecification {
  return { version: 8, sources: SOURCES, layers: mapLayers(look) };
}

/** A property of a layer that a new look changes. */
export interface Change {
  layer: string;
  part: 'paint' | 'layout';
  name: string;
  value: unknown;
}

/** What must be set to get from one look to another: only what differs. */
export function changesBetween(before: Look, after: Look): Change[] {
  const old = mapLayers(before);
  return mapLayers(after).flatMap((layer, i) =>
    (['paint', 'layout'] as const).flatMap((part) => {
      const was = (old[i]?.[part] ?? {}) as Record<string, unknown>;
      return Object.entries((layer[part] ?? {}) as Record<string, unknown>)
        .filter(([name, value]) => JSON.stringify(was[name]) !== JSON.stringify(value))
        .map(([name, value]) => ({ layer: layer.id, part, name, value }));
    }),
  );
}

/** Drawing the line along which a unit is cut, on the map of the plan. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Line } from '@/geo/topology';

export interface DrawnCut {
  /** The line once it is finished; null when it was given up. */
  readonly line: Promise<Line | null>;
  readonly stop: () => void;
}

/** Begins a line; the parts that draw it are fetched now, by those who cut a unit. */
export async function drawCut(map: MapLibreMap, colour: string): Promise<DrawnCut> {
  const [{ TerraDraw, TerraDrawLineStringMode }, { TerraDrawMapLibreGLAdapter }] =
    await Promise.all([import('terra-draw'), import('terra-draw-maplibre-gl-adapter')]);
  const hex = colour as `#${string}`;
  const mode = new TerraDrawLineStringMode({
    styles: { lineStringColor: hex, lineStringWidth: 3, closingPointColor: hex },
  });
  const draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map }), modes: [mode] });
  let settle: (line: Line | null) => void = () => {};
  const line = new Promise<Line | null>((resolve) => {
    settle = resolve;
  });
  const stop = () => {
    if (draw.enabled) draw.stop();
    settle(null);
  };
  draw.start();
  draw.setMode(mode.mode);
  draw.on('finish', (id) => {
    const drawn = draw.getSnapshotFeature(id)?.geometry;
    settle(drawn?.type === 'LineString' ? (drawn.coordinates as unknown as Line) : null);
    // It is still at work on the feature that it tells of.
    queueMicrotask(stop);
  });
  return { line, stop };
}

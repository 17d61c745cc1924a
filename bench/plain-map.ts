/**
 * What one would write instead in an afternoon: MapLibre, every commune as GeoJSON with its figure in
 * its properties, colours by a `step` expression. Served compressed, from memory.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import { ROOT } from '@/app/_launch/child';

const MAPLIBRE = ['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs'];

/** `window.painted` holds the milliseconds from navigation to the first coloured picture. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>plain</title>
<style>html, body, #map { margin: 0; width: 100%; height: 100% }</style><div id="map"></div>
<script type="module">
import { Map, setWorkerUrl } from '/maplibre-gl.mjs';
setWorkerUrl(new URL('/maplibre-gl-worker.mjs', location.href).toString());
const map = new Map({
  container: 'map', attributionControl: false, fadeDuration: 0,
  bounds: [[102, 8], [110, 23.5]],
  style: { version: 8, sources: {}, layers: [] },
});
map.on('load', async () => {
  const { units, breaks } = await (await fetch('/units.json')).json();
  const shade = (i) => 'hsl(190, 50%, ' + (90 - i * 10) + '%)';
  const colour = ['step', ['coalesce', ['get', 'value'], 0], shade(0), ...breaks.flatMap((b, i) => [b, shade(i + 1)])];
  map.addSource('units', { type: 'geojson', data: units });
  map.addLayer({ id: 'fill', type: 'fill', source: 'units', paint: { 'fill-color': colour } });
  map.addLayer({ id: 'line', type: 'line', source: 'units', paint: { 'line-color': 'white', 'line-width': 0.3 } });
  map.once('idle', () => { window.map = map; window.units = units; window.painted = performance.now(); });
});
</script>`;

/** Units whose property `value` is their figure, and the limits of their classes, ascending. */
export interface PlainData {
  units: FeatureCollection;
  breaks: readonly number[];
}

/** Serves the page while some work looks at it. */
export async function withPlainMap<T>(
  data: PlainData,
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const files = new Map<string, { type: string; body: Buffer }>();
  const add = (path: string, type: string, body: string | Buffer) =>
    files.set(path, { type, body: gzipSync(body) });
  add('/', 'text/html', PAGE);
  add('/units.json', 'application/json', JSON.stringify(data));
  for (const name of MAPLIBRE)
    add(
      `/${name}`,
      'text/javascript',
      readFileSync(join(ROOT, 'node_modules/maplibre-gl/dist', name)),
    );
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!file) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': file.type, 'content-encoding': 'gzip' })
        .end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as { port: number };
  try {
    return await work(`http://localhost:${port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

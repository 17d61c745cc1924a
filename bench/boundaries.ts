/** How small the boundaries of every commune compress, beside the same as plain GeoJSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import { BUDGETS } from './budgets';
import { type Benchmark, fixed, type Result } from './harness';
import { boundaryOf, manifestOf, unitsOf } from './release-files';

/** Brotli's own best takes many seconds for a few bytes less. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

export const benchmark: Benchmark = {
  name: 'boundaries',
  async run({ release }) {
    const manifest = manifestOf(release);
    return manifest.boundaries
      .filter((file) => file.level === 'commune')
      .map((file): Result => {
        const text = readFileSync(join(release, file.file));
        const topology = boundaryOf(release, file);
        const geojson = JSON.stringify(feature(topology, unitsOf(topology)));
        return {
          what: `${file.units} communes of ${file.edition}, ${file.detail}, compressed`,
          unit: 'bytes',
          ours: fixed('TopoJSON, Brotli', brotliCompressSync(text, BROTLI).length),
          beside: fixed('GeoJSON, gzip', gzipSync(geojson).length),
          budget: file.detail === 'overview' && !file.approximate ? BUDGETS.boundaries : null,
          notes: [`the same TopoJSON with gzip: ${Math.round(gzipSync(text).length / 1000)} kB`],
        };
      });
  },
};

/**
 * The map cuts outlines into tiles in workers. They are started when this file is read, which is
 * while the page still comes alive: their script is then there before the first outline.
 */
import { prewarm, setWorkerCount, setWorkerUrl } from 'maplibre-gl';

/** One for the units, one for the lines between them: see the order of `SOURCES`. */
const WORKERS = 2;

if (typeof window !== 'undefined') {
  setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).toString());
  setWorkerCount(WORKERS);
  prewarm();
}

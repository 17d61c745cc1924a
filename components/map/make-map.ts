import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import './start-workers';

/** A flat map of one country that nothing turns or tilts: what every map of the program begins with. */
export function makeMap(
  container: HTMLElement,
  style: StyleSpecification,
  label: string,
): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    minZoom: 3,
    maxZoom: 15,
    fadeDuration: 120,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.getCanvas().setAttribute('aria-label', label);
  return map;
}

import type { Map as MapLibreMap } from 'maplibre-gl';

/** What a map showed at one moment, and how many of its pixels one of the screen has. */
export interface MapCopy {
  map: HTMLCanvasElement;
  scale: number;
}

/** Copies what the map shows, while a frame is drawn: afterwards the browser may have emptied its canvas. */
export function copyPicture(map: MapLibreMap): Promise<MapCopy> {
  return new Promise((resolve) => {
    map.once('render', () => {
      const drawn = map.getCanvas();
      const copy = document.createElement('canvas');
      copy.width = drawn.width;
      copy.height = drawn.height;
      const draw = copy.getContext('2d');
      draw?.drawImage(drawn, 0, 0);
      // What stands on a canvas of its own over the map, and belongs to what it shows.
      for (const over of map
        .getContainer()
        .querySelectorAll<HTMLCanvasElement>('canvas[data-in-picture]'))
        draw?.drawImage(over, 0, 0, copy.width, copy.height);
      resolve({ map: copy, scale: drawn.width / drawn.clientWidth });
    });
    map.triggerRepaint();
  });
}

/**
 * Columns over the map, one a unit: upwards for a gain, downwards for a loss. They stand on a plain canvas
 * that is drawn with every frame of the map, as high in pixels whatever the zoom.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { PALETTES, type Scheme } from '../theme';

export interface Column {
  readonly at: readonly [lon: number, lat: number];
  readonly value: number;
}

/** Pixels of the highest column, and of the base of each. */
export const HIGHEST = 120;
const BASE = 9;
/** Of more columns than these each is narrower. */
const MANY = 200;

/** Pixels of a column. @param most the value of the highest one */
export const columnHeight = (value: number, most: number): number =>
  most > 0 ? (HIGHEST * Math.abs(value)) / most : 0;

export class ColumnCanvas {
  private readonly canvas = document.createElement('canvas');
  private columns: readonly Column[] = [];
  private most = 0;
  private scheme: Scheme = 'light';

  constructor(private readonly map: MapLibreMap) {
    this.canvas.setAttribute('aria-hidden', 'true');
    // So that it is on the picture of the map too.
    this.canvas.dataset.inPicture = '';
    this.canvas.style.cssText = 'position:absolute;inset:0;pointer-events:none';
    map.getCanvasContainer().append(this.canvas);
    map.on('render', this.frame);
  }

  draw(columns: readonly Column[], most: number, scheme: Scheme) {
    // Those further south stand before those further north.
    this.columns = [...columns].sort((a, b) => b.at[1] - a.at[1]);
    [this.most, this.scheme] = [most, scheme];
    this.map.getContainer().dataset.columns = String(columns.length);
    this.map.triggerRepaint();
  }

  private readonly frame = () => {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    const scale = Math.min(2, window.devicePixelRatio);
    if (this.canvas.width !== width * scale || this.canvas.height !== height * scale) {
      [this.canvas.width, this.canvas.height] = [width * scale, height * scale];
      [this.canvas.style.width, this.canvas.style.height] = [`${width}px`, `${height}px`];
    }
    const draw = this.canvas.getContext('2d');
    if (!draw) return;
    draw.setTransform(scale, 0, 0, scale, 0, 0);
    draw.clearRect(0, 0, width, height);
    const { diverging, card, ink } = PALETTES[this.scheme];
    const base = this.columns.length > MANY ? BASE / 2 : BASE;
    for (const { at, value } of this.columns) {
      const { x, y } = this.map.project([...at]);
      const tall = Math.max(1, columnHeight(value, this.most));
      const top = value < 0 ? y : y - tall;
      draw.fillStyle = (value < 0 ? diverging[0] : diverging.at(-1)) ?? ink;
      draw.fillRect(x - base / 2, top, base, tall);
      draw.strokeStyle = card;
      draw.lineWidth = 1;
      draw.strokeRect(x - base / 2, top, base, tall);
      draw.strokeStyle = ink;
      draw.beginPath();
      draw.moveTo(x - base * 0.8, y);
      draw.lineTo(x + base * 0.8, y);
      draw.stroke();
    }
  };

  remove() {
    this.map.off('render', this.frame);
    delete this.map.getContainer().dataset.columns;
    this.canvas.remove();
  }
}

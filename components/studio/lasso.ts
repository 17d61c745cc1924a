/** Picking many units at once: a line drawn around them with the pointer, with Shift or the lasso tool. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '@/geo/topology';

const SVG = 'http://www.w3.org/2000/svg';
/** A press that travels less than this, in pixels, is a click. */
const SLIP = 6;

export class Lasso {
  /** Whether a plain drag draws too, as with a finger. */
  armed = false;
  private readonly line: SVGPolygonElement;
  private drawn: { x: number; y: number }[] | null = null;
  private readonly stops: (() => void)[] = [];

  /** @param onRing told the closed ring that was drawn, in degrees */
  constructor(
    private readonly map: MapLibreMap,
    className: string,
    private readonly onRing: (ring: Position[]) => void,
  ) {
    const canvas = map.getCanvasContainer();
    const picture = document.createElementNS(SVG, 'svg');
    picture.setAttribute('class', className);
    picture.setAttribute('aria-hidden', 'true');
    this.line = document.createElementNS(SVG, 'polygon');
    picture.append(this.line);
    map.getContainer().append(picture);
    map.boxZoom.disable();
    const on = (name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel') => {
      const hear = (event: Event) => this[name](event as PointerEvent);
      canvas.addEventListener(name, hear, { capture: true });
      this.stops.push(() => canvas.removeEventListener(name, hear, { capture: true }));
    };
    for (const name of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const)
      on(name);
  }

  private pointerdown(event: PointerEvent) {
    if (!event.isPrimary || event.button !== 0 || !(event.shiftKey || this.armed)) return;
    this.drawn = [this.at(event)];
    this.map.dragPan.disable();
    this.map.getCanvasContainer().setPointerCapture(event.pointerId);
  }

  private pointermove(event: PointerEvent) {
    if (!this.drawn) return;
    this.drawn.push(this.at(event));
    this.line.setAttribute('points', this.drawn.map(({ x, y }) => `${x},${y}`).join(' '));
  }

  private pointerup() {
    const { drawn } = this;
    this.pointercancel();
    if (!drawn || drawn.length < 4) return;
    const [first] = drawn;
    const far = drawn.some(({ x, y }) => Math.hypot(x - first!.x, y - first!.y) > SLIP);
    if (!far) return;
    const ring = [...drawn, first!].map(({ x, y }): Position => {
      const { lng, lat } = this.map.unproject([x, y]);
      return [lng, lat];
    });
    this.onRing(ring);
  }

  private pointercancel() {
    if (this.drawn) this.map.dragPan.enable();
    this.drawn = null;
    this.line.removeAttribute('points');
  }

  private at({ clientX, clientY }: PointerEvent) {
    const { left, top } = this.map.getContainer().getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  destroy() {
    for (const stop of this.stops) stop();
  }
}

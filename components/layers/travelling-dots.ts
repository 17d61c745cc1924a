/**
 * Dots that travel along the arrows, on a plain canvas of their own: the map below is not drawn again
 * for them, so they cost little even where graphics are drawn in software.
 */
import { type Curve, pointOn } from '../flows/arrow-shape';
import { PALETTES, type Scheme } from '../theme';

export interface Lane {
  readonly curve: Curve | null;
  readonly width: number;
  readonly tone: 'plain' | 'chosen' | 'faint';
}

/** Frames a second: enough for an eye that follows a dot. */
const FRAMES = 20;
/** Seconds from one end to the other, and dots on the way at the same time. */
const SECONDS = 3.2;
const DOTS = 3;

export class TravellingDots {
  private readonly canvas = document.createElement('canvas');
  private timer: ReturnType<typeof setInterval> | undefined;

  /** @param lanes the arrows as they lie on the screen now */
  constructor(
    private readonly container: HTMLElement,
    private readonly lanes: () => readonly Lane[],
    private readonly scheme: Scheme,
  ) {
    this.canvas.setAttribute('aria-hidden', 'true');
    this.canvas.style.cssText = 'position:absolute;inset:0;pointer-events:none';
    container.append(this.canvas);
    this.timer = setInterval(() => this.frame(), 1000 / FRAMES);
  }

  private frame() {
    if (document.hidden) return;
    const { clientWidth: width, clientHeight: height } = this.container;
    const scale = Math.min(2, window.devicePixelRatio);
    if (this.canvas.width !== width * scale || this.canvas.height !== height * scale) {
      this.canvas.width = width * scale;
      this.canvas.height = height * scale;
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    const draw = this.canvas.getContext('2d');
    if (!draw) return;
    draw.setTransform(scale, 0, 0, scale, 0, 0);
    draw.clearRect(0, 0, width, height);
    const { card, ink } = PALETTES[this.scheme];
    const passed = (performance.now() / 1000 / SECONDS) % 1;
    for (const { curve, width: thick, tone } of this.lanes()) {
      if (!curve || tone === 'faint') continue;
      for (let dot = 0; dot < DOTS; dot++) {
        const { x, y } = pointOn(curve, (passed + dot / DOTS) % 1);
        draw.beginPath();
        draw.arc(x, y, Math.max(1.8, thick * 0.32), 0, 2 * Math.PI);
        draw.fillStyle = card;
        draw.fill();
        draw.lineWidth = 1;
        draw.strokeStyle = ink;
        draw.stroke();
      }
    }
  }

  remove() {
    clearInterval(this.timer);
    this.canvas.remove();
  }
}

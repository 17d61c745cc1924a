/** What the map tells of a reader's pointer and of itself. */
import type { Camera } from './camera';

/** A place on the ground, in degrees. */
export interface Ground {
  lng: number;
  lat: number;
}

/** A unit under the pointer: where on the screen, and on which ground. */
export interface Hover {
  code: string;
  x: number;
  y: number;
  ground: Ground;
}

export interface MapEvents {
  onHover(hover: Hover | null): void;
  onSelect(code: string | null, ground: Ground): void;
  onZoom(zoom: number): void;
  /** The reader moved the map and let go. */
  onCamera(camera: Camera): void;
  /** The map begins to move from where it stood, whoever moves it. */
  onMoveStart(): void;
  /** An answer is on the screen, and there is nothing left to draw. */
  onPainted(): void;
}

/** What is drawn over the units and takes the pointer before they do. */
export interface Above {
  /** The pointer stands there, in pixels, or has left: whether something of it lies there. */
  point(at: { x: number; y: number } | null): boolean;
  /** The reader pressed there: whether something of it was meant. */
  press(at: { x: number; y: number }): boolean;
}

import type { TileAt } from '../map/tile-address';
import type { OutlineSource } from './outline-sources';
import type { AskedOfOutlines, CutTile } from './outline-worker';
import { packShapes } from './pack-shapes';
import type { PlanOutlines } from './plan-outlines';

interface Waiting {
  resolve: (tile: ArrayBuffer) => void;
  reject: (error: Error) => void;
}

/** The page's end of the worker that cuts the outlines of one plan into tiles. */
export class OutlineCutter {
  private readonly worker = new Worker(new URL('./outline-worker.ts', import.meta.url), {
    type: 'module',
  });
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor() {
    this.worker.onmessage = ({ data: { id, tile } }: MessageEvent<CutTile>) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (tile) waiting?.resolve(tile);
      else waiting?.reject(new Error('there are no outlines to cut'));
    };
    this.worker.onerror = ({ message }) => this.giveUp(message);
  }

  /** @param paint what units and arcs are drawn as at first; later ones the map is told as states */
  lay({ shapes }: PlanOutlines, paint: Record<OutlineSource, Int8Array>) {
    const packed = packShapes(shapes);
    const { units, lines } = paint;
    this.say({ kind: 'lay', shapes: packed, paint: { units, lines } }, [
      packed.positions.buffer,
      packed.ends.buffer,
    ]);
  }

  tile(source: OutlineSource, at: TileAt): Promise<ArrayBuffer> {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.say({ kind: 'tile', id, source, at });
    });
  }

  private say(asked: AskedOfOutlines, transfer: Transferable[] = []) {
    this.worker.postMessage(asked, transfer);
  }

  private giveUp(why: string) {
    for (const { reject } of this.waiting.values()) reject(new Error(why));
    this.waiting.clear();
  }

  close() {
    this.worker.terminate();
    this.giveUp('the outlines are no longer drawn');
  }
}

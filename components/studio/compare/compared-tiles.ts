/**
 * The maps of compared plans as tiles. Their outlines are the same and are cut once; what each unit and
 * border is painted as by a plan is written on its tiles, which the map's own threads read. States, which
 * can be changed at every pick, would be applied to every border of a country on the thread of the page.
 */
import type { TileAt } from '../../map/tile-address';
import { areasOf, bordersOf } from '../outline-features';
import { type OutlineSource, PAINT_STATE } from '../outline-sources';
import { OutlineTiles } from '../outline-tiles';
import type { DrawnPlans } from './drawn-plans';
import { MOVED } from './still-style';

/** How a plan is painted. */
export interface ComparedPaint {
  /** What units and arcs are painted as: see `plan-painting.ts`. */
  readonly units: Int8Array;
  readonly lines: Int8Array;
  /** 1 for each unit that is in another group by the plan that this one is held against. */
  readonly moved: Uint8Array;
}

export class ComparedTiles {
  private readonly outlines: OutlineTiles;

  constructor({ outlines: { shapes }, units, lines }: DrawnPlans) {
    this.outlines = new OutlineTiles({
      units: () => areasOf(shapes, units),
      lines: () => bordersOf(shapes, lines),
    });
  }

  tile(source: OutlineSource, at: TileAt, { units, lines, moved }: ComparedPaint): ArrayBuffer {
    const properties = {
      units: (id: number) => ({ [PAINT_STATE]: units[id]!, [MOVED]: moved[id]! }),
      lines: (id: number) => ({ [PAINT_STATE]: lines[id]! }),
    };
    return this.outlines.tile(source, at, properties[source]);
  }
}

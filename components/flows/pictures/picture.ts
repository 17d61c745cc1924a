/** What every picture of flows is drawn from: one question of the page, on a level that a table can show. */
import type { FlowView } from '@/geo/flows';

export interface FlowPicture {
  readonly view: FlowView;
  /** Names of the places, abroad last; as many as the view has. */
  readonly names: readonly string[];
  /** Centres of the units in degrees; null where none is known. Abroad has none. */
  readonly centres: readonly ({ readonly lon: number; readonly lat: number } | null)[];
  /** People of each unit in the middle of the period; null where they are not known. */
  readonly people: readonly (number | null)[];
  /** Length of the period in years. */
  readonly years: number;
  /** Cells with movers that are not shown. */
  readonly hidden: number;
  /** What is shown, in words: "Người chuyển giữa các tỉnh, năm 2024". */
  readonly subject: string;
}

/**
 * The movers of one year as they would be published: between places (the units of the coarser level,
 * abroad the last of them), split by classes, and between the units below the places.
 */

/** Movers of each pair of places: `[origin * places + destination]`, 0 from a place to itself. */
export interface PairCounts {
  readonly places: number;
  readonly movers: Int32Array;
}

/** The same movers by a class, which sum to each pair: by sex and age, or by month. */
export interface ClassCounts {
  readonly classes: number;
  /** `[(origin * places + destination) * classes + class]` */
  readonly movers: Int32Array;
  /** For each class the larger one that is told too: of sexes and ages the sex. Null for none. */
  readonly margin: Int32Array | null;
}

/** Movers between the units below the places; those within a place are there too. */
export interface FineCounts {
  /** Units, abroad the last. */
  readonly units: number;
  /** For each unit its place. */
  readonly placeOf: Int32Array;
  /** Pairs with movers, ordered by origin, then destination, each once. */
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  readonly movers: Int32Array;
}

export interface FlowYear {
  readonly pairs: PairCounts;
  readonly splits: readonly ClassCounts[];
  /** Null where nothing is counted below the places. Sums to the pairs of places. */
  readonly fine: FineCounts | null;
}

/** What of a split may not be told. */
export interface HiddenClasses {
  /** 1 where the cell is not told. Nothing is told of any class where the whole is withheld. */
  readonly cells: Uint8Array;
  /** `[place * classes + class]`: 1 where the movers of a place and class are not told. */
  readonly out: Uint8Array;
  readonly in: Uint8Array;
  /**
   * By pair 1 where its movers by margin are not told; those of places are told then, all of them.
   * Null where none of either is told.
   */
  readonly margin: Uint8Array | null;
  readonly withheld: boolean;
}

/** What between units below the places may not be told. */
export interface HiddenFine {
  /** 1 for each pair that is not told. */
  readonly cells: Uint8Array;
  /** 1 for each unit whose movers in all are not told. */
  readonly out: Uint8Array;
  readonly in: Uint8Array;
  readonly withheld: boolean;
}

export interface HiddenFlows {
  /** By pair of places 1 where it is not told, also where nobody moves. */
  readonly pairs: Uint8Array;
  /** Nothing of the year may be told. */
  readonly withheld: boolean;
  /** In the order of the splits given. */
  readonly splits: readonly HiddenClasses[];
  readonly fine: HiddenFine | null;
}

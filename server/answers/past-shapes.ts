/** The shapes of answers about units through time. */
import type { Basis, ChangeWord, Edition, IsoDate, Kind, Level, TransferKind } from '@/geo/units';

/** One life of one code, as a reader knows a unit. */
export interface UnitLife {
  code: string;
  name: string;
  nameEn: string;
  kind: Kind;
  level: Level;
  /** The unit that it stood below last; null for the country. */
  parent: { code: string; name: string; nameEn: string } | null;
  validFrom: IsoDate;
  validTo: IsoDate | null;
  /** Whether an event tells how it began; else `validFrom` is the first day on which it is known. */
  begun: boolean;
  /** The last edition in which it is in force. */
  edition: Edition;
}

/** A share of a unit and the rung it rests on; both null where nothing tells. */
export interface Told {
  share: number | null;
  basis: Basis | null;
}

/** What passed from one unit to another. Shares are of the unit it came from. */
export interface PassageData {
  /** The word of the decree. */
  kind: TransferKind;
  /** Null for ground that belonged to no unit. */
  from: UnitLife | null;
  to: UnitLife;
  people: Told;
  land: Told;
  /** Whether people or land above are an estimate, the decree being silent. */
  estimated: { people: boolean; land: boolean };
}

/** An act as a reader cites it. */
export interface ActData {
  decree: string | null;
  title: string;
  titleEn: string;
}

/** One day on which a unit of the chain changed. */
export interface TurningData {
  day: IsoDate;
  acts: ActData[];
  of: UnitLife;
  /** Whether `of` is the unit asked for, one that it came from, or one that it went on as. */
  relation: 'own' | 'before' | 'after';
  /** Whether the passages are what `of` received or what it gave. */
  way: 'in' | 'out';
  words: ChangeWord[];
  passages: PassageData[];
}

/** A life of the same code that named other ground. */
export interface Namesake {
  life: UnitLife;
  /** Whether it shares some of the ground. */
  ground: 'some' | 'none';
}

/** Rings of a unit in degrees, thinned to what a small picture shows. */
export interface OutlineData {
  unit: UnitLife;
  role: 'self' | 'other';
  rings: [lon: number, lat: number][][];
  /** Drawn from centres, the true boundary not being known. */
  approximate: boolean;
}

/** A small map of a unit among those that it came from (`in`) or went to (`out`). */
export interface LocatorData {
  way: 'in' | 'out';
  day: IsoDate;
  outlines: OutlineData[];
  /** Centres of units that have no outline. */
  points: { unit: UnitLife; role: 'self' | 'other'; lon: number; lat: number }[];
}

/** `atlas.history`: what a unit was and what it became. */
export interface HistoryData {
  unit: UnitLife;
  /** Every life of its code, the first one first. */
  lives: UnitLife[];
  codeBefore: Namesake | null;
  codeAfter: Namesake | null;
  /** By day, over every event known. */
  turnings: TurningData[];
  locators: LocatorData[];
}

/** `atlas.place`: where a unit is found among those of an edition. */
export interface PlaceData {
  /** The unit that the code named on the day. */
  unit: UnitLife;
  /** Whether the same code names the same ground in the edition, so that nothing needs to be said. */
  stays: boolean;
  /**
   * The units of the edition on its ground, the one with most of its people first (of its land, where
   * people are not known); itself where it stays.
   */
  found: { unit: UnitLife; people: Told; land: Told }[];
  /** Whether the edition is later than the unit. */
  forward: boolean;
  /** What came between first; null where it stays or no event is known. */
  by: { day: IsoDate; acts: ActData[] } | null;
  /** What the code named before the unit, on other ground. */
  codeBefore: Namesake | null;
}

/** `atlas.crosswalk`: what the units of one edition become in another, a row a transfer. */
export interface CrosswalkData {
  fromCode: string[];
  fromName: string[];
  fromNameEn: string[];
  toCode: string[];
  toName: string[];
  toNameEn: string[];
  /** Null where no evidence tells. */
  sharePopulation: (number | null)[];
  shareArea: (number | null)[];
  basis: (Basis | null)[];
  basisArea: (Basis | null)[];
  /** Acts between the two editions. */
  acts: (ActData & { day: IsoDate })[];
}

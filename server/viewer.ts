import { COUNTRY_CODE } from '@/geo/units';

/** Who asks: what they may do, and the part of the country they may ask about. */
export interface Viewer {
  /** The name under which the audit of saved plans knows them. */
  readonly name: string;
  readonly role: 'reader' | 'planner' | 'administrator';
  /** Code of the unit within which every question must lie; `VN` is the whole country. */
  readonly area: string;
}

/** The viewer of every request as long as there are no accounts: reads the whole country. */
export const ANYONE: Viewer = { name: 'anonymous', role: 'reader', area: COUNTRY_CODE };

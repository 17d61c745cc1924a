/** The words that every page has, a file an area and language; Vietnamese is the model that English must match. */
import type { Language } from '../theme';
import enAtlas from './en/atlas.json';
import enCompare from './en/compare.json';
import enDefects from './en/defects.json';
import enDrafts from './en/drafts.json';
import enPanel from './en/panel.json';
import enPast from './en/past.json';
import enQuantities from './en/quantities.json';
import enRestate from './en/restate.json';
import viAtlas from './vi/atlas.json';
import viCompare from './vi/compare.json';
import viDefects from './vi/defects.json';
import viDrafts from './vi/drafts.json';
import viPanel from './vi/panel.json';
import viPast from './vi/past.json';
import viQuantities from './vi/quantities.json';
import viRestate from './vi/restate.json';

const vi = {
  ...viAtlas,
  ...viCompare,
  ...viDefects,
  ...viDrafts,
  ...viPanel,
  ...viPast,
  ...viQuantities,
  ...viRestate,
};
const en: typeof vi = {
  ...enAtlas,
  ...enCompare,
  ...enDefects,
  ...enDrafts,
  ...enPanel,
  ...enPast,
  ...enQuantities,
  ...enRestate,
};

export type Messages = typeof vi;
export const MESSAGES: Record<Language, Messages> = { vi, en };

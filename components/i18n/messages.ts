/** All words of the screen, a file an area and language; Vietnamese is the model that English must match. */
import type { Language } from '../theme';
import enAtlas from './en/atlas.json';
import enCompare from './en/compare.json';
import enDefects from './en/defects.json';
import enPanel from './en/panel.json';
import viAtlas from './vi/atlas.json';
import viCompare from './vi/compare.json';
import viDefects from './vi/defects.json';
import viPanel from './vi/panel.json';

const vi = { ...viAtlas, ...viPanel, ...viDefects, ...viCompare };
const en: typeof vi = { ...enAtlas, ...enPanel, ...enDefects, ...enCompare };

export type Messages = typeof vi;
export const MESSAGES: Record<Language, Messages> = { vi, en };

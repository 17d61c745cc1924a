/** The words that every page has, in English. */
import atlas from './en/atlas.json';
import compare from './en/compare.json';
import defects from './en/defects.json';
import drafts from './en/drafts.json';
import panel from './en/panel.json';
import past from './en/past.json';
import quantities from './en/quantities.json';
import restate from './en/restate.json';
import type { Messages } from './vi';

export const words: Messages = {
  ...atlas,
  ...compare,
  ...defects,
  ...drafts,
  ...panel,
  ...past,
  ...quantities,
  ...restate,
};

/** The words that every page has, in Vietnamese: the model that English must match. */
import atlas from './vi/atlas.json';
import compare from './vi/compare.json';
import defects from './vi/defects.json';
import drafts from './vi/drafts.json';
import panel from './vi/panel.json';
import past from './vi/past.json';
import quantities from './vi/quantities.json';
import restate from './vi/restate.json';

export const words = {
  ...atlas,
  ...compare,
  ...defects,
  ...drafts,
  ...panel,
  ...past,
  ...quantities,
  ...restate,
};
export type Messages = typeof words;

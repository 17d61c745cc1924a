/** Where in the input a fault lies, as a person would look for it. */
export interface Place {
  file: string;
  /** Line of a text file or number of a feature, from 1. */
  row?: number;
  column?: string;
  value?: string;
}

/**
 * Input that no release can be made of. The message names file, row, column and value; the command
 * line prints it alone and exits with 2, and nothing is published.
 */
export class InputError extends Error {
  readonly place: Place;

  constructor(what: string, place: Place) {
    const parts = [place.file];
    if (place.row !== undefined) parts.push(`row ${place.row}`);
    if (place.column !== undefined) parts.push(`column ${place.column}`);
    const value = place.value === undefined ? '' : ` (found "${place.value.slice(0, 80)}")`;
    super(`${parts.join(', ')}: ${what}${value}`);
    this.name = 'InputError';
    this.place = place;
  }
}

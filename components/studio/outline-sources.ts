/** What the map of a plan draws its outlines from. */

/** The areas of units, and the lines between them: the names of the sources of the map. */
export const OUTLINE_SOURCES = ['units', 'lines'] as const;
export type OutlineSource = (typeof OUTLINE_SOURCES)[number];

/** Where the map finds the tiles of each. */
export type OutlineAddresses = Readonly<Record<OutlineSource, string>>;

/** The name under which the map keeps what a unit or an arc is drawn as. */
export const PAINT_STATE = 'p';

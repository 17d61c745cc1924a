import type { Release } from './release';

/** Something that questions can be answered from: the release that is served, or a draft. */
export interface Serving {
  /**
   * Runs the work on the release to answer from, which stays open until the work is done.
   * @throws AtlasError `NoRelease`, `UnknownDraft`
   */
  use<T>(work: (release: Release) => Promise<T>): Promise<T>;
}

type Reason = 'missing' | 'refused' | 'damaged';

/**
 * A request about releases that cannot be met: the message says what stands in the way and what to
 * do. `missing` is a release that does not exist, `refused` one that must not be touched so, `damaged`
 * one that is no longer what was built.
 */
export class ReleaseError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, message: string) {
    super(message);
    this.name = 'ReleaseError';
    this.reason = reason;
  }
}

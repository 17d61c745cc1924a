/**
 * A request about releases that cannot be met: the message says what stands in the way and what to
 * do. `missing` is a release that does not exist, `refused` one that must not be touched so.
 */
export class ReleaseError extends Error {
  readonly reason: 'missing' | 'refused';

  constructor(reason: 'missing' | 'refused', message: string) {
    super(message);
    this.name = 'ReleaseError';
    this.reason = reason;
  }
}

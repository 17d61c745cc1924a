import { env } from './env';
import { AtlasError } from './errors';

/**
 * Whether readers of this server may change the release that all of them see: as long as there are no
 * accounts, whoever runs the server says so for everybody.
 * @throws AtlasError `AdoptionClosed`
 */
export function mayAdopt(): void {
  if (!env().adoption) throw new AtlasError({ code: 'AdoptionClosed' });
}

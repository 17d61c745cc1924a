import { AtlasError } from './errors';

/**
 * Stops a change that a page of another site asks for through the browser of a reader. Browsers say
 * where a request comes from, and no page can make them lie; a program that is no browser says nothing
 * and acts for itself only.
 * @throws AtlasError `ForeignPage`
 */
export function mustComeFromOwnPage(headers: Headers): void {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  // Told on https and localhost only; elsewhere the origin is compared with the address asked for,
  // as the reader wrote it before any proxy.
  const own = site
    ? site === 'same-origin' || site === 'none'
    : origin === null ||
      hostOf(origin) === (headers.get('x-forwarded-host') ?? headers.get('host'));
  if (!own) throw new AtlasError({ code: 'ForeignPage', origin: origin ?? 'another site' });
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

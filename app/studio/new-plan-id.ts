const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * A name for a new plan or page, of 100 bits of chance. Made in the browser, so that work can be kept
 * and sent again before the server knows of it; `crypto.randomUUID` is missing on plain http.
 */
export function newPlanId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(bytes, (byte) => LETTERS[byte % 32]).join('');
}

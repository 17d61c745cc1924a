import { fileURLToPath } from 'node:url';

/** The top of the repository. */
export const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** Where releases stand unless the command line says otherwise. */
export const BUILT = fileURLToPath(new URL('./built', import.meta.url));

/**
 * Arguments for a server under test. Tests ask on connections that they keep: one that the server ends
 * meanwhile, after five seconds of silence, breaks a request that no browser would have lost.
 */
export const KEEP_ALIVE = ['--keepAliveTimeout', '600000'] as const;

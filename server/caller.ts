import { context } from './context';
import { appRouter } from './routers/app';
import { callerFactory } from './routers/trpc';

/** Asks the server within its own process, for pages that are rendered on it. */
export const caller = callerFactory(appRouter)(() => context());

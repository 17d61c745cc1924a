import { context } from './context';
import { appRouter } from './routers/app';
import { callerFactory } from './routers/trpc';

const callerFor = callerFactory(appRouter);

/** Asks the server, or a draft, within its own process, for what is rendered on it. */
export const callerOf = (draft: string | null) => callerFor(() => context(draft));

/** Everything that can be asked of the server, a router for each kind of question. */
import { atlas } from './atlas';
import { plans } from './plans';
import { studio } from './studio';
import { router } from './trpc';

export const appRouter = router({ atlas, plans, studio });
export type AppRouter = typeof appRouter;

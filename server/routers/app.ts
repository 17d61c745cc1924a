/** Everything that can be asked of the server, a router for each kind of question. */
import { atlas } from './atlas';
import { studio } from './studio';
import { router } from './trpc';

export const appRouter = router({ atlas, studio });
export type AppRouter = typeof appRouter;

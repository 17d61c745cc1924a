/** Everything that can be asked of the server, a router for each kind of question. */
import { atlas } from './atlas';
import { flows } from './flows';
import { router } from './trpc';

export const appRouter = router({ atlas, flows });
export type AppRouter = typeof appRouter;

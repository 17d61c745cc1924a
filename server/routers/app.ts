/** Everything that can be asked of the server, a router for each kind of question. */
import { adoption } from './adoption';
import { atlas } from './atlas';
import { flows } from './flows';
import { plans } from './plans';
import { studio } from './studio';
import { router } from './trpc';

export const appRouter = router({ adoption, atlas, flows, plans, studio });
export type AppRouter = typeof appRouter;

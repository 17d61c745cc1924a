import { Studio } from './client';

export const dynamic = 'force-dynamic';

/** The studio of one plan. Its work is the browser's: the server has nothing to draw before it. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <Studio id={(await params).id} />;
}

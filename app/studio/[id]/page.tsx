import type { SearchParams } from 'nuqs/server';
import { PageFrame } from '../../page-frame';
import { Studio } from './client';
import { loadStudio } from './search-params';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

/** The studio of one plan. Its work is the browser's: the server has nothing to draw before it. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { lang }] = await Promise.all([params, loadStudio(searchParams)]);
  return (
    <PageFrame language={lang}>
      <Studio id={id} />
    </PageFrame>
  );
}

import type { SearchParams } from 'nuqs/server';
import { isoDate } from '@/geo/units';
import { PageFrame } from '../../../page-frame';
import { DossierPage } from './client';
import { loadDossier } from './search-params';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

/** The dossier of a saved plan, drawn up on the day on which it is opened. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { lang }] = await Promise.all([params, loadDossier(searchParams)]);
  return (
    <PageFrame language={lang}>
      <DossierPage id={id} today={isoDate(todayInVietNam())} />
    </PageFrame>
  );
}

/** English as written in Canada puts a day as the calendar of the program does. */
const todayInVietNam = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

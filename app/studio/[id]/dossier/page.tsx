import { isoDate } from '@/geo/units';
import { DossierPage } from './client';

export const dynamic = 'force-dynamic';

/** The dossier of a saved plan, drawn up on the day on which it is opened. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <DossierPage id={id} today={isoDate(todayInVietNam())} />;
}

/** English as written in Canada puts a day as the calendar of the program does. */
const todayInVietNam = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

import { fold } from '@/geo/units';

interface Named {
  /** What is in it, in the reader's words: "Mật độ dân số, cấp xã". */
  what: string;
  releaseId: string;
  date: string;
  sample: boolean;
}

/** "dan-do_mat-do-dan-so-cap-xa_2019-04-01_vn-2025.csv"; a sample says so in the name too. */
export function fileName({ what, releaseId, date, sample }: Named, extension: string): string {
  const slug = (text: string) => fold(text).replaceAll(' ', '-');
  const parts = ['dan-do', slug(what), date, slug(releaseId), ...(sample ? ['mau-sample'] : [])];
  return `${parts.join('_')}.${extension}`;
}

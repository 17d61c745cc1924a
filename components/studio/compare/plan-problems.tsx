import { useTranslations } from 'use-intl';
import type { Comparability } from '@/geo/plans';
import type { Edition } from '@/geo/units';
import { useLanguage } from '../../i18n/language';
import { formatDate } from '../../theme';
import styles from './compare.module.css';

/** Codes that are named; more are counted. */
const NAMED = 8;

interface Props {
  title: string;
  /** The units that the plan was made on, and those of the comparison. */
  from: Edition;
  to: Edition;
  stands: Comparability;
  /** Where it was worked out: codes that the ground lacks, and units in two groups. */
  strangers?: readonly string[] | undefined;
  doubles?: readonly string[] | undefined;
}

/** What a reader must know of one plan before trusting its column; nothing where all is well. */
export function PlanProblems({ title, from, to, stands, strangers = [], doubles = [] }: Props) {
  const t = useTranslations('comparePlans.problem');
  const language = useLanguage();
  const days = { from: formatDate(from, language), to: formatDate(to, language) };
  const codes = (list: readonly string[]) =>
    `${list.slice(0, NAMED).join(', ')}${list.length > NAMED ? ', …' : ''}`;
  const said = [
    stands.how === 'same' ? null : t(stands.how, { title, ...days, count: gone(stands) }),
    strangers.length > 0 &&
      t('strangers', { title, count: strangers.length, codes: codes(strangers) }),
    doubles.length > 0 && t('doubles', { title, count: doubles.length, codes: codes(doubles) }),
  ].filter((sentence) => typeof sentence === 'string');
  return said.map((sentence) => (
    <p key={sentence} className={styles.warning}>
      {sentence}
    </p>
  ));
}

const gone = (stands: Comparability) => (stands.how === 'lost' ? stands.gone.length : 0);

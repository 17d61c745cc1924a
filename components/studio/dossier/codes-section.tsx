import { useTranslations } from 'use-intl';
import type { Dossier, DossierUnit } from '@/geo/plans';
import styles from './dossier.module.css';
import type { DossierAbout } from './dossier-about';
import { useFigures } from './use-figures';

interface Props {
  dossier: Dossier;
  about: DossierAbout;
}

/** Every old unit with its code, and the unit and code that it goes to. */
export function CodesSection({ dossier, about }: Props) {
  const t = useTranslations('dossier.codes');
  const { number } = useFigures(about.readings);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('newCode')}</th>
          <th scope="col">{t('newName')}</th>
          <th scope="col">{t('oldCode')}</th>
          <th scope="col">{t('oldName')}</th>
          <th scope="col">{t('how')}</th>
          <th scope="col">{t('people')}</th>
        </tr>
      </thead>
      {dossier.units.map((unit) => (
        <tbody key={unit.group} className={unit.from.length <= 12 ? styles.together : undefined}>
          {unit.from.map((row, i) => (
            <tr key={row.code}>
              {i === 0 && (
                <>
                  <td rowSpan={unit.from.length} className={styles.code}>
                    {unit.code}
                  </td>
                  <td rowSpan={unit.from.length}>{unit.name}</td>
                </>
              )}
              <td className={styles.code}>{row.code}</td>
              <td>{row.name}</td>
              <td>
                {t(howOf(unit, row))}
                {row.seat && `; ${t('seat')}`}
              </td>
              <td className={styles.number}>
                {row.people === null ? (
                  <Absent code={row.code} about={about} />
                ) : (
                  `${about.readings.estimated.has(row.code) || !row.whole ? '≈ ' : ''}${number(row.people)}`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** In which way a unit comes into another. */
export const howOf = (unit: DossierUnit, row: DossierUnit['from'][number]) =>
  row.whole ? (unit.from.length === 1 ? 'kept' : 'whole') : 'part';

function Absent({ code, about }: { code: string; about: DossierAbout }) {
  const t = useTranslations('figure');
  return t(about.readings.hidden.has(code) ? 'hiddenWhy' : 'missing');
}

import { useTranslations } from 'use-intl';
import type { Dossier, DossierUnit } from '@/geo/plans';
import { criterionLine, leastSure } from './criterion-text';
import styles from './dossier.module.css';
import type { DossierAbout } from './dossier-about';
import { useFigures } from './use-figures';

interface Props {
  dossier: Dossier;
  about: DossierAbout;
}

/** Every unit after the plan with what it is made of and every criterion that it is judged by. */
export function UnitsSection({ dossier, about }: Props) {
  const t = useTranslations('dossier.units');
  const figures = useFigures(about.readings);
  const { units, totals } = dossier;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('order')}</th>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('from')}</th>
          <th scope="col">{t('people')}</th>
          <th scope="col">{t('area')}</th>
          <th scope="col">{t('density')}</th>
          <th scope="col">{t('criteria')}</th>
          <th scope="col">{t('verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit, i) => (
          <UnitRow key={unit.group} unit={unit} order={i + 1} about={about} />
        ))}
      </tbody>
      <tbody>
        <tr className={styles.sum}>
          <td />
          <th scope="row" colSpan={2}>
            {t('total', { count: units.length })}
          </th>
          <td className={styles.number}>{figures.number(totals.people)}</td>
          <td className={styles.number}>{figures.number(totals.areaKm2, 1)}</td>
          <td colSpan={3} />
        </tr>
      </tbody>
    </table>
  );
}

function UnitRow({
  unit,
  order,
  about,
}: {
  unit: DossierUnit;
  order: number;
  about: DossierAbout;
}) {
  const t = useTranslations();
  const figures = useFigures(about.readings);
  const { standards, classification } = unit.judged;
  const sure = standards && leastSure(standards);
  const from = unit.from.map(({ name, whole }) =>
    whole ? name : t('dossier.units.part', { name }),
  );
  return (
    <tr>
      <td className={styles.number}>{order}</td>
      <td>
        <strong>{unit.name}</strong>
        <div className={styles.small}>{t('dossier.units.code', { code: unit.code })}</div>
        <div className={styles.small}>
          {t('dossier.units.seat')}: {unit.seat?.name ?? t('dossier.units.seatOpen')}
        </div>
        {unit.pieces > 1 && (
          <div className={styles.warning}>{t('dossier.units.apart', { count: unit.pieces })}</div>
        )}
        {unit.enclaves.length > 0 && (
          <div className={styles.warning}>
            {t('dossier.units.enclaves', { names: unit.enclaves.join(', ') })}
          </div>
        )}
      </td>
      <td>{from.join('; ')}</td>
      <td className={styles.number}>{figures.people(unit)}</td>
      <td className={styles.number}>
        {figures.area(unit)}
        {unit.areaMeasured && <div className={styles.small}>{t('dossier.units.measured')}</div>}
      </td>
      <td className={styles.number}>{figures.density(unit)}</td>
      <td>
        {standards?.criteria.map((criterion) => (
          <div key={criterion.criterion}>{criterionLine(criterion, t, figures.language)}</div>
        ))}
        {standards?.notes.map((note) => (
          <div key={note} className={styles.small}>
            {note}
          </div>
        ))}
        {sure && sure !== 'read' && (
          <div className={styles.small}>{t(`rules.confidence.${sure}`)}</div>
        )}
        {classification && classification.atLeast > 0 && (
          <div className={styles.small}>
            {t('dossier.units.points', {
              points: figures.number(classification.atLeast, 1),
            })}
          </div>
        )}
      </td>
      <td className={styles[standards?.verdict ?? 'not_judged']}>
        {standards ? t(`criteria.verdict.${standards.verdict}`) : t('dossier.units.noRules')}
        {standards?.why && standards.criteria.length === 0 && (
          <div className={styles.small}>{t(`criteria.why.${standards.why}`)}</div>
        )}
      </td>
    </tr>
  );
}

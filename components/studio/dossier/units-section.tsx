import { useTranslations } from 'use-intl';
import type { Criterion, CriterionVerdict, Dossier, DossierUnit } from '@/geo/plans';
import { useLanguage } from '../../i18n/language';
import { classLine } from '../class-text';
import { criterionLine, heldAgainst, leastSure } from './criterion-text';
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
  const language = useLanguage();
  const figures = useFigures(about.readings);
  const { units, totals } = dossier;
  const notes = new Set(units.flatMap(({ judged }) => judged.standards?.notes ?? []));
  return (
    <>
      <p className={styles.small}>{t('reading')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('order')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('people')}</th>
            <th scope="col">{t('area')}</th>
            <th scope="col">{t('density')}</th>
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
            <td className={styles.number}>
              {totals.peopleUnknown < units.length && figures.number(totals.people)}
              {totals.peopleUnknown > 0 && (
                <div className={styles.small}>{t('without', { count: totals.peopleUnknown })}</div>
              )}
            </td>
            <td className={styles.number}>
              {figures.number(totals.areaKm2, 1)}
              {totals.areaUnknown > 0 && (
                <div className={styles.small}>{t('without', { count: totals.areaUnknown })}</div>
              )}
            </td>
            <td colSpan={2} />
          </tr>
        </tbody>
      </table>
      {[...notes].map((note) => (
        <p key={note.vi} className={styles.small}>
          {note[language]}.
        </p>
      ))}
    </>
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
  const { standards } = unit.judged;
  const judged = (criterion: Criterion) =>
    standards?.criteria.find((found) => found.criterion === criterion);
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
            {t('dossier.units.enclaves', {
              names: unit.enclaves.map(({ name }) => name).join(', '),
            })}
          </div>
        )}
      </td>
      <td>{from.join('; ')}</td>
      <td className={styles.number}>
        {figures.people(unit)}
        <Held criterion={judged('population')} />
      </td>
      <td className={styles.number}>
        {figures.area(unit)}
        {unit.areaMeasured && <div className={styles.small}>{t('dossier.units.measured')}</div>}
        <Held criterion={judged('area')} />
      </td>
      <td className={styles.number}>{figures.density(unit)}</td>
      <td>
        <Verdict unit={unit} />
      </td>
    </tr>
  );
}

/** The threshold below a figure, how much of it is reached, and the verdict. */
function Held({ criterion }: { criterion: CriterionVerdict | undefined }) {
  const t = useTranslations();
  const language = useLanguage();
  if (!criterion) return null;
  return (
    <div className={styles[criterion.verdict]}>
      <span className={styles.small}>{heldAgainst(criterion, t, language)}</span>
      <div>{t(`criteria.verdict.${criterion.verdict}`)}</div>
    </div>
  );
}

/** The verdict on the whole, the criteria that have no column of their own, and how sure it is. */
function Verdict({ unit: { judged } }: { unit: DossierUnit }) {
  const t = useTranslations();
  const language = useLanguage();
  const { standards, classification } = judged;
  if (!standards) return t('dossier.units.noRules');
  const sure = leastSure(standards);
  const others = standards.criteria.filter(
    ({ criterion }) => criterion !== 'population' && criterion !== 'area',
  );
  return (
    <>
      <div className={styles[standards.verdict]}>{t(`criteria.verdict.${standards.verdict}`)}</div>
      {standards.why && <div className={styles.small}>{t(`criteria.why.${standards.why}`)}</div>}
      {others.map((criterion) => (
        <div key={criterion.criterion} className={styles.small}>
          {criterionLine(criterion, t, language)}
        </div>
      ))}
      {sure && sure !== 'read' && (
        <div className={styles.small}>{t(`rules.confidence.${sure}`)}</div>
      )}
      {classification && classification.points.length > 0 && (
        <div className={styles.small}>{classLine(classification, t, language)}</div>
      )}
    </>
  );
}

import { useTranslations } from 'use-intl';
import type { PlanLine } from '@/server/answers/plan-shapes';
import { useLanguage } from '../i18n/language';
import { formatDate, formatInstant } from '../theme';
import shared from './plan-list.module.css';
import { type PlanAct, PlanActions } from './plan-list-actions';
import choose from './plan-list-choose.module.css';
import styles from './plan-list-table.module.css';

interface Props {
  lines: readonly PlanLine[];
  /** The provinces of a plan in words. */
  areaOf: (line: PlanLine) => string;
  addressOf: (id: string) => string;
  /** Those to be compared, by id; null where none can be. */
  chosen: ReadonlySet<string> | null;
  onChoose: (id: string, chosen: boolean) => void;
  onAct: (act: PlanAct, line: PlanLine) => void;
}

/** The saved plans; on a phone each row is a card. */
export function PlanTable({ lines, areaOf, addressOf, chosen, onChoose, onAct }: Props) {
  const t = useTranslations('planList');
  const head = (['plan', 'area', 'edition', 'effective', 'units', 'saved'] as const).map(
    (name) => ({
      name,
      text: t(`column.${name}`),
    }),
  );
  return (
    <table className={styles.table}>
      <caption className={shared.unseen}>{t('caption')}</caption>
      <thead>
        <tr>
          {head.map(({ name, text }) => (
            <th key={name} scope="col">
              {text}
            </th>
          ))}
          <th scope="col">
            <span className={shared.unseen}>{t('column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row
            key={line.id}
            line={line}
            area={areaOf(line)}
            address={addressOf(line.id)}
            chosen={chosen === null ? null : chosen.has(line.id)}
            onChoose={(yes) => onChoose(line.id, yes)}
            onAct={(act) => onAct(act, line)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  line: PlanLine;
  area: string;
  address: string;
  chosen: boolean | null;
  onChoose: (chosen: boolean) => void;
  onAct: (act: PlanAct) => void;
}

function Row({ line, area, address, chosen, onChoose, onAct }: RowProps) {
  const t = useTranslations('planList');
  const words = useTranslations();
  const language = useLanguage();
  const { edition, effective, units, groups, status, removedAt, savedAt } = line;
  const title = line.title || t('untitled');
  return (
    <tr>
      <th scope="row" className={styles.plan}>
        {chosen !== null && (
          <input
            type="checkbox"
            className={choose.box}
            aria-label={words('planBegin.choose', { title })}
            checked={chosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        {removedAt === null ? <a href={address}>{title}</a> : <span>{title}</span>}
        <span className={shared.status} data-status={status}>
          {t(`status.${status}`)}
        </span>
      </th>
      <td data-label={t('column.area')}>
        {area}
        <span className={styles.level}>{t(`level.${line.level}`)}</span>
      </td>
      <td data-label={t('column.edition')}>{formatDate(edition, language)}</td>
      <td data-label={t('column.effective')}>{formatDate(effective, language)}</td>
      <td data-label={t('column.units')}>
        {groups > 0 ? (
          t('units', { units, groups })
        ) : (
          <span className={shared.quiet}>{t('noUnits')}</span>
        )}
      </td>
      <td data-label={t('column.saved')}>{formatInstant(savedAt, language)}</td>
      <td className={styles.actions}>
        <PlanActions title={title} status={status} removed={removedAt !== null} onAct={onAct} />
      </td>
    </tr>
  );
}

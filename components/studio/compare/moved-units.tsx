import { useTranslations } from 'use-intl';
import { type Move, STAYING } from '@/geo/plans';
import { useLanguage } from '../../i18n/language';
import { PlainTable } from '../../table/plain-table';
import { Scrolling } from '../../table/scrolling';
import { formatNumber } from '../../theme';
import styles from './compare.module.css';

/** More are for the file. */
const SHOWN = 60;

interface Props {
  letters: readonly [string, string];
  moves: readonly Move[];
  nameInA: (group: number) => string;
  nameInB: (group: number) => string;
  unitName: (code: string) => string;
  /** Shows a unit on the maps; null where there are none. */
  onShow: ((code: string) => void) | null;
}

/** The units that the second plan puts with others than the first, those with the most people first. */
export function MovedUnits({ letters, moves, nameInA, nameInB, unitName, onShow }: Props) {
  const t = useTranslations('comparePlans.moves');
  const language = useLanguage();
  const [a, b] = letters;
  if (moves.length === 0) return <p className={styles.note}>{t('none', { a, b })}</p>;
  const sorted = [...moves].sort((x, y) => (y.people ?? -1) - (x.people ?? -1));
  const groupName = (group: number, name: (group: number) => string) =>
    group === STAYING ? t('staying') : name(group);
  return (
    <>
      <Scrolling label={t('caption', { a, b })}>
        <PlainTable
          caption={t('caption', { a, b })}
          hideCaption
          columns={[
            { head: t('unit') },
            { head: t('people'), numeric: true },
            { head: t('in', { letter: a }) },
            { head: t('in', { letter: b }) },
          ]}
          rows={sorted.slice(0, SHOWN).map((move) => ({
            key: `${move.unit} ${move.a} ${move.b}`,
            cells: [
              onShow ? (
                <button
                  key="show"
                  type="button"
                  className={styles.link}
                  onClick={() => onShow(move.unit)}
                >
                  {unitName(move.unit)}
                </button>
              ) : (
                unitName(move.unit)
              ),
              move.people === null ? t('unknown') : formatNumber(move.people, language),
              groupName(move.a, nameInA),
              groupName(move.b, nameInB),
            ],
          }))}
        />
      </Scrolling>
      {moves.length > SHOWN && (
        <p className={styles.note}>{t('more', { count: moves.length - SHOWN })}</p>
      )}
    </>
  );
}

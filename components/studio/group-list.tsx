import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { contributorsOf, isEmptyGroup } from '@/geo/plans';
import styles from './group-list.module.css';
import { useGroupWords } from './group-words';
import { type GroupView, verdictOf } from './plan-views';
import texts from './studio-words.module.css';

interface Props {
  groups: readonly GroupView[];
  /** Places of groups with a fault. */
  faulty: ReadonlySet<number | null>;
  selected: number | null;
  onSelect: (place: number) => void;
}

const ROW_HEIGHT = 66;

/** Every group with its figures and verdict. Only the rows in sight are in the page. */
export const GroupList = memo(function GroupList({ groups, faulty, selected, onSelect }: Props) {
  const t = useTranslations('studio');
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: groups.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  useEffect(() => {
    if (selected !== null && selected < groups.length) virtual.scrollToIndex(selected);
  }, [selected, groups.length, virtual]);

  const onKey = (event: KeyboardEvent) => {
    const at = selected ?? -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: groups.length - 1 }[event.key];
    if (to === undefined || !groups[to]) return;
    event.preventDefault();
    onSelect(to);
  };
  if (groups.length === 0) return <p className={texts.hint}>{t('noGroups')}</p>;
  return (
    <div
      ref={scroller}
      className={styles.groups}
      role="listbox"
      tabIndex={0}
      aria-label={t('groups')}
      aria-activedescendant={selected === null ? undefined : `${id}-${selected}`}
      onKeyDown={onKey}
    >
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for its rows
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            // The list itself has the focus; its active row is told to screen readers.
            tabIndex={-1}
            aria-selected={index === selected}
            aria-setsize={groups.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => onSelect(index)}
          >
            <GroupRow view={groups[index]!} faulty={faulty.has(index)} />
          </div>
        ))}
      </div>
    </div>
  );
});

/** A row is the same while its view is: a pick draws those of two groups. */
const GroupRow = memo(function GroupRow({ view, faulty }: { view: GroupView; faulty: boolean }) {
  const t = useTranslations();
  const words = useGroupWords();
  const { group, mark, people, areaKm2, place } = view;
  const verdict = verdictOf(view);
  return (
    <>
      <i className={styles.swatch} style={{ background: `var(--dd-group-${mark.colour % 10})` }} />
      <span className={styles.rowText}>
        <span className={styles.rowHead}>
          <span className={styles.rowName} title={words.name(group, place)}>
            <b>{words.name(group, place)}</b> <span>({t('studio.new')})</span>
          </span>
          {mark.locked && <LockSign label={t('studio.locked')} />}
          {faulty && <span className={styles.faulty} title={t('faults.title')} />}
          {!isEmptyGroup(group) && (
            <span className={texts.verdict} data-verdict={verdict}>
              {t(`criteria.verdict.${verdict}`)}
            </span>
          )}
        </span>
        <span className={styles.rowLine}>
          {t('studio.groupLine', {
            units: contributorsOf(group).length,
            people: words.people(people),
            area: words.area(areaKm2),
          })}
        </span>
      </span>
    </>
  );
});

function LockSign({ label }: { label: string }) {
  return (
    <svg className={styles.lock} viewBox="0 0 12 14" role="img" aria-label={label}>
      <rect x="1" y="6" width="10" height="7" rx="1.5" fill="currentColor" />
      <path d="M3.5 6V4a2.5 2.5 0 0 1 5 0v2" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

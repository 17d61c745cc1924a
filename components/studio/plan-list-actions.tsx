import { Menu } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { PlanStatus } from '@/server/answers/plan-shapes';
import shared from './plan-list.module.css';
import styles from './plan-list-table.module.css';

export type PlanAct = 'rename' | 'duplicate' | 'versions' | 'remove' | 'bringBack';

interface Props {
  title: string;
  status: PlanStatus;
  removed: boolean;
  onAct: (act: PlanAct) => void;
}

/** What can be done with a plan of the list. One that is law keeps its name and its place. */
export function PlanActions({ title, status, removed, onAct }: Props) {
  const t = useTranslations('planList');
  if (removed)
    return (
      <button type="button" className={shared.plainButton} onClick={() => onAct('bringBack')}>
        {t('bringBack')}
        <span className={shared.unseen}> {title}</span>
      </button>
    );
  const settled = status === 'adopted';
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <button
          type="button"
          className={styles.more}
          aria-label={t('actionsOf', { title })}
          title={t('column.actions')}
        >
          <svg viewBox="0 0 16 4" aria-hidden>
            <circle cx="2" cy="2" r="1.6" />
            <circle cx="8" cy="2" r="1.6" />
            <circle cx="14" cy="2" r="1.6" />
          </svg>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={settled} onClick={() => onAct('rename')}>
          {t('rename')}
        </Menu.Item>
        <Menu.Item onClick={() => onAct('duplicate')}>{t('duplicate')}</Menu.Item>
        <Menu.Item onClick={() => onAct('versions')}>{t('versions')}</Menu.Item>
        <Menu.Item disabled={settled} onClick={() => onAct('remove')}>
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

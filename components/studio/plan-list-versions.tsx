import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PlanVersion } from '@/server/answers/plan-shapes';
import { useLanguage } from '../i18n/language';
import { formatInstant } from '../theme';
import shared from './plan-list.module.css';
import { PlanDialog } from './plan-list-dialog';
import styles from './plan-list-dialog.module.css';

interface Props {
  title: string;
  /** Newest first; undefined while they are on their way. */
  versions: readonly PlanVersion[] | undefined;
  /** Instead of the list, while there is none. */
  children: ReactNode;
  /** Whether the plan may be changed: one that is law may not. */
  restorable: boolean;
  busy: boolean;
  /** The version that was restored last. */
  restored: number | null;
  onRestore: (revision: number) => void;
  onName: (revision: number, name: string | null) => void;
  onClose: () => void;
}

/** The versions of a plan that are kept: go back to one, or give one a name with which it stays. */
export function PlanVersions(props: Props) {
  const { title, versions, children, restored, onClose } = props;
  const t = useTranslations('planList');
  return (
    <PlanDialog title={t('version.of', { title })} onClose={onClose}>
      <p className={styles.hint}>{t('version.hint')}</p>
      <p role="status" className={shared.told}>
        {restored !== null && t('version.restored', { revision: restored })}
      </p>
      {versions === undefined ? (
        children
      ) : (
        <ol className={styles.versions}>
          {versions.map((version, i) => (
            <Version key={version.revision} {...props} version={version} newest={i === 0} />
          ))}
        </ol>
      )}
    </PlanDialog>
  );
}

type VersionProps = Omit<Props, 'versions' | 'children'> & {
  version: PlanVersion;
  newest: boolean;
};

function Version({ version, newest, restorable, busy, onRestore, onName }: VersionProps) {
  const t = useTranslations('planList');
  const language = useLanguage();
  const [naming, setNaming] = useState<string | null>(null);
  const { revision, savedAt, name, groups, units } = version;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onName(revision, naming?.trim() || null);
    setNaming(null);
  };
  return (
    <li>
      <div className={styles.versionWords}>
        <b>{name ?? t('version.revision', { revision })}</b>
        {newest && <span className={shared.status}>{t('version.newest')}</span>}
        <span className={shared.quiet}>
          {formatInstant(savedAt, language)} ·{' '}
          {groups > 0 ? t('units', { units, groups }) : t('noUnits')}
        </span>
      </div>
      {naming === null ? (
        <div className={styles.versionButtons}>
          <Button size="xs" variant="default" onClick={() => setNaming(name ?? '')}>
            {t('version.name')}
            <span className={shared.unseen}>: {t('version.revision', { revision })}</span>
          </Button>
          {!newest && restorable && (
            <Button
              size="xs"
              variant="default"
              disabled={busy}
              aria-label={t('version.restoreOf', { revision })}
              onClick={() => onRestore(revision)}
            >
              {t('version.restore')}
            </Button>
          )}
        </div>
      ) : (
        <form className={styles.naming} onSubmit={submit}>
          <TextInput
            aria-label={t('version.nameOf', { revision })}
            value={naming}
            onChange={(event) => setNaming(event.currentTarget.value)}
            size="xs"
            maxLength={200}
            autoFocus
          />
          <Button size="xs" type="submit">
            {t('save')}
          </Button>
        </form>
      )}
    </li>
  );
}

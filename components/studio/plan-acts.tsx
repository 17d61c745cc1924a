import { Button, Menu } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { IsoDate } from '@/geo/units';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import styles from './plan-acts.module.css';

interface Props {
  /** The first day of its units where the plan is law; null while it is none. */
  lawSince: IsoDate | null;
  /** The document of the plan; null while there is no group to speak of. */
  dossierHref: string | null;
  /** The map on the units that the plan has made. */
  mapHref: string;
  /** Whether the map as if adopted is being made. */
  making: boolean;
  onAsIf: () => void;
  /** Opens the questions before the plan becomes law, or before it is withdrawn. */
  onLaw: () => void;
  onDownload: () => void;
  onVersions: () => void;
  onDuplicate: () => void;
}

/** What is done with a plan as a whole: two buttons, and the rest in one menu. */
export function PlanActs(props: Props) {
  const t = useTranslations('planActs');
  const language = useLanguage();
  const { lawSince, dossierHref } = props;
  const empty = dossierHref === null;
  return (
    <section className={styles.acts} aria-label={t('label')}>
      {lawSince !== null && (
        <p className={styles.law}>
          <b>{t('law', { effective: formatDate(lawSince, language) })}</b> {t('settled')}
        </p>
      )}
      <div className={styles.buttons}>
        {lawSince === null ? (
          <>
            {dossierHref !== null && (
              <Button component="a" href={dossierHref} color="dark" className={styles.first}>
                {t('dossier')}
              </Button>
            )}
            <Button
              variant="default"
              disabled={empty}
              loading={props.making}
              onClick={props.onAsIf}
            >
              {t('asIf')}
            </Button>
          </>
        ) : (
          <>
            <Button component="a" href={props.mapHref} className={styles.first}>
              {t('map')}
            </Button>
            <Button variant="default" onClick={props.onLaw}>
              {t('withdraw')}
            </Button>
          </>
        )}
        <Menu position="top-end">
          <Menu.Target>
            <Button variant="default" className={styles.more} aria-label={t('more')}>
              <svg viewBox="0 0 16 4" width="16" aria-hidden fill="currentColor">
                <circle cx="2" cy="2" r="1.6" />
                <circle cx="8" cy="2" r="1.6" />
                <circle cx="14" cy="2" r="1.6" />
              </svg>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {lawSince === null ? (
              <Menu.Item disabled={empty} onClick={props.onLaw}>
                {t('adopt')}
              </Menu.Item>
            ) : (
              dossierHref !== null && (
                <Menu.Item component="a" href={dossierHref}>
                  {t('dossier')}
                </Menu.Item>
              )
            )}
            <Menu.Item disabled={empty} onClick={props.onDownload}>
              {t('download')}
            </Menu.Item>
            <Menu.Item onClick={props.onVersions}>{t('versions')}</Menu.Item>
            <Menu.Item onClick={props.onDuplicate}>{t('duplicate')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </section>
  );
}

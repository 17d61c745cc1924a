import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Dossier } from '@/geo/plans';
import { nameInSentence } from '@/geo/units';
import { useLanguage } from '../../i18n/language';
import { formatDate, formatDayInWords, formatInstant } from '../../theme';
import { AffectedSection } from './affected-section';
import { BasisSection } from './basis-section';
import { CodesSection } from './codes-section';
import styles from './dossier.module.css';
import type { DossierAbout } from './dossier-about';
import { dossierNotes, sourceLines } from './dossier-notes';
import { SummarySection } from './summary-section';
import { UnitsSection } from './units-section';

interface Props {
  dossier: Dossier;
  about: DossierAbout;
  maps: ReactNode;
  /** Unit by unit, or the summary alone. */
  detailed: boolean;
  /** What stands in place of the detailed lists. */
  scope: ReactNode;
}

/** The dossier of a plan as it is read on the screen and printed on A4. */
export function DossierDocument({ dossier, about, maps, detailed, scope }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const day = (date: string) => formatDate(date, language);
  const notes = dossierNotes(dossier, about, t, language);
  const sources = sourceLines(about, t, language, day, (iso) => formatInstant(iso, language));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll its wide tables
    <article className={styles.document} lang={language} tabIndex={0}>
      <TitleBlock dossier={dossier} about={about} />
      <Section number="I" title={t('dossier.basis.title')}>
        <BasisSection dossier={dossier} about={about} />
      </Section>
      <Section number="II" title={t('dossier.summary.title')}>
        <SummarySection dossier={dossier} />
        {scope}
      </Section>
      <Section number="III" title={t('dossier.map.title')} apart>
        {maps}
        {!detailed && <p>{t('dossier.map.whole')}</p>}
      </Section>
      {detailed && (
        <>
          <Section number="IV" title={t('dossier.units.title')} apart>
            <UnitsSection dossier={dossier} about={about} />
          </Section>
          <Section number="V" title={t('dossier.codes.title')} apart>
            <CodesSection dossier={dossier} about={about} />
          </Section>
        </>
      )}
      <Section number={detailed ? 'VI' : 'IV'} title={t('dossier.affected.title')}>
        <AffectedSection dossier={dossier} />
      </Section>
      <Section number={detailed ? 'VII' : 'V'} title={t('dossier.reasons.title')}>
        <Reasons about={about} />
      </Section>
      <Section number={detailed ? 'VIII' : 'VI'} title={t('dossier.sources.title')}>
        <dl className={styles.sources}>
          {sources.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Section>
    </article>
  );
}

interface SectionProps {
  number: string;
  title: string;
  /** Begins on a page of its own. */
  apart?: boolean;
  children: ReactNode;
}

function Section({ number, title, apart = false, children }: SectionProps) {
  return (
    <section className={apart ? styles.apart : styles.section}>
      <h2>
        {number}. {title}
      </h2>
      {children}
    </section>
  );
}

/** The head of an official document: who, the nation and its motto, what it is. */
function TitleBlock({ dossier, about }: { dossier: Dossier; about: DossierAbout }) {
  const t = useTranslations('dossier');
  const language = useLanguage();
  const { level, totals } = dossier;
  const { province, title, effective, edition, status, madeOn } = about;
  const date = (iso: string) => formatDate(iso, language);
  return (
    <header className={styles.head}>
      <div className={styles.letterhead}>
        <div>
          <strong>{t('committee')}</strong>
          <strong className={styles.ofProvince}>{province ?? '……………………'}</strong>
          <span className={styles.rule} aria-hidden />
          <span>{t('number')}</span>
        </div>
        <div>
          <strong>{t('nation')}</strong>
          <strong>{t('motto')}</strong>
          <span className={styles.rule} aria-hidden />
          <em>{t('placeDate', { date: formatDayInWords(madeOn, language) })}</em>
        </div>
      </div>
      <p className={styles.status}>{t(status)}</p>
      <h1>
        {t('title')}
        <span>
          {t('subtitle', {
            level,
            province: province === null ? 'none' : 'one',
            place: nameInSentence(province ?? ''),
          })}
        </span>
      </h1>
      <p className={styles.centre}>{t('plan', { title })}</p>
      <p className={styles.centre}>
        {t('effective', { date: date(effective), edition: date(edition) })}
      </p>
      <p>
        {t('lead', {
          ...{ level, before: totals.unitsBefore, after: totals.unitsAfter },
          change: Math.max(0, totals.unitsBefore - totals.unitsAfter),
        })}
      </p>
    </header>
  );
}

function Reasons({ about: { remarks, links } }: { about: DossierAbout }) {
  const t = useTranslations('dossier.reasons');
  return (
    <>
      <h3>{t('remarks')}</h3>
      {remarks.trim() === '' ? <p>{t('none')}</p> : <p className={styles.remarks}>{remarks}</p>}
      {links.length > 0 && (
        <>
          <h3>{t('links')}</h3>
          <ul>
            {links.map(({ from, to, by, reason }) => (
              <li key={`${from} ${to}`}>{t('link', { from, to, by, reason })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

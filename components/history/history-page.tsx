import { useTranslations } from 'use-intl';
import type { HistoryData, Namesake, UnitLife } from '@/server/answers/past-shapes';
import type { ReleaseData } from '@/server/answers/shapes';
import type { HistoryAnswer } from '../answers';
import { ChipButton, ChipLink } from '../controls/chip-button';
import { DownloadMenu, type Downloads } from '../export/download-menu';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import { unitFullName } from '../unit-name';
import styles from './history.module.css';
import { LocatorMap } from './locator-map';
import { SharesTable } from './shares-table';
import { TurningList } from './turning-list';
import { UnitLink } from './unit-link';

interface Props {
  answer: HistoryAnswer;
  /** The crosswalk of the day on which the unit last changed. */
  downloads: Downloads;
  /** Where the history of another unit stands. */
  addressOf: (life: UnitLife) => string;
  /** The map with this unit on it. */
  mapAddress: string;
  /** Names to write on maps though no unit is called so. */
  places: ReleaseData['places'];
}

/** The history of a unit: its life, what changed by which decree, shares, and where it lay. */
export function HistoryPage({ answer, downloads, addressOf, mapAddress, places }: Props) {
  const t = useTranslations('history');
  const language = useLanguage();
  const { data, provenance } = answer;
  const own = data.turnings.filter(({ relation }) => relation === 'own');
  return (
    <>
      <Head unit={data.unit} />
      <Warnings data={data} />
      <div className={styles.actions}>
        <ChipLink href={mapAddress}>{t('onMap')}</ChipLink>
        {Object.keys(downloads).length > 0 && <DownloadMenu of="crosswalk" downloads={downloads} />}
        <ChipButton onClick={() => window.print()}>{t('print')}</ChipButton>
      </div>
      <div className={styles.columns}>
        <section className={styles.card} aria-labelledby="timeline">
          <h2 className={styles.heading} id="timeline">
            {t('timeline')}
          </h2>
          <TurningList turnings={data.turnings} addressOf={addressOf} />
        </section>
        {data.locators.length > 0 && (
          <section className={styles.card} aria-label={t('map')}>
            {data.locators.map((locator) => (
              <LocatorMap key={locator.way} locator={locator} unit={data.unit} places={places} />
            ))}
          </section>
        )}
      </div>
      {own.map((turning) => (
        <section key={`${turning.day} ${turning.way}`} className={styles.card}>
          <div className={styles.wide}>
            <SharesTable turning={turning} addressOf={addressOf} />
          </div>
        </section>
      ))}
      {data.lives.length > 1 && (
        <section className={styles.card} aria-labelledby="lives">
          <h2 className={styles.heading} id="lives">
            {t('lives', { code: data.unit.code })}
          </h2>
          <Lives data={data} addressOf={addressOf} />
        </section>
      )}
      <p className={styles.release}>
        {t('release', { release: provenance.releaseTitle[language] })}
      </p>
    </>
  );
}

function Head({ unit }: { unit: UnitLife }) {
  const t = useTranslations();
  const language = useLanguage();
  const above = unit.parent && unitFullName(unit.parent, language);
  return (
    <header>
      <p className={styles.kicker}>{t('history.title')}</p>
      <h1 className={styles.title}>{unitFullName(unit, language)}</h1>
      <p className={styles.life}>
        {[t(`kind.${unit.kind}`), t('history.code', { code: unit.code }), above]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        <LifeText life={unit} />
      </p>
    </header>
  );
}

/** How long the life lasted; without an event at its beginning only that it was there is known. */
function LifeText({ life }: { life: UnitLife }) {
  const t = useTranslations('history');
  const language = useLanguage();
  const date = formatDate(life.validFrom, language);
  if (life.validTo === null) return t(life.begun ? 'since' : 'attested', { date });
  const until = formatDate(life.validTo, language);
  return t(life.begun ? 'sinceUntil' : 'attestedUntil', { date, until });
}

/** That the code named other ground before, or does now. */
function Warnings({ data: { unit, codeBefore, codeAfter } }: { data: HistoryData }) {
  const t = useTranslations('history');
  const language = useLanguage();
  const own = unitFullName(unit, language);
  const say = (key: 'codeBefore' | 'codeAfter', { life }: Namesake, day: string) => {
    const other = unitFullName(life, language);
    const values = { code: unit.code, unit: own, other, date: formatDate(day, language) };
    return t(other === own ? `${key}Same` : key, values);
  };
  const said = [
    codeBefore && say('codeBefore', codeBefore, codeBefore.life.validTo ?? unit.validFrom),
    codeAfter && say('codeAfter', codeAfter, codeAfter.life.validFrom),
  ].filter((sentence) => sentence !== null);
  return said.map((sentence) => (
    <p key={sentence} className={styles.warning} role="note">
      {sentence}
    </p>
  ));
}

function Lives({
  data: { unit, lives },
  addressOf,
}: {
  data: HistoryData;
  addressOf: Props['addressOf'];
}) {
  const t = useTranslations('history');
  return (
    <ul className={styles.lives}>
      {lives.map((life) => {
        const here = life.validFrom === unit.validFrom;
        return (
          <li key={life.validFrom} aria-current={here ? 'true' : undefined}>
            <UnitLink life={life} addressOf={addressOf} /> <LifeText life={life} />
            {here && ` (${t('here')})`}
          </li>
        );
      })}
    </ul>
  );
}

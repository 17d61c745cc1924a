'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Choice } from '@/components/controls/choice';
import { DownloadMenu } from '@/components/export/download-menu';
import { useCrosswalkDownloads } from '@/components/export/use-crosswalk-downloads';
import { useLanguage } from '@/components/i18n/language';
import { formatDate } from '@/components/theme';
import type { Edition } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import type { DrawnLevel } from './auto-level';
import styles from './crosswalk-download.module.css';
import { useAskCrosswalk } from './use-ask-crosswalk';

interface Props {
  release: ReleaseData;
  level: DrawnLevel;
  /** The edition shown: the units that the crosswalk leads to. */
  edition: Edition;
}

const COUNT = { province: 'provinces', commune: 'communes' } as const;

/** What the units of another edition become in the one shown, to be taken away. */
export function CrosswalkDownload({ release, level, edition }: Props) {
  const t = useTranslations('crosswalk');
  const language = useLanguage();
  const others = release.editions
    .filter((each) => each.edition !== edition && each[COUNT[level]] > 0)
    .map((each) => each.edition);
  const [chosen, setChosen] = useState<Edition | null>(null);
  // The units right before the shown ones are what is asked for most.
  const usual = others.findLast((each) => each < edition) ?? others[0];
  const from = chosen && others.includes(chosen) ? chosen : usual;
  const downloads = useCrosswalkDownloads(
    from && { level, from, to: edition },
    useAskCrosswalk(),
    release,
  );
  if (!from) return null;
  return (
    <div className={styles.row}>
      <span>{t('title')}:</span>
      <Choice
        label={t('from')}
        value={from}
        options={others.map((each) => ({
          value: each,
          text: `${t('from')} ${formatDate(each, language)}`,
        }))}
        onChange={setChosen}
      />
      <span>
        {t('to').toLocaleLowerCase(language)} {formatDate(edition, language)}
      </span>
      <DownloadMenu of="crosswalk" downloads={downloads} />
    </div>
  );
}

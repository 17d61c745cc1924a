import { useTranslations } from 'use-intl';
import { CONFIDENCES, type Dossier, ruleSetOn } from '@/geo/plans';
import { useLanguage } from '../../i18n/language';
import { formatDate } from '../../theme';
import type { DossierAbout } from './dossier-about';

interface Props {
  dossier: Dossier;
  about: DossierAbout;
}

/** The decrees by which the plan is judged, with how sure their numbers are. */
export function BasisSection({ dossier, about }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const { rules, effective } = about;
  const date = formatDate(effective, language);
  const rearrangement = ruleSetOn('rearrangement', effective);
  const used = new Set(
    dossier.units.flatMap(
      ({ judged }) => judged.standards?.criteria.map(({ confidence }) => confidence) ?? [],
    ),
  );
  const sure = CONFIDENCES.filter((confidence) => used.has(confidence));
  if (!rules.standards) return <p>{t('dossier.basis.none', { date })}</p>;
  return (
    <>
      <ul>
        <li>{t('dossier.basis.standards', { source: rules.standards.source[language], date })}</li>
        {rearrangement && (
          <li>{t('dossier.basis.rearrangement', { source: rearrangement.source[language] })}</li>
        )}
        {rules.classification && (
          <li>
            {t('dossier.basis.classification', { source: rules.classification.source[language] })}
          </li>
        )}
      </ul>
      {sure.length > 0 && (
        <p>
          {t('dossier.basis.confidence', {
            list: sure.map((confidence) => t(`rules.confidence.${confidence}`)).join('; '),
          })}
        </p>
      )}
    </>
  );
}

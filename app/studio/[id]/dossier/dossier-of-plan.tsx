'use client';
import { Button } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ReleaseAnswer } from '@/components/answers';
import { SampleBanner } from '@/components/controls/sample-banner';
import { useLanguage } from '@/components/i18n/language';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import { archipelagosOf } from '@/components/studio/dossier/archipelagos';
import { CountryMaps } from '@/components/studio/dossier/country-maps';
import { DossierDocument } from '@/components/studio/dossier/dossier-document';
import { PlanDownloads } from '@/components/studio/dossier/plan-downloads';
import { type MapNames, PlanMaps } from '@/components/studio/dossier/plan-maps';
import { ScopeChoice } from '@/components/studio/dossier/scope-choice';
import type { Language } from '@/components/theme';
import type { Draft, dossierOf, Ground, PublishedFigures } from '@/geo/plans';
import { englishName, type IsoDate, shortName, shortNameEn } from '@/geo/units';
import { dossierAddress, planAddress } from '../../../addresses';
import { type AskedGround, useGround } from '../../use-ground';
import type { UseSavedPlan } from '../../use-saved-plan';
import { conceptOf, usePlanDossier } from '../use-plan-dossier';
import { usePublished } from '../use-published';
import styles from './dossier-page.module.css';

/** More units than this are listed and drawn province by province, unless all are asked for. */
const AT_ONCE = 400;
/** More units than this on one page of paper could not be told apart. */
const ON_ONE_MAP = 1000;

interface Props {
  id: string;
  today: IsoDate;
  province: string | null;
  all: boolean;
  draft: Draft;
  saved: UseSavedPlan;
  release: ReleaseAnswer;
}

/** Asks for the ground of the plan, then draws up the dossier. */
export function DossierOfPlan({ draft, ...rest }: Props) {
  const t = useTranslations('dossier');
  const { level, within, links, plan } = draft;
  const asked = useGround({ level, edition: plan.edition, within, links });
  if (asked.failed) return <Failed onRetry={asked.retry} />;
  if (!asked.ground || !asked.answer) return <Loading bars={12} />;
  if (plan.groups.length === 0) return <p>{t('empty')}</p>;
  return <Published {...rest} draft={draft} ground={asked.ground} answer={asked.answer} />;
}

type DrawnProps = Props & { ground: Ground; answer: NonNullable<AskedGround['answer']> };

/** Waits for what is published of the plan's units, so that no figure changes while it is read. */
function Published(props: DrawnProps) {
  const concept = conceptOf(props.ground);
  const published = usePublished(props.draft, concept, props.release.data);
  return published ? <Drawn {...props} published={published} /> : <Loading bars={12} />;
}

function Drawn({
  id,
  today,
  province,
  all,
  draft,
  saved,
  ground,
  answer,
  published,
}: DrawnProps & { published: ReadonlyMap<number, PublishedFigures> }) {
  const t = useTranslations('dossier');
  const language = useLanguage();
  const { level } = draft;
  const asked = { draft, saved, ground, answer, published, province, today };
  const { official, dossier, derived, about, nameOf, provinces } = usePlanDossier(asked);
  const detailed = all || dossier.units.length <= AT_ONCE;
  const drawn = useMemo(() => unitsToDraw(ground, level, official), [ground, level, official]);
  const provinceName = useCallback(
    (code: string) => short(nameOf(code), language),
    [nameOf, language],
  );
  const mapNames = useMemo(
    (): MapNames => ({
      unit: (unit) => short(nameOf(ground.units[unit]!.code), language),
      group: (place) => {
        const { name, kind } = derived.plan.groups[place]!;
        return short(language === 'vi' ? name : englishName(name, kind), language);
      },
    }),
    [nameOf, language, ground, derived],
  );
  const approximate = answer.notes.some(({ code }) => code === 'approximate_outlines');
  const touched = new Set(drawn.map((unit) => ground.units[unit]!.parentCode));
  const islands = archipelagosOf(
    (provinces?.code ?? []).flatMap((code, i) =>
      level === 'province' || touched.has(code) ? (provinces?.name[i] ?? []) : [],
    ),
  );
  return (
    <>
      <div className={styles.bar}>
        <Button component="a" href={planAddress(id, language)} variant="default">
          {t('back')}
        </Button>
        {province !== null && (
          <Button component="a" href={dossierAddress(id, language)} variant="default">
            {t('choose.all')}
          </Button>
        )}
        <Button onClick={() => window.print()}>{t('print')}</Button>
        <PlanDownloads {...{ dossier, official, derived, ground, about }} />
      </div>
      {answer.provenance.sample && <SampleBanner />}
      <DossierDocument
        dossier={dossier}
        about={about}
        detailed={detailed}
        scope={
          detailed ? null : (
            <ScopeChoice
              provinces={dossier.provinces}
              nameOf={nameOf}
              units={dossier.units.length}
              rows={dossier.units.length + dossier.changes.length}
              addressOf={(code, whole) => dossierAddress(id, language, code, whole)}
            />
          )
        }
        maps={
          drawn.length > ON_ONE_MAP ? (
            <CountryMaps
              {...{ ground, derived, islands, approximate, provinceName }}
              marks={draft.marks}
              units={drawn}
            />
          ) : (
            <PlanMaps
              {...{ ground, derived, dossier, islands, approximate }}
              marks={draft.marks}
              units={drawn}
              names={mapNames}
            />
          )
        }
      />
    </>
  );
}

const short = (name: string, language: Language): string =>
  language === 'vi' ? shortName(name) : shortNameEn(name);

/** All units of the provinces that the dossier speaks of, and those that come from elsewhere. */
function unitsToDraw(
  { units, indexOf }: Ground,
  level: Draft['level'],
  dossier: ReturnType<typeof dossierOf>,
): number[] {
  const provinces = new Set(dossier.units.map(({ province }) => province));
  const coming = new Set(dossier.changes.map(({ code }) => indexOf.get(code)));
  return units.flatMap(({ parentCode }, unit) =>
    level === 'province' || provinces.has(parentCode) || coming.has(unit) ? [unit] : [],
  );
}

import { useTranslations } from 'use-intl';
import { BigList } from '../controls/big-screen';
import { useLanguage } from '../i18n/language';
import { formatNumber, formatSigned } from '../theme';
import type { FlowScene } from './flow-scene';
import { lastPeriod } from './flow-scene';
import type { PlaceNames } from './place-names';
import { ranking } from './place-story';

/** So many are told in each list: more cannot be read across a room. */
const FLOWS = 5;
const UNITS = 3;

/** The largest flows, and who gains and loses most, in large letters. */
export function FlowBig({ scene, names }: { scene: FlowScene; names: PlaceNames }) {
  const t = useTranslations('migration');
  const language = useLanguage();
  const { view } = scene;
  const about = lastPeriod(scene).estimate ? '≈ ' : '';
  const units = ranking(scene);
  const listed = (of: typeof units) =>
    of.map(({ place, net }) => ({
      key: String(place),
      name: names.of(place),
      figure: `${about}${formatSigned(net.value ?? 0, language)}`,
    }));
  return (
    <>
      <BigList
        title={t('largest')}
        rows={Array.from(view.top(FLOWS).pairs, (pair) => ({
          key: String(pair),
          name: t('corridor', {
            from: names.of(view.pairs.origin[pair]!),
            to: names.of(view.pairs.destination[pair]!),
          }),
          figure: `${about}${formatNumber(view.movers[pair]!, language)}`,
        }))}
      />
      {units.length < scene.flows.code.length && (
        <p role="note">{t('hiddenUnits', { count: scene.flows.code.length - units.length })}</p>
      )}
      <BigList
        title={t('big.gains')}
        rows={listed(units.filter(({ net }) => (net.value ?? 0) > 0).slice(0, UNITS))}
      />
      <BigList
        title={t('big.losses')}
        rows={listed(
          units
            .filter(({ net }) => (net.value ?? 0) < 0)
            .slice(-UNITS)
            .reverse(),
        )}
      />
    </>
  );
}

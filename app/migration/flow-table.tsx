'use client';
import { useTranslations } from 'use-intl';
import { DownloadMenu } from '@/components/export/download-menu';
import { useFlowDownloads } from '@/components/export/use-flow-downloads';
import { ChangeText, TestNote } from '@/components/flows/change-text';
import { corridorsOf } from '@/components/flows/corridors';
import styles from '@/components/flows/flow-table.module.css';
import { spanText } from '@/components/flows/period-words';
import { totalsOver } from '@/components/flows/place-figures';
import { moversInSpan, ranking } from '@/components/flows/place-story';
import { useLanguage } from '@/components/i18n/language';
import panel from '@/components/panel/panel.module.css';
import { EstimateMark } from '@/components/states/estimate-mark';
import { FigureText } from '@/components/states/figure-text';
import { Notes } from '@/components/states/notes';
import { SampleBadge } from '@/components/states/sample-badge';
import { PlainTable } from '@/components/table/plain-table';
import { Scrolling } from '@/components/table/scrolling';
import { formatNumber, formatSigned } from '@/components/theme';
import type { ViewProps } from './views';

/** So many units stand in the page; a file has them all. */
const MOST_UNITS = 400;

/** The map's twin: the flows that it draws, and what every unit gained. */
export default function FlowTable({ named, answer, top, setAsked }: ViewProps) {
  const t = useTranslations();
  const { scene, names } = named;
  const { counts, compared, dispersion, flows, span, asked } = scene;
  const downloads = useFlowDownloads(answer, scene, names, top.pairs);
  const language = useLanguage();
  const corridors = corridorsOf(counts, top.pairs, moversInSpan(scene), compared, dispersion);
  const totals = totalsOver(scene, span);
  const units = ranking(scene);
  const { estimate } = flows.periods[span.to]!;
  const when = spanText(flows.periods[span.from]!.period, flows.periods[span.to]!.period, t);
  const number = (value: number) => formatNumber(value, language);
  const mark = <EstimateMark estimate={estimate} />;
  const who = [
    asked.sex && t(`migration.sex.${asked.sex}`),
    asked.age && t('migration.age.group', { age: asked.age }),
  ]
    .filter(Boolean)
    .join(', ');
  const title = [t('migration.table.flows', { count: corridors.length }), who, when]
    .filter(Boolean)
    .join(' · ');
  return (
    <section className={styles.frame} aria-label={title}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{title}</h2>
        {answer?.provenance.sample && <SampleBadge />}
        <DownloadMenu of="table" downloads={downloads} />
      </div>
      {answer && <Notes notes={answer.notes} />}
      <Scrolling label={title}>
        <PlainTable
          caption={title}
          hideCaption
          columns={[
            { head: t('migration.table.from') },
            { head: t('migration.table.to') },
            { head: t('migration.table.movers'), numeric: true },
            { head: t('migration.table.change'), numeric: true },
          ]}
          rows={corridors.map((each) => ({
            key: String(each.pair),
            cells: [
              names.of(each.origin),
              <button
                key="to"
                type="button"
                className={panel.link}
                onClick={() =>
                  void setAsked({
                    corridor: { from: names.code(each.origin), to: names.code(each.destination) },
                    view: 'map',
                  })
                }
              >
                {names.of(each.destination)}
              </button>,
              <span key="movers">
                {mark}
                {number(each.movers)}
              </span>,
              <ChangeText key="change" change={each.change} />,
            ],
          }))}
        />
        {compared && <TestNote dispersion={dispersion} before={compared.before.period} />}
        <PlainTable
          caption={`${t('migration.table.units')} · ${when}`}
          columns={[
            { head: t('table.unit') },
            { head: t('migration.fact.in'), numeric: true },
            { head: t('migration.fact.out'), numeric: true },
            { head: t('migration.fact.net'), numeric: true },
            { head: t('migration.table.rate'), numeric: true },
          ]}
          rows={units.slice(0, MOST_UNITS).map(({ place, net, rate }) => ({
            key: names.code(place),
            cells: [
              names.of(place),
              number(totals.in[place]!),
              number(totals.out[place]!),
              <span key="net">
                {mark}
                {formatSigned(net.value ?? 0, language)}
              </span>,
              <FigureText
                key="rate"
                figure={rate}
                format={(value) => formatSigned(value, language, 1)}
              />,
            ],
          }))}
        />
        {units.length > MOST_UNITS && (
          <p>{t('migration.table.more', { count: number(units.length - MOST_UNITS) })}</p>
        )}
      </Scrolling>
    </section>
  );
}

'use client';
import { useTranslations } from 'use-intl';
import { DownloadMenu } from '@/components/export/download-menu';
import { useFlowDownloads } from '@/components/export/use-flow-downloads';
import { ChangeText, TestNote } from '@/components/flows/change-text';
import { corridorsOf, toldSeries } from '@/components/flows/corridors';
import styles from '@/components/flows/flow-table.module.css';
import { MoversCount } from '@/components/flows/movers-count';
import { spanText } from '@/components/flows/period-words';
import { Sparkline } from '@/components/flows/sparkline';
import { UnitFlowTable } from '@/components/flows/unit-flow-table';
import panel from '@/components/panel/panel.module.css';
import { Notes } from '@/components/states/notes';
import { SampleBadge } from '@/components/states/sample-badge';
import { PlainTable } from '@/components/table/plain-table';
import { Scrolling } from '@/components/table/scrolling';
import { notesOfSpan } from './notes-of-span';
import type { ViewProps } from './views';

/** The map's twin: the flows that it draws, and what every unit gained. */
export default function FlowTable({
  named,
  answer,
  release,
  top,
  asked: { place: selected },
  setAsked,
}: ViewProps) {
  const t = useTranslations();
  const { scene, names } = named;
  const { counts, compared, dispersion, flows, offered, span, asked } = scene;
  const downloads = useFlowDownloads(answer, release.sources, scene, names, top.pairs);
  const corridors = corridorsOf(counts, top.pairs, span, compared, dispersion);
  const { estimate } = flows.periods[span.to]!;
  const when = spanText(flows.periods[span.from]!.period, flows.periods[span.to]!.period, t);
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
      <div className={styles.halves}>
        <Scrolling label={title}>
          <PlainTable
            caption={title}
            hideCaption
            columns={[
              { head: t('migration.table.from') },
              { head: t('migration.table.to') },
              { head: t('migration.table.movers'), numeric: true },
              { head: t('migration.table.course') },
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
                  <MoversCount {...each} estimate={estimate} />
                </span>,
                <Sparkline
                  key="course"
                  values={toldSeries(counts, each.pair, offered)}
                  at={offered.indexOf(span.to)}
                />,
                <ChangeText key="change" change={each.change} />,
              ],
            }))}
          />
          {compared && <TestNote dispersion={dispersion} before={compared.before.period} />}
        </Scrolling>
        <UnitFlowTable
          {...{ scene, names }}
          title={`${t('migration.table.units')} · ${when}`}
          selected={selected}
          onSelect={(place) =>
            void setAsked({ place, on: flows.edition, corridor: null, view: 'map' })
          }
        />
      </div>
      {answer && <Notes notes={notesOfSpan(answer.notes, scene)} />}
    </section>
  );
}

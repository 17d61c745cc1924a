'use client';
import { type ReactNode, useState } from 'react';
import type { Topology } from 'topojson-specification';
import type { ProfileAnswer } from '@/components/answers';
import { SearchBox } from '@/components/controls/search-box';
import { useProfileDownloads, useTableDownloads } from '@/components/export/use-downloads';
import { BottomSheet } from '@/components/panel/bottom-sheet';
import { PanelCard } from '@/components/panel/panel-card';
import { ProfilePanel } from '@/components/panel/profile-panel';
import { QualitySection } from '@/components/release/quality-section';
import { ReleaseAbout } from '@/components/release/release-about';
import { ReleaseContents } from '@/components/release/release-contents';
import { Empty } from '@/components/states/empty';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import { AdoptForm } from '@/components/studio/adopt-form';
import { AdoptOutcome } from '@/components/studio/adopt-outcome';
import { AdoptProgress } from '@/components/studio/adopt-progress';
import { UnitTable } from '@/components/table/unit-table';
import type { Fault } from '@/geo/plans';
import * as invented from './invented';
import styles from './parts.module.css';

const nothing = () => {};
const noBoundaries = async (): Promise<Topology> => ({ type: 'Topology', arcs: [], objects: {} });

/** @param sheet shows the sheet of a phone as well, which covers the lower half */
export function Parts({ sheet }: { sheet: boolean }) {
  return (
    <main className={styles.page}>
      <Part name="SearchBox">
        <Search />
      </Part>
      <Part name="ProfilePanel">
        <Profile answer={invented.whole} />
      </Part>
      <Part name="ProfilePanel · hidden, missing, zero, doubtful">
        <Profile answer={invented.difficult} />
      </Part>
      <Part name="ProfilePanel · nothing known">
        <Profile answer={invented.bare} />
      </Part>
      <Part name="PanelCard · loading, empty, failed">
        <div className={styles.stack}>
          <PanelCard label="Loading" onClose={nothing}>
            <Loading bars={6} />
          </PanelCard>
          <PanelCard label="Empty" onClose={nothing}>
            <Empty />
          </PanelCard>
          <PanelCard label="Failed" onClose={nothing}>
            <Failed problem={{ code: 'Unknown', reference: '3f9a1c20' }} onRetry={nothing} />
          </PanelCard>
          <PanelCard label="Not reached" onClose={nothing}>
            <Failed onRetry={nothing} />
          </PanelCard>
        </div>
      </Part>
      <Part name="UnitTable" wide>
        <Table />
      </Part>
      <Part name="ReleaseAbout, ReleaseContents, QualitySection" wide>
        <div className={styles.stack}>
          <ReleaseAbout release={invented.release.data} />
          <ReleaseContents release={invented.release.data} />
          <Quality />
        </div>
      </Part>
      <Part name="AdoptForm">
        <Adopting />
      </Part>
      <Part name="AdoptProgress · running, refused, done">
        <div className={styles.stack}>
          {invented.adoptions.map((job) => (
            <PanelCard key={job.id} label={job.state} onClose={nothing}>
              <AdoptProgress
                job={job}
                faults={<FaultMessages faults={job.faults} />}
                mapHref={job.state === 'done' ? '/' : null}
                onCancel={nothing}
                onAgain={nothing}
              />
            </PanelCard>
          ))}
        </div>
      </Part>
      {sheet && (
        <BottomSheet label="Sheet" onClose={nothing}>
          <ProfileContent answer={invented.whole} />
        </BottomSheet>
      )}
    </main>
  );
}

function Part({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={wide ? styles.wide : styles.part} aria-label={name}>
      <p className={styles.name}>{name}</p>
      {children}
    </section>
  );
}

function ProfileContent({ answer }: { answer: ProfileAnswer }) {
  return (
    <ProfilePanel
      charts
      answer={answer}
      rearrangements={invented.rearrangements}
      downloads={useProfileDownloads(answer)}
      onOpen={nothing}
    />
  );
}

function Profile({ answer }: { answer: ProfileAnswer }) {
  return (
    <PanelCard label={answer.data.name} onClose={nothing}>
      <ProfileContent answer={answer} />
    </PanelCard>
  );
}

function Adopting() {
  const { effective, faults } = invented.preview;
  return (
    <PanelCard label="Adopt" onClose={nothing}>
      <AdoptForm
        title="Phương án 1"
        effective={effective}
        blocked={false}
        onDate={nothing}
        onAdopt={nothing}
        onAsIf={nothing}
      >
        <AdoptOutcome preview={invented.preview} people={123_456} />
        <FaultMessages faults={faults} />
      </AdoptForm>
    </PanelCard>
  );
}

function FaultMessages({ faults }: { faults: readonly Fault[] }) {
  return (
    <ul>
      {faults.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}

function Search() {
  const [text, setText] = useState('');
  return (
    <SearchBox
      answer={invented.search(text)}
      edition={invented.rearrangements[0]!}
      onSearch={setText}
      onPick={nothing}
    />
  );
}

function Table() {
  const [selected, setSelected] = useState<string | null>('00003');
  return (
    <div className={styles.table}>
      <UnitTable
        answer={invented.table}
        selected={selected}
        onSelect={setSelected}
        downloads={useTableDownloads(invented.table, noBoundaries)}
      />
    </div>
  );
}

function Quality() {
  const [asked, setAsked] = useState<{ defect: string | null; offset: number }>({
    defect: null,
    offset: 0,
  });
  return (
    <QualitySection
      answer={invented.quality(asked.defect, asked.offset)}
      onDefect={(defect) => setAsked({ defect, offset: 0 })}
      onOffset={(offset) => setAsked({ ...asked, offset })}
    />
  );
}

import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { drawnPart, type Part, ringLeftOf, type Settlement } from '@/geo/plans';
import type { Line, MultiPolygon } from '@/geo/topology';
import { BASES, type Basis } from '@/geo/units';
import { useLanguage } from '../i18n/language';
import { formatPercent } from '../theme';
import buttons from './studio-buttons.module.css';
import forms from './studio-forms.module.css';
import texts from './studio-words.module.css';

interface Props {
  /** Units of which a part may be taken: those next to the group first. */
  units: readonly string[];
  nameOf: (code: string) => string;
  /** The same function while the boundaries are; null where there are none to draw on. */
  outlineOfUnit: ((code: string) => MultiPolygon | null) | null;
  /** Has the reader draw a line across a unit on the map; null when it was given up. */
  onDraw: (code: string) => Promise<Line | null>;
  /** Gives the line up. */
  onStop: () => void;
  /** What the line would take; null once there is nothing to show. */
  onDrawn: (part: Part | null) => void;
  /** Tells where people of a unit are located; the same function while the ground is. */
  onLocate: (code: string) => Promise<readonly Settlement[]>;
  onTake: (part: Part & { unit: string }) => void;
}

/** Where people of a unit are located, once it is known. */
interface Located {
  readonly unit: string;
  readonly places: readonly Settlement[];
}

/** Takes a part of a unit: by a line drawn across it, or by shares that are known. */
export function PartForm({ units, onTake, ...props }: Props) {
  const t = useTranslations('studio');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [drawing, setDrawing] = useState(false);
  const [line, setLine] = useState<Line | null>(null);
  const unit = units.includes(chosen) ? chosen : (units[0] ?? '');
  const { nameOf, outlineOfUnit, onDrawn, onLocate } = props;
  const [known, setKnown] = useState<Located | null>(null);
  const located = known?.unit === unit ? known : null;
  useEffect(() => {
    if (!line) return;
    let isWanted = true;
    void onLocate(unit).then((places) => isWanted && setKnown({ unit, places }));
    return () => {
      isWanted = false;
    };
  }, [line, unit, onLocate]);
  const drawn = useMemo(
    () =>
      open && line && outlineOfUnit ? leftOf(line, unit, outlineOfUnit, located?.places) : null,
    [open, line, unit, outlineOfUnit, located],
  );
  useEffect(() => {
    onDrawn(drawn);
    return () => onDrawn(null);
  }, [drawn, onDrawn]);

  const draw = async () => {
    setDrawing(true);
    const across = await props.onDraw(unit);
    setDrawing(false);
    setLine(across);
    // Who draws across another unit than the one in the list means the one on the map.
    const meant =
      across && outlineOfUnit && [unit, ...units].find((u) => leftOf(across, u, outlineOfUnit));
    if (meant) setChosen(meant);
  };
  if (units.length === 0) return null;
  return (
    <details className={forms.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('part.open')}</summary>
      {open && (
        <div className={forms.form}>
          <NativeSelect
            size="xs"
            label={t('part.unit')}
            value={unit}
            disabled={drawing}
            data={units.map((code) => ({ value: code, label: `${nameOf(code)} · ${code}` }))}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
              setLine(null);
            }}
          />
          {outlineOfUnit?.(unit) && (
            <Button
              size="xs"
              variant="default"
              onClick={drawing ? props.onStop : () => void draw()}
            >
              {t(drawing ? 'part.stop' : 'part.draw')}
            </Button>
          )}
          {drawing && <p className={texts.small}>{t('part.drawHelp')}</p>}
          {line && !drawn && <p className={texts.small}>{t('part.nothingCut')}</p>}
          {drawn && (
            <DrawnPart
              part={drawn}
              places={located?.places ?? null}
              onTake={() => {
                onTake({ ...drawn, unit });
                setLine(null);
              }}
              onOther={() => setLine((now) => now?.toReversed() ?? null)}
            />
          )}
          {!line && !drawing && (
            <Shares key={unit} onTake={(shares) => onTake({ ...shares, unit })} />
          )}
        </div>
      )}
    </details>
  );
}

/** What of a unit lies at the left of a line; null where the line does not cut it. */
function leftOf(
  line: Line,
  unit: string,
  outlineOfUnit: (code: string) => MultiPolygon | null,
  places: readonly Settlement[] = [],
) {
  const outline = outlineOfUnit(unit);
  return outline && drawnPart(unit, outline, ringLeftOf(line, outline), places);
}

/** How much a line takes of land and people, by which evidence, and which side of it. */
function DrawnPart({
  part: { land, people },
  places,
  onTake,
  onOther,
}: {
  part: Part;
  /** Null while it is asked where people are located. */
  places: readonly Settlement[] | null;
  onTake: () => void;
  onOther: () => void;
}) {
  const t = useTranslations('studio');
  const language = useLanguage();
  return (
    <>
      <div role="status">
        {land !== null && (
          <p className={texts.small}>
            {t('part.drawn', { land: formatPercent(100 * land, language) })}
          </p>
        )}
        {places !== null && (
          <p className={texts.small}>
            {people === null
              ? t('part.notLocated')
              : t('part.located', {
                  people: formatPercent(100 * people, language),
                  count: places.length,
                })}
          </p>
        )}
      </div>
      <div className={buttons.chips}>
        <Button size="xs" disabled={places === null} onClick={onTake}>
          {t('part.take')}
        </Button>
        <Button size="xs" variant="default" onClick={onOther}>
          {t('part.other')}
        </Button>
      </div>
    </>
  );
}

/** Shares that are known without a line. */
function Shares({ onTake }: { onTake: (part: Part) => void }) {
  const t = useTranslations('studio');
  const language = useLanguage();
  const [people, setPeople] = useState<number | string>('');
  const [land, setLand] = useState<number | string>('');
  const [basis, setBasis] = useState<Basis>('register');
  const shareOf = (typed: number | string) => (typed === '' ? null : Number(typed) / 100);
  const told = { people: shareOf(people), land: shareOf(land) };
  return (
    <>
      <div className={forms.pair}>
        {(
          [
            ['people', people, setPeople],
            ['land', land, setLand],
          ] as const
        ).map(([what, value, onChange]) => (
          <NumberInput
            key={what}
            size="xs"
            label={t(`part.${what}`)}
            placeholder={t('part.unknown')}
            value={value}
            min={0}
            max={100}
            decimalScale={2}
            decimalSeparator={language === 'vi' ? ',' : '.'}
            hideControls
            onChange={onChange}
          />
        ))}
      </div>
      <NativeSelect
        size="xs"
        label={t('part.basis')}
        value={basis}
        data={BASES.map((rung) => ({ value: rung, label: t(`basis.${rung}`) }))}
        onChange={(event) => setBasis(event.currentTarget.value as Basis)}
      />
      <Button
        size="xs"
        disabled={told.people === null && told.land === null}
        onClick={() => {
          onTake({ ...told, unit: null, word: 'part', basis, drawn: null });
          setPeople('');
          setLand('');
        }}
      >
        {t('part.take')}
      </Button>
    </>
  );
}

import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
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
  /** Null where there are no boundaries to draw on. */
  outlineOfUnit: ((code: string) => MultiPolygon | null) | null;
  /** Has the reader draw a line across a unit on the map; null when it was given up. */
  onDraw: (unit: string) => Promise<DrawnCut | null>;
  onTake: (part: Part & { unit: string }) => void;
}

/** A line across a unit, and where people of the unit are located; none where nobody knows. */
export interface DrawnCut {
  readonly line: Line;
  readonly places: readonly Settlement[];
}

/** Takes a part of a unit: by a line drawn across it, or by shares that are known. */
export function PartForm({ units, nameOf, outlineOfUnit, onDraw, onTake }: Props) {
  const t = useTranslations('studio');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const unit = units.includes(chosen) ? chosen : (units[0] ?? '');
  const [people, setPeople] = useState<number | string>('');
  const [land, setLand] = useState<number | string>('');
  const [basis, setBasis] = useState<Basis>('register');
  const [cut, setCut] = useState<DrawnCut | null>(null);
  const [drawing, setDrawing] = useState(false);

  const outline = open ? (outlineOfUnit?.(unit) ?? null) : null;
  const drawn =
    cut && outline && drawnPart(unit, outline, ringLeftOf(cut.line, outline), cut.places);
  const shareOf = (typed: number | string) => (typed === '' ? null : Number(typed) / 100);
  const told: Part & { unit: string } = {
    ...{ unit, word: 'part', people: shareOf(people), land: shareOf(land), basis, drawn: null },
  };
  const nothing = told.people === null && told.land === null;
  const take = () => {
    onTake(told);
    setPeople('');
    setLand('');
  };
  const draw = async () => {
    setDrawing(true);
    setCut(await onDraw(unit));
    setDrawing(false);
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
            data={units.map((code) => ({ value: code, label: `${nameOf(code)} · ${code}` }))}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
              setCut(null);
            }}
          />
          {outline && (
            <Button size="xs" variant="default" disabled={drawing} onClick={() => void draw()}>
              {t('part.draw')}
            </Button>
          )}
          {drawing && <p className={texts.small}>{t('part.drawHelp')}</p>}
          {cut && !drawn && <p className={texts.small}>{t('part.nothingCut')}</p>}
          {drawn?.land != null && (
            <>
              <p className={texts.small}>
                {t('part.drawn', { land: formatPercent(100 * drawn.land, language) })}{' '}
                {drawn.people === null
                  ? t('part.notLocated')
                  : t('part.located', {
                      people: formatPercent(100 * drawn.people, language),
                      count: cut?.places.length ?? 0,
                    })}
              </p>
              <div className={buttons.chips}>
                <Button size="xs" onClick={() => onTake({ ...drawn, unit })}>
                  {t('part.take')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => setCut(cut && { ...cut, line: cut.line.toReversed() })}
                >
                  {t('part.other')}
                </Button>
              </div>
            </>
          )}
          {!cut && (
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
              <Button size="xs" disabled={nothing} onClick={take}>
                {t('part.take')}
              </Button>
            </>
          )}
        </div>
      )}{' '}
    </details>
  );
}

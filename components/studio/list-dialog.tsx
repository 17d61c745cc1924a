import { Button, Modal, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { readUnitList } from '@/geo/plans';
import forms from './studio-forms.module.css';
import texts from './studio-words.module.css';
import type { Findable } from './unit-finder';

interface Props {
  units: readonly Findable[];
  /** What tells units of one name apart. */
  placeOf: (code: string) => string;
  onAdd: (codes: string[]) => void;
  onClose: () => void;
}

/** Units typed or pasted, line by line: what is clear is added, what is not is asked about, nothing is lost. */
export function ListDialog({ units, placeOf, onAdd, onClose }: Props) {
  const t = useTranslations('studio');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const lines = useMemo(() => readUnitList(text, units), [text, units]);
  const codes = lines.flatMap(({ text: line, found }) =>
    found.length === 1 ? found[0]!.code : (chosen.get(line) ?? []),
  );
  const open = lines.filter(({ found }) => found.length !== 1);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('listTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={forms.form}>
        <p className={texts.small}>{t('listHelp')}</p>
        <Textarea
          label={t('listText')}
          value={text}
          autosize
          minRows={5}
          maxRows={10}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ul className={forms.lines} aria-live="polite">
          {open.map(({ text: line, found }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same line may be typed twice
            <li key={`${i} ${line}`}>
              {found.length === 0 ? (
                t('listUnknown', { text: line })
              ) : (
                <label>
                  {t('listAmbiguous', { text: line })}{' '}
                  <select
                    value={chosen.get(line) ?? ''}
                    onChange={(event) =>
                      setChosen(new Map([...chosen, [line, event.currentTarget.value]]))
                    }
                  >
                    <option value="">…</option>
                    {found.map(({ code, name }) => (
                      <option key={code} value={code}>
                        {name} · {code} · {placeOf(code)}
                      </option>
                    ))}
                  </select>
                </label>
              )}
            </li>
          ))}
        </ul>
        <Button
          disabled={codes.length === 0}
          onClick={() => {
            onAdd([...new Set(codes)]);
            // What is still open stays to be looked at.
            if (open.length === 0) onClose();
            else setText(open.map(({ text: line }) => line).join('\n'));
          }}
        >
          {t('listAdd', { count: new Set(codes).size })}
        </Button>
      </div>
    </Modal>
  );
}

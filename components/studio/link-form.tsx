import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Link } from '@/geo/plans';
import buttons from './studio-buttons.module.css';
import forms from './studio-forms.module.css';
import texts from './studio-words.module.css';

interface Props {
  /** The pieces into which the group falls. */
  pieces: readonly (readonly string[])[];
  /** Declared links between units of the group. */
  links: readonly Link[];
  nameOf: (code: string) => string;
  onDeclare: (link: Link) => void;
  onWithdraw: (link: Link) => void;
}

/** Links by sea or bridge: declared with a reason where a group falls apart, and listed where they are. */
export function LinkForm({ pieces, links, nameOf, onDeclare, onWithdraw }: Props) {
  const t = useTranslations('studio');
  const [chosen, setChosen] = useState({ from: '', to: '' });
  const [by, setBy] = useState<Link['by']>('sea');
  const [reason, setReason] = useState('');
  const [open, setOpen] = useState(false);
  const [first = [], ...others] = pieces;
  const rest = others.flat();
  const from = first.includes(chosen.from) ? chosen.from : (first[0] ?? '');
  const to = rest.includes(chosen.to) ? chosen.to : (rest[0] ?? '');
  const choices = (codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: nameOf(code) }));
  return (
    <>
      {links.length > 0 && (
        <section>
          <h3 className={texts.section}>{t('link.list')}</h3>
          <ul className={texts.members}>
            {links.map((link) => (
              <li key={`${link.from} ${link.to}`}>
                <span>
                  {t('link.line', {
                    from: nameOf(link.from),
                    to: nameOf(link.to),
                    by: t(`link.${link.by}`),
                    reason: link.reason,
                  })}
                </span>
                <button
                  type="button"
                  className={buttons.textButton}
                  onClick={() => onWithdraw(link)}
                >
                  {t('group.unlink')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {pieces.length > 1 && (
        <details className={forms.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('link.title')}</summary>
          {open && (
            <div className={forms.form}>
              <p className={texts.small}>{t('link.help')}</p>
              <NativeSelect
                size="xs"
                label={t('link.from')}
                value={from}
                data={choices(first)}
                onChange={(event) => setChosen({ from: event.currentTarget.value, to })}
              />
              <NativeSelect
                size="xs"
                label={t('link.to')}
                value={to}
                data={choices(rest)}
                onChange={(event) => setChosen({ from, to: event.currentTarget.value })}
              />
              <NativeSelect
                size="xs"
                label={t('link.by')}
                value={by}
                data={(['sea', 'bridge'] as const).map((way) => ({
                  value: way,
                  label: t(`link.${way}`),
                }))}
                onChange={(event) => setBy(event.currentTarget.value as Link['by'])}
              />
              <Textarea
                size="xs"
                label={t('link.reason')}
                value={reason}
                autosize
                minRows={2}
                maxLength={500}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Button
                size="xs"
                disabled={reason.trim() === ''}
                onClick={() => {
                  onDeclare({ from, to, by, reason: reason.trim() });
                  setReason('');
                }}
              >
                {t('link.add')}
              </Button>
            </div>
          )}
        </details>
      )}
    </>
  );
}

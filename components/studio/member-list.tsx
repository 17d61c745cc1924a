import { CloseButton } from '@mantine/core';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { Group, Part } from '@/geo/plans';
import { useLanguage } from '../i18n/language';
import { formatPercent } from '../theme';
import buttons from './studio-buttons.module.css';
import texts from './studio-words.module.css';

interface Props {
  group: Group;
  locked: boolean;
  nameOf: (code: string) => string;
  onRemove: (code: string) => void;
  /** Puts a cut unit together again, whole in this group. */
  onTogether: (code: string) => void;
  onPoint: (code: string | null) => void;
}

interface RowProps extends Pick<Props, 'locked' | 'onRemove' | 'onPoint'> {
  code: string;
  name: string;
  /** Whether the seat lies in it. */
  seat: boolean;
}

/** A whole unit. The rows of a large group stay as they are while one more comes in. */
const MemberRow = memo(function MemberRow({
  code,
  name,
  seat,
  locked,
  onRemove,
  onPoint,
}: RowProps) {
  const t = useTranslations('studio');
  return (
    <li onMouseEnter={() => onPoint(code)}>
      <span>{name}</span>
      <span>
        {t('group.whole')}
        {seat && ` · ${t('group.seatHere')}`}
      </span>
      {!locked && (
        <CloseButton
          size="sm"
          aria-label={t('removeUnit', { name })}
          onClick={() => onRemove(code)}
        />
      )}
    </li>
  );
});

/** What the group is made of: whole units and parts, each to be taken out again. */
export function MemberList({ group, locked, nameOf, onRemove, onTogether, onPoint }: Props) {
  const t = useTranslations('studio');
  const language = useLanguage();
  const share = (value: number | null) =>
    value === null ? t('group.shareUnknown') : formatPercent(100 * value, language);
  const partWords = ({ people, land, basis }: Part) =>
    `${t('group.part', { people: share(people), land: share(land) })} · ${t(`basis.${basis}`)}`;
  return (
    <section>
      <h3 className={texts.section}>{t('group.members')}</h3>
      <ul className={texts.members} onMouseLeave={() => onPoint(null)}>
        {group.members.map((code) => (
          <MemberRow
            key={code}
            {...{ code, locked, onRemove, onPoint }}
            name={nameOf(code)}
            seat={group.seat === code}
          />
        ))}
        {group.parts.map((part) =>
          part.unit === null ? null : (
            <li key={`part ${part.unit}`} onMouseEnter={() => onPoint(part.unit)}>
              <span>{nameOf(part.unit)}</span>
              <span>{partWords(part)}</span>
              {!locked && (
                <button
                  type="button"
                  className={buttons.textButton}
                  onClick={() => part.unit && onTogether(part.unit)}
                >
                  {t('part.together')}
                </button>
              )}
            </li>
          ),
        )}
      </ul>
      {group.parts.length > 0 && <p className={texts.hint}>{t('part.notOutlined')}</p>}
    </section>
  );
}

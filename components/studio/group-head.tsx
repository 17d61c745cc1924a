import { useTranslations } from 'use-intl';
import { contributorsOf, GROUP_COLOURS, type Group, type GroupMark } from '@/geo/plans';
import { type IsoDate, kindsInLaw } from '@/geo/units';
import { Choice } from '../controls/choice';
import { later } from '../controls/later';
import buttons from './studio-buttons.module.css';
import card from './studio-card.module.css';
import texts from './studio-words.module.css';

export type GroupPatch = Partial<Pick<Group, 'name' | 'kind' | 'seat'>>;

interface Props {
  group: Group;
  mark: GroupMark;
  level: 'province' | 'commune';
  /** The day of the plan: kinds are those of its law. */
  effective: IsoDate;
  /** Whether the plan is law: nothing of it can be changed then. */
  settled: boolean;
  nameOf: (code: string) => string;
  onPatch: (patch: GroupPatch) => void;
  onCode: (code: string) => void;
  onMark: (patch: Partial<GroupMark>) => void;
  onRemove: () => void;
}

/** Names of more letters than these are written smaller. */
const ROOMY = 24;

/** What the new unit will be: its name, kind, the code that it carries on, and its seat. */
export function GroupHead(props: Props) {
  const t = useTranslations();
  const { group, mark, nameOf } = props;
  const carried = contributorsOf(group).includes(group.code);
  return (
    <header>
      <p className={texts.small}>
        {carried
          ? t('studio.group.inherits', { unit: nameOf(group.code) })
          : group.code === ''
            ? t('studio.group.noCode')
            : t('studio.group.freshCode', { code: group.code })}
      </p>
      <input
        className={card.groupName}
        aria-label={t('studio.group.name')}
        placeholder={t('studio.group.name')}
        value={group.name}
        title={group.name}
        data-long={group.name.length > ROOMY || undefined}
        maxLength={120}
        readOnly={mark.locked}
        onChange={(event) => props.onPatch({ name: event.currentTarget.value })}
      />
      <GroupChoices
        {...{ group, level: props.level, effective: props.effective, locked: mark.locked, nameOf }}
        onPatch={props.onPatch}
        onCode={props.onCode}
      />
      {!props.settled && (
        <div className={buttons.chips}>
          <fieldset className={card.colours} aria-label={t('studio.group.colour')}>
            {Array.from({ length: GROUP_COLOURS }, (_, colour) => (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: a colour is its place in the palette
                key={colour}
                type="button"
                aria-label={t('studio.group.colourNumber', { number: colour + 1 })}
                aria-pressed={mark.colour === colour}
                style={{ backgroundColor: `var(--dd-group-${colour})` }}
                onClick={() => props.onMark({ colour })}
              />
            ))}
          </fieldset>
          <button
            type="button"
            className={buttons.textButton}
            aria-pressed={mark.locked}
            onClick={() => props.onMark({ locked: !mark.locked })}
          >
            {t(mark.locked ? 'studio.unlock' : 'studio.lock')}
          </button>
          <button type="button" className={buttons.textButton} onClick={props.onRemove}>
            {t('studio.remove')}
          </button>
        </div>
      )}
    </header>
  );
}

interface ChoicesProps
  extends Pick<Props, 'group' | 'level' | 'effective' | 'nameOf' | 'onPatch' | 'onCode'> {
  locked: boolean;
}

/** Kind, code and seat: what there is to choose from may come a moment after the units themselves. */
const GroupChoices = later(function GroupChoices(props: ChoicesProps) {
  const t = useTranslations();
  const { group, nameOf } = props;
  const gives = contributorsOf(group);
  const carried = gives.includes(group.code);
  // What an older plan was saved with stays to be seen.
  const kinds = new Set([...kindsInLaw(props.level, props.effective), group.kind]);
  const unit = (code: string) => ({ value: code, text: `${nameOf(code)} · ${code}` });
  return (
    <fieldset className={buttons.chips} disabled={props.locked}>
      <Choice
        label={t('studio.group.kind')}
        value={group.kind}
        options={[...kinds].map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
        onChange={(kind) => props.onPatch({ kind })}
      />
      {gives.length > 0 && (
        <Choice
          label={t('studio.group.code')}
          value={group.code}
          shown={t('profile.code', { code: group.code })}
          options={[
            ...gives.map(unit),
            ...(carried ? [] : [{ value: group.code, text: group.code }]),
          ]}
          onChange={props.onCode}
        />
      )}
      {gives.length > 0 && (
        <Choice
          label={t('studio.group.seat')}
          value={group.seat ?? ''}
          shown={`${t('studio.group.seat')}: ${group.seat ? nameOf(group.seat) : t('studio.group.seatOpen')}`}
          options={[{ value: '', text: t('studio.group.seatOpen') }, ...gives.map(unit)]}
          onChange={(seat) => props.onPatch({ seat: seat || null })}
        />
      )}
    </fieldset>
  );
});

import { Modal } from '@mantine/core';
import { useTranslations } from 'use-intl';
import texts from './studio-words.module.css';

/** What each key does in the studio. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('studio');
  const keys: [string, string][] = [
    ['F', t('keys.find')],
    [t('keys.arrowsKeys'), t('keys.arrows')],
    ['Enter', t('keys.pick')],
    ['N', t('keys.newGroup')],
    ['Ctrl Z', t('keys.undo')],
    ['Ctrl Shift Z', t('keys.redo')],
    ['Delete', t('keys.delete')],
    ['L', t('keys.lock')],
    [t('keys.drag'), t('keys.lasso')],
    ['?', t('keys.help')],
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('help')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <dl className={texts.keys}>
        {keys.map(([key, what]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

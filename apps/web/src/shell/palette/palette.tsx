import { Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Icon } from '../../shared/icons/icon';
import { useFocusBack } from '../../shared/overlays/use-focus-back';
import { Snippet } from '../../shared/text/snippet';
import { useShellWords } from '../words';
import styles from './palette.module.css';
import { type Choice, useChoices } from './palette-entries';
import { remember } from './recent';
import { typeAhead } from './type-ahead';

/** The box that finds and does everything: type, arrows, Enter. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useShellWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { choices, busy } = useChoices(text);
  const list = useId();
  const current = choices[Math.min(at, choices.length - 1)];
  useFocusBack();
  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    if (choice.kind && choice.to) remember({ url: choice.to, title: choice.title, kind: choice.kind });
    if (choice.to) void navigate(choice.to);
    else choice.run?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((from) => (Math.min(from, choices.length - 1) + step + choices.length) % choices.length);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(current);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root lockScroll={false} transitionProps={{ duration: 140 }} opened onClose={onClose} yOffset="11vh" size={620}>
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content aria-label={t('palette.label')}>
        <Modal.Body className={styles.body}>
          <div className={styles.box} aria-busy={busy}>
            <Icon name="search" />
            <input
              data-autofocus
              type="text"
              role="combobox"
              aria-expanded
              aria-controls={list}
              aria-activedescendant={current && `${list}-${current.key}`}
              aria-autocomplete="list"
              aria-label={t('palette.label')}
              placeholder={t('find')}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={({ currentTarget }) => {
                setText(currentTarget.value);
                setAt(0);
              }}
              onFocus={() => {
                const ahead = typeAhead.take();
                if (ahead) setText((typed) => ahead + typed);
              }}
              onKeyDown={onKeyDown}
            />
            <kbd>Esc</kbd>
          </div>
          <Choices id={list} choices={choices} current={current} onPoint={setAt} onTake={take} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ChoicesProps {
  id: string;
  choices: Choice[];
  current: Choice | undefined;
  onPoint: (index: number) => void;
  onTake: (choice: Choice) => void;
}

function Choices({ id, choices, current, onPoint, onTake }: ChoicesProps) {
  const t = useShellWords();
  return (
    <div className={styles.list} role="listbox" id={id} aria-label={t('palette.results')}>
      {choices.map((choice, index) => (
        <Line
          key={choice.key}
          id={`${id}-${choice.key}`}
          choice={choice}
          heading={choice.group === choices[index - 1]?.group ? undefined : t(`palette.groups.${choice.group}`)}
          active={choice === current}
          onPoint={() => onPoint(index)}
          onTake={() => onTake(choice)}
        />
      ))}
    </div>
  );
}

interface LineProps {
  id: string;
  choice: Choice;
  heading: string | undefined;
  active: boolean;
  onPoint: () => void;
  onTake: () => void;
}

function Line({ id, choice, heading, active, onPoint, onTake }: LineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      {heading && (
        <div className={styles.heading} role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard acts on the box, which names the active option */}
      <div
        ref={line}
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={active}
        className={styles.line}
        onPointerMove={active ? undefined : onPoint}
        onClick={onTake}
      >
        <Icon name={choice.icon} size={18} />
        <span className={styles.title}>{choice.parts ? <Snippet parts={choice.parts} /> : choice.title}</span>
        {choice.note && <span className={styles.note}>{choice.note}</span>}
        {choice.keys && <kbd>{choice.keys}</kbd>}
      </div>
    </>
  );
}

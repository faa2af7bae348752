import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import styles from './blocks.module.css';

/** A grip beside the block under the pointer: dragged, it moves the block. The keyboard has Alt and arrows for it. */
export const dragHandle = (label: string) =>
  Extension.create({
    name: 'dragHandle',
    addProseMirrorPlugins() {
      return [new Plugin({ view: (view) => new Grip(view, label) })];
    },
  });

class Grip {
  private readonly grip = document.createElement('div');
  private at: number | null = null;

  constructor(
    private readonly view: EditorView,
    label: string,
  ) {
    this.grip.className = styles.grip ?? '';
    this.grip.draggable = true;
    this.grip.title = label;
    this.grip.setAttribute('aria-hidden', 'true');
    this.grip.hidden = true;
    this.grip.addEventListener('dragstart', this.start);
    this.grip.addEventListener('click', this.choose);
    this.place?.append(this.grip);
    this.place?.addEventListener('pointermove', this.follow);
    this.place?.addEventListener('pointerleave', this.hide);
  }

  update(): void {
    this.hide();
  }

  destroy(): void {
    this.place?.removeEventListener('pointermove', this.follow);
    this.place?.removeEventListener('pointerleave', this.hide);
    this.grip.remove();
  }

  private get place(): HTMLElement | null {
    return this.view.dom.parentElement;
  }

  private readonly hide = (): void => {
    this.grip.hidden = true;
    this.at = null;
  };

  private readonly follow = ({ clientY, pointerType, target }: PointerEvent): void => {
    if (pointerType !== 'mouse' || target === this.grip || !this.place) return;
    const block = [...this.view.dom.children].find((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return clientY >= top - 4 && clientY <= bottom + 4;
    });
    if (!block) {
      this.hide();
      return;
    }
    this.at = this.view.posAtDOM(block, 0);
    const around = this.place.getBoundingClientRect();
    this.grip.style.setProperty('top', `${block.getBoundingClientRect().top - around.top + this.place.scrollTop + 3}px`);
    this.grip.hidden = false;
  };

  private chosen(): NodeSelection | null {
    if (this.at === null) return null;
    const $at = this.view.state.doc.resolve(this.at);
    return NodeSelection.create(this.view.state.doc, $at.depth === 0 ? this.at : $at.before(1));
  }

  private readonly choose = (): void => {
    const chosen = this.chosen();
    if (!chosen) return;
    this.view.dispatch(this.view.state.tr.setSelection(chosen));
    this.view.focus();
  };

  private readonly start = (event: DragEvent): void => {
    const chosen = this.chosen();
    if (!chosen || !event.dataTransfer) {
      event.preventDefault();
      return;
    }
    this.view.dispatch(this.view.state.tr.setSelection(chosen));
    const slice = chosen.content();
    const { dom, text } = this.view.serializeForClipboard(slice);
    event.dataTransfer.clearData();
    event.dataTransfer.setData('text/html', dom.innerHTML);
    event.dataTransfer.setData('text/plain', text);
    event.dataTransfer.effectAllowed = 'move';
    const shown = this.view.nodeDOM(chosen.from);
    if (shown instanceof Element) event.dataTransfer.setDragImage(shown, 0, 0);
    this.view.dragging = { slice, move: true };
  };
}

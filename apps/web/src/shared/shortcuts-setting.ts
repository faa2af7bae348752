import { createStore } from './store';

const place = 'ruche.shortcuts';

/** Whether single letters act (WCAG 2.1.4); kept on this device. */
export const shortcutsOn = createStore(readSetting());

export function setShortcuts(on: boolean): void {
  shortcutsOn.set(on);
  try {
    localStorage.setItem(place, on ? 'on' : 'off');
  } catch {
    // Storage is closed: the choice lasts as long as this page.
  }
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
}

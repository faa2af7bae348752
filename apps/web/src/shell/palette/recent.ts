export interface Recent {
  url: string;
  title: string;
  kind: string;
}
const place = 'ruche.recent';
const most = 6;

/** What was opened from the palette lately, latest first; kept on this device. */
export function recents(): Recent[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as Recent[];
  } catch {
    return [];
  }
}

export function remember(opened: Recent): void {
  try {
    const others = recents().filter(({ url }) => url !== opened.url);
    localStorage.setItem(place, JSON.stringify([opened, ...others].slice(0, most)));
  } catch {
    // Storage is closed: there is no history then.
  }
}

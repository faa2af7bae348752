import type { PortraitDrawing } from './drawing-spec';
import type { PersonKey } from './keys';
import type { DemoPerson, Language } from './types';

export const sites = ['Lyon', 'Paris', 'Manchester'] as const;
export const departments = ['Marketing', 'Magasins', 'Service client', 'Logistique', 'Offre & achats', 'Fonctions support'] as const;

/** A person as we write one down; the rest follows from it. */
export interface PersonSketch {
  key: PersonKey;
  name: string;
  role?: DemoPerson['role'];
  department: (typeof departments)[number];
  site: (typeof sites)[number];
  title: string;
  locale?: Language;
  bio: string;
  skills?: string[];
  /** Working days before now; the intranet opened 62 of them ago. */
  joined?: number;
  left?: number;
  picture?: Omit<PortraitDrawing, 'kind'>;
}
